// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId, wireName } from "./ids.js";
import { DEFAULT_HISTORY_MESSAGES } from "./limits.js";
import * as lineUpdates from "./lineupdates.js";

/** @typedef {import("./timeline.js").Request} Request */

/**
 * @typedef {object} Talk
 * @property {string} key
 * @property {import("./timeline.js").Timeline} timeline
 * @property {boolean} isCatchingUp what was missed comes by itself
 * @property {number | null} read up to where, as far as the server or an entry told
 * @property {Request | null} missing under way
 * @property {Request | null} older under way
 * @property {Request | null} between under way: around a message, or behind a jump
 */

/** @type {Record<Request["direction"], "after" | "before" | "around" | null>} */
const RANGES = { newest: null, forward: "after", back: "before", around: "around" };

/** Asks the server for what is missing of talks, each thing once; knows whose each answer is. */
export class History {
    #socket;
    #store;
    /** @type {Map<string, {talk: Talk, request: Request}>} */
    #asked = new Map();

    /** @param {import("./socket.js").Socket} socket @param {import("./store.js").Store} store */
    constructor(socket, store) {
        this.#socket = socket;
        this.#store = store;
    }

    /** Asks for what is missing, unless that is under way. @param {Talk} talk */
    fill(talk) {
        const request = talk.missing || talk.isCatchingUp ? null : talk.timeline.missing();
        if (request) {
            talk.missing = request;
            this.#ask(talk, request);
        }
        this.#showOlder(talk);
    }

    /** @param {Talk} talk */
    loadOlder(talk) {
        const request = talk.timeline.older();
        if (!request || talk.older || isSame(talk.missing, request)) return;
        talk.older = request;
        this.#ask(talk, request);
        this.#showOlder(talk);
    }

    /** The page in which a message stands. @param {Talk} talk @param {number} seq */
    loadAround(talk, seq) {
        const limit = DEFAULT_HISTORY_MESSAGES;
        this.loadBetween(talk, { direction: "around", bound: seq, limit });
    }

    /** One at a time: the newest wish counts. @param {Talk} talk @param {Request | null} request */
    loadBetween(talk, request) {
        if (!request || isSame(talk.between, request)) return;
        talk.between = request;
        this.#ask(talk, request);
    }

    /** What was asked for with that id, once. @param {string | undefined} id */
    take(id = "") {
        const asked = this.#asked.get(id);
        this.#asked.delete(id);
        return asked;
    }

    /** The answer is in the talk's timeline. @param {Talk} talk @param {Request} request */
    conclude(talk, request) {
        if (talk.missing === request) talk.missing = null;
        else if (talk.older === request) talk.older = null;
        else if (talk.between === request) talk.between = null;
        this.fill(talk);
    }

    /** No answer will come any more. @param {Iterable<Talk>} talks */
    forget(talks) {
        this.#asked.clear();
        for (const talk of talks) {
            talk.missing = null;
            talk.older = null;
            talk.between = null;
            talk.isCatchingUp = false;
            this.#showOlder(talk);
        }
    }

    /** @param {Talk} talk @param {Request} request */
    #ask(talk, request) {
        const id = newId();
        this.#asked.set(id, { talk, request });
        const { direction, bound, limit } = request;
        const name = RANGES[direction];
        const range = name ? { [name]: bound } : {};
        this.#socket.send({ type: "history", id, ...wireName(talk.key), ...range, limit });
    }

    /** @param {Talk} talk */
    #showOlder(talk) {
        const older = talk.older ? "loading" : talk.timeline.older() ? "unknown" : "none";
        this.#store.do(lineUpdates.olderChanged, talk.key, older);
    }
}

/** @param {Request | null} one @param {Request} other */
function isSame(one, other) {
    return (
        one !== null &&
        one.direction === other.direction &&
        one.bound === other.bound &&
        one.limit === other.limit
    );
}
