// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline, systemClock } from "./clock.js";
import { TYPING_EXPIRY_MS, TYPING_INTERVAL_MS } from "./limits.js";
import { Signal } from "./signal.js";

/**
 * Who is writing where: of whom nothing is heard for TYPING_EXPIRY_MS is forgotten. And when to
 * tell the server that this person writes.
 */
export class Typing {
    /**
     * A talk's key, and who writes there, in the order in which they began.
     * @type {Signal<[string, string[]]>}
     */
    changed = new Signal();

    #clock;
    #expiry;
    /** @type {Map<string, Map<string, number>>} key of a talk → nick → last heard */
    #typists = new Map();
    /** @type {Map<string, number>} key of a talk → when the server was told */
    #told = new Map();

    /** @param {import("./clock.js").Clock} [clock] */
    constructor(clock = systemClock) {
        this.#clock = clock;
        this.#expiry = new Deadline(clock, () => this.#expire());
    }

    /** @param {string} key @param {string} nick */
    begin(key, nick) {
        const there = this.#typists.get(key) ?? new Map();
        const isNew = !there.has(nick);
        this.#typists.set(key, there.set(nick, this.#clock.now()));
        this.#schedule();
        if (isNew) this.#tell(key);
    }

    /**
     * Somebody has stopped, or has sent what they wrote.
     * @param {string} key
     * @param {string} nick
     */
    end(key, nick) {
        if (this.#typists.get(key)?.delete(nick)) this.#tell(key);
    }

    clear() {
        const keys = [...this.#typists.keys()];
        this.#typists.clear();
        this.#told.clear();
        this.#expiry.stop();
        for (const key of keys) this.#tell(key);
    }

    /**
     * Whether it is time to tell the server that this person writes there; counts as told then.
     * @param {string} key
     */
    shouldTell(key) {
        const told = this.#told.get(key);
        const now = this.#clock.now();
        if (told !== undefined && now - told < TYPING_INTERVAL_MS) return false;
        this.#told.set(key, now);
        return true;
    }

    /**
     * What was written was sent or taken back: the next key is a new beginning.
     * @param {string} key
     * @returns {boolean} whether the server thinks that this person writes
     */
    noteStopped(key) {
        return this.#told.delete(key);
    }

    /** @param {string} key */
    #tell(key) {
        this.changed.emit(key, [...(this.#typists.get(key)?.keys() ?? [])]);
    }

    #expire() {
        const silentSince = this.#clock.now() - TYPING_EXPIRY_MS;
        for (const [key, there] of this.#typists) {
            const gone = [...there].filter(([, heard]) => heard <= silentSince);
            for (const [nick] of gone) there.delete(nick);
            if (gone.length > 0) this.#tell(key);
        }
        this.#schedule();
    }

    #schedule() {
        const heard = [...this.#typists.values()].flatMap((there) => [...there.values()]);
        if (heard.length === 0) this.#expiry.stop();
        else
            this.#expiry.start(
                Math.max(0, Math.min(...heard) + TYPING_EXPIRY_MS - this.#clock.now()),
            );
    }
}
