// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline } from "./clock.js";
import { wireName } from "./ids.js";

const PAUSE_MS = 1_000; // between two reports

/**
 * Tells the server how far this person has read, for their other devices; at most once a
 * second.
 */
export class ReadReports {
    #store;
    #socket;
    #pause;
    #isOnline = false;
    /** By the key of the talk, what the server knows. @type {Map<string, number>} */
    #told = new Map();

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} clock
     */
    constructor(store, socket, clock) {
        this.#store = store;
        this.#socket = socket;
        this.#pause = new Deadline(clock, () => this.look());
    }

    comeOnline() {
        this.#isOnline = true;
        this.#told.clear();
    }

    goOffline() {
        this.#isOnline = false;
        this.#pause.stop();
    }

    /** The server knows that already. @param {string} key @param {number} upTo */
    note(key, upTo) {
        this.#told.set(key, Math.max(upTo, this.#told.get(key) ?? 0));
    }

    /** Tells what it does not know. */
    look() {
        if (!this.#isOnline || this.#pause.isActive) return;
        for (const { key, read, rows, stay } of this.#store.state.talks.values()) {
            const isOfNow = rows.at(-1)?.place.life === read.life;
            if (stay !== "in" || !isOfNow || read.seq <= (this.#told.get(key) ?? 0)) continue;
            this.#told.set(key, read.seq);
            this.#socket.send({ type: "read", ...wireName(key), upTo: read.seq });
            this.#pause.start(PAUSE_MS);
        }
    }
}
