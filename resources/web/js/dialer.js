// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Backoff } from "./backoff.js";
import { Deadline, systemClock } from "./clock.js";
import { Signal } from "./signal.js";

/** @typedef {import("./state.js").Phase} Phase */
/** @typedef {import("./state.js").Trouble} Trouble */
/** @typedef {import("./state.js").TroubleKind} TroubleKind */

const TOO_FAST_MS = 30_000; // so long the server wants nothing to do with who didn't wait (limits.h)
/** What waiting does not mend. @type {readonly TroubleKind[]} */
const FINAL = ["taken-over", "logged-out", "session-ended", "kicked", "banned"];
const STEADY_MS = 10_000; // a connection that held so long begins the backoff anew

/**
 * Decides when to connect: once for who was never in, so that the form can tell what is wrong;
 * again and again, with backoff, for who was. Only what waiting can mend is waited for.
 */
export class Dialer {
    /** @type {Signal<[Phase, Trouble | null]>} */
    phaseChanged = new Signal();

    #socket;
    #clock;
    #backoff;
    #retry;
    #url = "";
    #isReturning = false;
    #onlineSince = 0;
    /** @type {Phase} */
    #phase = "idle";
    /** When the next try is, while waiting. */
    retryAt = 0;

    /**
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} [clock]
     * @param {Backoff} [backoff]
     */
    constructor(socket, clock = systemClock, backoff = new Backoff()) {
        this.#socket = socket;
        this.#clock = clock;
        this.#backoff = backoff;
        this.#retry = new Deadline(clock, () => this.#dial());
        socket.lost.connect((kind) => this.#onLost(kind));
    }

    get phase() {
        return this.#phase;
    }

    /** @param {string} url */
    start(url) {
        this.#url = url;
        this.#isReturning = false;
        this.#backoff.reset();
        this.#dial();
    }

    /** The server has let us in. */
    admit() {
        this.#isReturning = true;
        this.#onlineSince = this.#clock.now();
        this.#enter("online", null);
    }

    /** The server does not let us in. @param {Trouble} trouble */
    turnAway(trouble) {
        this.stop(trouble);
    }

    /** The server has no time for a login now. @param {number} waitMs until it has */
    postpone(waitMs) {
        this.#socket.drop();
        this.#onLost("too-fast", waitMs);
    }

    /** No connection, and no further try. @param {Trouble | null} trouble */
    stop(trouble) {
        this.#retry.stop();
        this.#socket.drop();
        this.#enter("idle", trouble);
    }

    /** Does not wait any longer; after a permanent trouble the person asks for it. */
    retryNow() {
        if (this.#phase !== "waiting" && !(this.#phase === "idle" && this.#isReturning)) return;
        this.#retry.stop();
        this.#dial();
    }

    /** The network may be back, or gone: tries now, or looks whether the server is still there. */
    lookAgain() {
        if (this.#phase === "waiting") this.retryNow();
        else if (this.#phase === "connecting" && this.#isReturning) this.#dial();
        else if (this.#phase === "online") this.#socket.check();
    }

    #dial() {
        this.#enter("connecting", null);
        this.#socket.open(this.#url);
    }

    /** @param {TroubleKind} kind @param {number} [leastMs] */
    #onLost(kind, leastMs = kind === "too-fast" ? TOO_FAST_MS : 0) {
        const trouble = { kind, code: "" };
        if (this.#phase === "online" && this.#clock.now() - this.#onlineSince >= STEADY_MS)
            this.#backoff.reset();
        if (!this.#isReturning || FINAL.includes(kind)) {
            this.#enter("idle", trouble);
            return;
        }
        const backoff = this.#backoff;
        if (kind === "stopped") backoff.expectReturn();
        const wait = kind === "too-slow" ? backoff.nextAtOnce() : leastMs + backoff.next();
        this.retryAt = this.#clock.now() + wait;
        this.#retry.start(wait);
        this.#enter("waiting", trouble);
    }

    /** @param {Phase} phase @param {Trouble | null} trouble */
    #enter(phase, trouble) {
        this.#phase = phase;
        this.phaseChanged.emit(phase, trouble);
    }
}
