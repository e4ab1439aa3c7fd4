// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import * as updates from "./updates.js";

/** @typedef {"online" | "away"} State */

/** Whether this person is at the page, told to the server when that changes. */
export class OwnPresence {
    #store;
    #socket;
    /** @type {State} */
    #state = "online";
    #isOnline = false;

    /** @param {import("./store.js").Store} store @param {import("./socket.js").Socket} socket */
    constructor(store, socket) {
        this.#store = store;
        this.#socket = socket;
    }

    /** @param {State} state */
    set(state) {
        if (this.#state === state) return;
        this.#state = state;
        if (this.#isOnline) this.#tell();
    }

    /** A new connection begins as online. */
    comeOnline() {
        this.#isOnline = true;
        if (this.#state === "away") this.#tell();
    }

    goOffline() {
        this.#isOnline = false;
    }

    /**
     * The server has counted the members of a room; after a login it may not have heard yet that
     * this one is away.
     */
    correctMembers() {
        if (this.#state === "away") this.#show();
    }

    #tell() {
        this.#socket.send({ type: "presence", state: this.#state });
        this.#show(); // the server tells the others only
    }

    #show() {
        this.#store.do(updates.presenceChanged, this.#store.state.self, this.#state);
    }
}
