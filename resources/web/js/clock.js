// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * Time, as everything that waits gets it handed in; tests bring their own.
 * @typedef {object} Clock
 * @property {() => number} now milliseconds since 1970
 * @property {(task: () => void, delayMs: number) => unknown} setTimeout
 * @property {(timer: any) => void} clearTimeout
 */

/** @type {Clock} */
export const systemClock = {
    now: () => Date.now(),
    setTimeout: (task, delayMs) => setTimeout(task, delayMs),
    clearTimeout: (timer) => clearTimeout(timer),
};

/** One deadline at a time: a new one takes the place of the old one. */
export class Deadline {
    #clock;
    #onReached;
    /** @type {unknown} */
    #timer = null;

    /** @param {Clock} clock @param {() => void} onReached */
    constructor(clock, onReached) {
        this.#clock = clock;
        this.#onReached = onReached;
    }

    get isActive() {
        return this.#timer !== null;
    }

    /** @param {number} delayMs */
    start(delayMs) {
        this.stop();
        this.#timer = this.#clock.setTimeout(() => {
            this.#timer = null;
            this.#onReached();
        }, delayMs);
    }

    stop() {
        if (this.#timer !== null) this.#clock.clearTimeout(this.#timer);
        this.#timer = null;
    }
}
