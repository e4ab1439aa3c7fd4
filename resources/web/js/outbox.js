// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * An own message on its way. It keeps its id, so that a resend is the same message (rule 2 of the
 * house).
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} to the key of its talk
 * @property {string} text
 * @property {string} sendAt
 */

/**
 * The own messages that the server has not acknowledged, in the order in which they were written.
 * An entry only moves forward: written, sent, sent again on a later connection, and out when it is
 * acknowledged or refused.
 */
export class Outbox {
    /** @type {{entry: Entry, isSent: boolean}[]} */
    #waiting = [];

    get size() {
        return this.#waiting.length;
    }

    /** @param {Entry} entry */
    add(entry) {
        this.#waiting.push({ entry, isSent: false });
    }

    /**
     * What goes out now; counts as sent afterwards.
     * @param {(key: string) => boolean} isOpen whether the server would take it
     */
    takeDue(isOpen) {
        const due = this.#waiting.filter((waiting) => !waiting.isSent && isOpen(waiting.entry.to));
        for (const waiting of due) waiting.isSent = true;
        return due.map((waiting) => waiting.entry);
    }

    /** What was sent on an earlier connection is due again. */
    beginConnection() {
        for (const waiting of this.#waiting) waiting.isSent = false;
    }

    /** Acknowledged or refused. @param {string} id @returns {Entry | null} */
    remove(id) {
        const place = this.#waiting.findIndex(({ entry }) => entry.id === id);
        return place < 0 ? null : this.#waiting.splice(place, 1)[0].entry;
    }

    /** A talk got another name. @param {string} from @param {string} to */
    readdress(from, to) {
        for (const { entry } of this.#waiting) if (entry.to === from) entry.to = to;
    }

    clear() {
        this.#waiting = [];
    }
}
