// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline, systemClock } from "./clock.js";
import { Signal } from "./signal.js";

const PATIENCE_MS = 5 * 60_000;

/** Notices when the person has not touched the page for a while, and when they come back. */
export class IdleWatch {
    /** @type {Signal<["online" | "away"]>} */
    changed = new Signal();

    #deadline;
    #isAway = false;

    /** @param {import("./clock.js").Clock} [clock] */
    constructor(clock = systemClock) {
        this.#deadline = new Deadline(clock, () => this.#set(true));
        this.#deadline.start(PATIENCE_MS);
    }

    /** The person did something. */
    touch() {
        this.#deadline.start(PATIENCE_MS);
        this.#set(false);
    }

    /** @param {boolean} isAway */
    #set(isAway) {
        if (this.#isAway === isAway) return;
        this.#isAway = isAway;
        this.changed.emit(isAway ? "away" : "online");
    }
}
