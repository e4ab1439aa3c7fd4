// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./protocol.js").Pending} Pending */

/** What the person said and the server has not acknowledged yet, in the order in which it was said. */
export class Outbox {
    /** @type {Map<string, Pending>} */
    #entries = new Map();

    /** @param {Pending} entry */
    add(entry) {
        this.#entries.set(entry.id, entry);
    }

    /** @param {string} id @returns {Pending | undefined} the entry that was there */
    take(id) {
        const entry = this.#entries.get(id);
        this.#entries.delete(id);
        return entry;
    }

    /** The server will not have it; the text stays to be seen. @param {string} id @param {string} code */
    refuse(id, code) {
        const entry = this.#entries.get(id);
        if (entry) entry.refused = code;
        return entry !== undefined;
    }

    /** What is to be sent, or sent again. */
    get unsent() {
        return [...this.#entries.values()].filter((entry) => !entry.refused);
    }

    /** @param {string} conversation */
    of(conversation) {
        return [...this.#entries.values()].filter((entry) => entry.conversation === conversation);
    }
}
