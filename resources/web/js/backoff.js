// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

export const FIRST_MS = 500;
export const MOST_MS = 30_000;
export const EARLY_TRIES = 8;

/**
 * How long to wait before the next try to connect. Full jitter: drawn evenly from nothing to a
 * limit that doubles, so that the pages of a server that comes back don't all arrive at once.
 */
export class Backoff {
    #draw;
    #tries = 0;
    #early = 0;

    /** @param {() => number} [draw] from 0 to 1 */
    constructor(draw = Math.random) {
        this.#draw = draw;
    }

    /** Milliseconds. */
    next() {
        const doublings = this.#early > 0 ? 0 : Math.min(this.#tries, 16);
        const limit = Math.min(FIRST_MS * 2 ** doublings, MOST_MS);
        if (this.#early > 0) this.#early -= 1;
        else this.#tries += 1;
        return Math.round(this.#draw() * limit);
    }

    /**
     * The same for a try that the server itself asked for: none, if it is the first since reset().
     */
    nextAtOnce() {
        if (this.#tries > 0) return this.next();
        this.#tries += 1;
        return 0;
    }

    /**
     * The server has stopped on purpose, and is most often back within moments: the next tries have
     * short waits all.
     */
    expectReturn() {
        this.#early = EARLY_TRIES;
    }

    /** A connection has held: the next wait is a short one again. */
    reset() {
        this.#tries = 0;
        this.#early = 0;
    }
}
