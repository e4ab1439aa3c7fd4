// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Stored } from "./stored.js";

/**
 * What a tab keeps over a reload: who it was, and the token by which it takes its session back.
 * @typedef {{nick: string, token: string, current: string}} Kept
 */

/** Keeps it in the tab's own storage. */
export class KeptSession {
    #stored;

    /** @param {import("./stored.js").SomeStorage | null} storage */
    constructor(storage) {
        this.#stored = new Stored(storage, "charla.session");
    }

    /** @returns {Kept | null} */
    read() {
        const kept = this.#stored.read();
        const isWhole = [kept?.nick, kept?.token, kept?.current].every(
            (value) => typeof value === "string",
        );
        return isWhole ? kept : null;
    }

    /** @param {Partial<Kept>} change */
    write(change) {
        this.#stored.write({ nick: "", token: "", current: "", ...this.read(), ...change });
    }

    forget() {
        this.#stored.forget();
    }
}
