// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Deadline } from "./clock.js";
import { newId, talkOf, wireName } from "./ids.js";
import { DEFAULT_SEARCH_HITS, MAX_QUERY_CODE_POINTS } from "./limits.js";
import { readQuery } from "./searchquery.js";
import * as updates from "./updates.js";

const PAUSE_MS = 250; // so long nothing is typed any more: then it is looked for

/** Looks through what was said, one question at a time: the newest counts. */
export class Finder {
    #store;
    #socket;
    #pause;
    /** The question that is out; "" for none. */
    #request = "";
    #isOnline = false;

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} clock
     */
    constructor(store, socket, clock) {
        this.#store = store;
        this.#socket = socket;
        this.#pause = new Deadline(clock, () => this.#ask());
    }

    // ---- the person's acts ----

    open() {
        this.#store.do(updates.searchChanged, { isOpen: true });
    }

    close() {
        this.#store.do(updates.searchChanged, { isOpen: false });
    }

    /**
     * @param {string} query as readQuery() takes it
     * @param {string} within the key of the talk to look through; "" for all
     */
    look(query, within) {
        const { search } = this.#store.state;
        if (query.trim() === search.query && within === search.within && search.phase !== "failed")
            return;
        const { words, trouble } = readQuery(query);
        const isAsked = words !== "" && trouble === "";
        this.#request = "";
        this.#store.do(updates.searchChanged, {
            query: query.trim(),
            within,
            phase: isAsked ? "asking" : "idle",
            trouble,
            hits: [],
            more: false,
        });
        if (isAsked) this.#pause.start(PAUSE_MS);
        else this.#pause.stop();
    }

    /** The hits before those that are there. */
    lookOn() {
        const { hits, more, phase } = this.#store.state.search;
        if (more && phase === "done") this.#ask(hits.at(-1)?.seq);
    }

    // ---- the connection's turns ----

    comeOnline() {
        this.#isOnline = true;
    }

    goOffline() {
        this.#isOnline = false;
        this.#fail();
    }

    // ---- the server's words ----

    /** @param {import("./protocol.js").Found} found */
    take({ id, hits, more }) {
        if (this.#request === "" || id !== this.#request) return;
        this.#request = "";
        const { self, search } = this.#store.state;
        const placed = hits.map((hit) => ({ ...hit, key: talkOf(hit, self) }));
        this.#store.do(updates.searchChanged, {
            phase: "done",
            hits: [...search.hits, ...placed],
            more,
        });
    }

    /** @param {string | undefined} id @returns {boolean} whether it was about a question of ours */
    takeRefusal(id = "") {
        if (id === "" || id !== this.#request) return false;
        this.#fail();
        return true;
    }

    // ---- within ----

    /** @param {number} [before] */
    #ask(before) {
        const { query, within } = this.#store.state.search;
        const { words, from, since, until } = readQuery(query);
        this.#request = newId();
        this.#store.do(updates.searchChanged, { phase: "asking" });
        if (!this.#isOnline) {
            this.#fail();
            return;
        }
        this.#socket.send({
            type: "search",
            id: this.#request,
            query: [...words].slice(0, MAX_QUERY_CODE_POINTS).join(""),
            ...(within === "" ? {} : wireName(within)),
            from,
            since,
            until,
            before,
            limit: DEFAULT_SEARCH_HITS,
        });
    }

    #fail() {
        this.#request = "";
        if (this.#store.state.search.phase === "asking")
            this.#store.do(updates.searchChanged, { phase: "failed" });
    }
}
