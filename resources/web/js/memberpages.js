// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { hasBehind } from "./crowds.js";
import { newId, roomKey } from "./ids.js";
import { MAX_PAGE_MEMBERS } from "./limits.js";
import * as memberUpdates from "./memberupdates.js";

/** @typedef {import("./protocol.js").Crowd} Crowd */
/** @typedef {import("./protocol.js").Member} Member */
/** @typedef {import("./protocol.js").MemberList} MemberList */

const SHORTEST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;

/**
 * Asks for the members of large rooms, page by page, as somebody looks at them; and anew for those
 * who were loaded, once the server has told that too much has changed to name it.
 */
export class MemberPages {
    #store;
    #socket;
    #clock;
    #isOnline = false;
    /** The key of the room whose list somebody looks at. @type {string | null} */
    #watched = null;
    /** The page that is awaited: the key of its room, its request. */
    #asked = { key: "", id: "" };
    /** Keys of rooms where nobody told what has changed. @type {Set<string>} */
    #outdated = new Set();
    /** @type {unknown} */
    #timer = null;
    /** Requests that were about one person. @type {Set<string>} */
    #lookups = new Set();

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} clock
     */
    constructor(store, socket, clock) {
        this.#store = store;
        this.#socket = socket;
        this.#clock = clock;
    }

    comeOnline() {
        this.#isOnline = true;
    }

    goOffline() {
        this.#isOnline = false;
        this.#asked = { key: "", id: "" };
        this.#lookups.clear();
        this.#outdated.clear(); // the first pages come anew
    }

    /** The list of that room is before somebody's eyes; null for none. @param {string | null} key */
    watch(key) {
        if (this.#watched === key) return;
        this.#watched = key;
        if (this.#timer === null) this.#reload();
    }

    /** The next page. @param {string} key of a room */
    loadMore(key) {
        const edge = this.#store.state.talks.get(key)?.edge;
        if (edge && this.#asked.key !== key) this.#ask(key, edge);
    }

    /** Asks for somebody who may be in a room whose members are not all known. @param {string} nick */
    lookFor(nick) {
        if (!this.#isOnline) return;
        for (const { name, stay, edge } of this.#store.state.talks.values()) {
            if (stay !== "in" || edge === null) continue;
            const id = newId();
            this.#lookups.add(id);
            this.#send({ id, room: name, startsWith: nick });
        }
    }

    /**
     * A page came; the first one is in its place already.
     * @param {MemberList} list
     * @param {(list: MemberList) => void} takeFirst
     */
    take(list, takeFirst) {
        if (list.startsWith !== undefined) {
            this.#lookups.delete(list.id ?? "");
            this.#store.do(memberUpdates.presencesTold, list.members);
            return;
        }
        if (list.id === this.#asked.id) this.#asked = { key: "", id: "" };
        if (list.after) this.#store.do(memberUpdates.membersPaged, list);
        else takeFirst(list);
        this.#goOn(list);
    }

    /** @param {Crowd} news */
    takeNews(news) {
        this.#store.do(memberUpdates.crowdChanged, news);
        if (!news.tooMany) return;
        this.#outdated.add(roomKey(news.room));
        if (this.#timer !== null || roomKey(news.room) !== this.#watched) return;
        // So many at once, when a wave has come over a large room, ask a server that is busy with it.
        const spread = Math.min(Math.max(news.count, SHORTEST_DELAY_MS), LONGEST_DELAY_MS);
        this.#timer = this.#clock.setTimeout(
            () => {
                this.#timer = null;
                this.#reload();
            },
            SHORTEST_DELAY_MS + Math.random() * spread,
        );
    }

    /** @param {string} [id] of what was refused @returns {boolean} whether nobody need know */
    takeRefusal(id) {
        if (!id) return false;
        if (this.#lookups.delete(id)) return true;
        if (id !== this.#asked.id) return false;
        this.#asked = { key: "", id: "" };
        return true;
    }

    /** What was loaded behind that page may be wrong: whoever looks at it should not lose it, though. @param {MemberList} list */
    #goOn(list) {
        const key = roomKey(list.room);
        const talk = this.#store.state.talks.get(key);
        const last = list.members.at(-1);
        if (!list.more || !last || talk?.stay !== "in" || !hasBehind(talk, last)) return;
        if (key === this.#watched) this.#ask(key, last);
        else this.#store.do(memberUpdates.membersCut, key, last);
    }

    #reload() {
        const key = this.#watched;
        if (key !== null && this.#outdated.delete(key)) this.#ask(key);
    }

    /** @param {string} key @param {Member} [after] none for the first page */
    #ask(key, after) {
        const talk = this.#store.state.talks.get(key);
        if (!this.#isOnline || talk?.stay !== "in") return;
        this.#asked = { key, id: newId() };
        this.#send({ id: this.#asked.id, room: talk.name, after });
    }

    /** @param {{id: string, room: string, after?: Member, startsWith?: string}} request */
    #send(request) {
        this.#socket.send({ type: "members", ...request, limit: MAX_PAGE_MEMBERS });
    }
}
