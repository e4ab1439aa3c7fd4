// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Signal } from "./signal.js";

/** @typedef {import("./state.js").State} State */

/** @type {State} */
const NOTHING = {
    phase: "idle",
    trouble: null,
    retryAt: 0,
    isInside: false,
    self: "",
    keyMark: "",
    serverName: "",
    files: null,
    rooms: new Map(),
    talks: new Map(),
    current: null,
    isWatched: true,
    search: {
        isOpen: false,
        query: "",
        within: "",
        phase: "idle",
        trouble: "",
        hits: [],
        more: false,
    },
    jump: null,
    role: "",
    rights: new Map(),
    said: new Map(),
    order: {
        open: "",
        act: "kick",
        nick: "",
        room: "",
        isAsking: false,
        acts: [],
        bans: [],
        more: false,
    },
    acted: null,
    refusal: "",
};

/**
 * Holds what the page knows. It changes by updates only: pure functions from the state (and what
 * has happened) to the parts that are different now; see updates.js.
 */
export class Store {
    changed = new Signal();
    #state = NOTHING;

    get state() {
        return this.#state;
    }

    /**
     * @template {unknown[]} What
     * @param {(state: State, ...what: What) => Partial<State>} update
     * @param {What} what
     */
    do(update, ...what) {
        const changes = Object.entries(update(this.#state, ...what));
        const isDifferent = changes.some(
            ([name, value]) => this.#state[/** @type {keyof State} */ (name)] !== value,
        );
        if (!isDifferent) return;
        this.#state = { ...this.#state, ...Object.fromEntries(changes) };
        this.changed.emit();
    }
}
