// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * An own message, or an own change of a message, on its way. It keeps its id, so that a resend is
 * the same one (rule 2 of the house).
 * @typedef {object} Entry
 * @property {string} id
 * @property {"say" | "edit" | "delete" | "react" | "unreact"} type
 * @property {string} to the key of its talk
 * @property {string} text of a message or edit
 * @property {string} sendAt
 * @property {number} target the seq of the message to change
 * @property {string} mark of a reaction
 * @property {number} replyTo the seq of the message that is answered, 0 for none
 * @property {readonly import("./state.js").RowFile[]} files of a message
 * @property {readonly string[]} tokens of those files, which the server has
 */

// A server lets hundreds pass at once; of what it doesn't, a window's worth goes in vain.
const MOST_UNDER_WAY = 100;
const FEWEST_UNDER_WAY = 4;

/** @param {Pick<Entry, "id" | "to" | "type" | "sendAt"> & Partial<Entry>} some @returns {Entry} */
export function outgoing(some) {
    return { text: "", target: 0, mark: "", replyTo: 0, files: [], tokens: [], ...some };
}

/**
 * What the server has not acknowledged, in the order in which it was written. An entry only moves
 * forward: written, kept on disk, sent, sent again on a later connection, and out when it is
 * acknowledged or refused. So many are under way at once that a server has to refuse few when that
 * is too fast for it; those wait, and nothing behind them goes out before.
 */
export class Outbox {
    /** @type {{entry: Entry, isKept: boolean, isSent: boolean}[]} */
    #waiting = [];
    #window = MOST_UNDER_WAY;
    #isResting = false;

    get size() {
        return this.#waiting.length;
    }

    /** @returns {Entry[]} */
    get entries() {
        return this.#waiting.map(({ entry }) => entry);
    }

    /** @param {Entry} entry @param {boolean} [isKept] it need not wait for noteKept() */
    add(entry, isKept = true) {
        this.#waiting.push({ entry, isKept, isSent: false });
    }

    /** @param {string} id */
    has(id) {
        return this.#waiting.some(({ entry }) => entry.id === id);
    }

    /** It would outlive this page now, as far as that can be had. @param {string} id */
    noteKept(id) {
        for (const waiting of this.#waiting) if (waiting.entry.id === id) waiting.isKept = true;
    }

    /**
     * What goes out now, as long as not too much is under way; counts as sent afterwards. Nothing
     * overtakes in its talk.
     * @param {(key: string) => boolean} isOpen whether the server would take it
     */
    takeDue(isOpen) {
        /** @type {Set<string>} */
        const held = new Set();
        const underWay = this.#waiting.filter(({ isSent }) => isSent).length;
        const room = this.#isResting ? 0 : Math.max(this.#window - underWay, 0);
        const all = this.#waiting.filter(({ entry, isKept, isSent }) => {
            if (!isKept) held.add(entry.to);
            return !isSent && !held.has(entry.to) && isOpen(entry.to);
        });
        const due = all.slice(0, room);
        for (const waiting of due) waiting.isSent = true;
        return due.map((waiting) => waiting.entry);
    }

    /** What was sent on an earlier connection is due again. */
    beginConnection() {
        for (const waiting of this.#waiting) waiting.isSent = false;
        this.#window = MOST_UNDER_WAY;
        this.#isResting = false;
    }

    /**
     * The server has refused it for now, and all that was sent behind it: due again after goOn(),
     * with fewer under way at once.
     * @param {string} id @returns {boolean} whether it was under way
     */
    defer(id) {
        const waiting = this.#waiting.find(({ entry, isSent }) => isSent && entry.id === id);
        if (!waiting) return false;
        waiting.isSent = false;
        if (!this.#isResting) this.#window = Math.max(this.#window >> 1, FEWEST_UNDER_WAY);
        this.#isResting = true;
        return true;
    }

    goOn() {
        this.#isResting = false;
    }

    /** Acknowledged or refused. @param {string} id @returns {Entry | null} */
    remove(id) {
        const place = this.#waiting.findIndex(({ entry }) => entry.id === id);
        if (place < 0) return null;
        const [{ entry }] = this.#waiting.splice(place, 1);
        if (this.#waiting.length === 0) this.#window = MOST_UNDER_WAY; // what comes next is another burst
        return entry;
    }

    /** A talk got another name. @param {string} from @param {string} to */
    readdress(from, to) {
        for (const { entry } of this.#waiting) if (entry.to === from) entry.to = to;
    }

    clear() {
        this.#waiting = [];
    }
}
