// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isMessage, rowOfMessage } from "./changes.js";
import { newId, wireName } from "./ids.js";
import * as lineUpdates from "./lineupdates.js";

/** @typedef {import("./history.js").Talk} Talk */

const LIMIT = 2; // of a page around one message: it, and perhaps its neighbour

/** Asks for messages that are answered but stand where nothing is loaded, each once. */
export class Quotes {
    #socket;
    #store;
    /** @type {Map<string, {talk: Talk, seq: number}>} by the id of the request */
    #asked = new Map();
    /** Keys of talks with seqs that were asked for. @type {Set<string>} */
    #known = new Set();
    /** Keys of talks whose lines were looked through. @type {Set<string>} */
    #looked = new Set();

    /** @param {import("./socket.js").Socket} socket @param {import("./store.js").Store} store */
    constructor(socket, store) {
        this.#socket = socket;
        this.#store = store;
    }

    /**
     * Asks for what the lines of a talk answer and isn't there.
     * @param {Talk} talk @param {readonly import("./protocol.js").Entry[]} news what came just now
     */
    look(talk, news) {
        const rows = this.#store.state.talks.get(talk.key)?.rows ?? [];
        const lines = this.#looked.has(talk.key) ? news.filter(isMessage) : rows;
        this.#looked.add(talk.key);
        for (const { replyTo = 0 } of lines) {
            if (replyTo === 0 || talk.timeline.isKnown(replyTo)) continue;
            const name = `${talk.key}\n${replyTo}`;
            if (this.#known.has(name)) continue;
            this.#known.add(name);
            const id = newId();
            this.#asked.set(id, { talk, seq: replyTo });
            const where = wireName(talk.key);
            this.#socket.send({ type: "history", id, ...where, around: replyTo, limit: LIMIT });
        }
    }

    /**
     * @param {import("./protocol.js").HistoryPage} page
     * @returns {boolean} whether it was asked for here
     */
    take(page) {
        const asked = this.#asked.get(page.id ?? "");
        if (!asked) return false;
        this.#asked.delete(page.id ?? "");
        const { talk, seq } = asked;
        const message = page.messages.filter(isMessage).find((there) => there.seq === seq);
        if (message) {
            const { self: nick, keyMark } = this.#store.state;
            const row = rowOfMessage(message, { nick, keyMark }, talk.timeline.placeOf(seq));
            this.#store.do(lineUpdates.quoteCame, talk.key, row);
        }
        return true;
    }

    /**
     * @param {string | undefined} id
     * @returns {boolean} whether it was about a message asked for here
     */
    takeRefusal(id = "") {
        return this.#asked.delete(id);
    }

    /** No answer will come any more; what has none is asked for again. */
    forget() {
        this.#asked.clear();
        this.#known.clear();
        this.#looked.clear();
    }
}
