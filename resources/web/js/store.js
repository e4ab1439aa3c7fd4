// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { privateKey, roomKey } from "./ids.js";
import { Outbox } from "./outbox.js";

/** @typedef {import("./protocol.js").Conversation} Conversation */
/** @typedef {import("./protocol.js").Presence} Presence */

/**
 * What the page knows: rooms, talks, people, and what is shown. No DOM, no socket. Emits "change".
 */
export class Store extends EventTarget {
    nick = "";
    serverName = "";
    serverId = "";
    lobby = "lobby";
    /** Grows when the server has begun a new life, with seqs of its own. */
    epoch = 0;
    /** @type {import("./protocol.js").Connection} */
    connection = "idle";
    retryAt = 0;
    /** Why there is no connection, or why something was refused: an error code or a word of ours. */
    trouble = "";
    /** @type {Map<string, number>} name → people in it */
    rooms = new Map();
    /** @type {Map<string, Conversation>} */
    talks = new Map();
    /** @type {Map<string, Presence>} */
    people = new Map();
    outbox = new Outbox();
    /** The key of the talk that is shown. @type {string | null} */
    current = null;
    /** Whether somebody looks at the page. */
    watched = true;

    changed() {
        this.dispatchEvent(new Event("change"));
    }

    /** @param {string} key @returns {Conversation} made when it is not there yet */
    talk(key) {
        let talk = this.talks.get(key);
        if (!talk) {
            const kind = key.startsWith("r:") ? "room" : "private";
            talk = {
                key, kind, name: key.slice(2), joined: kind === "private", rows: [], unread: 0, whole: null,
                older: "unknown", members: new Map(), typing: new Map(),
            };
            this.talks.set(key, talk);
        }
        return talk;
    }

    get currentTalk() {
        return this.current === null ? undefined : this.talks.get(this.current);
    }

    /** Rooms that the person is in. */
    get joinedRooms() {
        return [...this.talks.values()].filter((talk) => talk.kind === "room" && talk.joined);
    }

    get privateTalks() {
        return [...this.talks.values()].filter((talk) => talk.kind === "private").sort(byName);
    }

    /** All rooms of the server, joined or not. */
    get roomList() {
        const names = new Set([...this.rooms.keys(), ...this.joinedRooms.map((talk) => talk.name)]);
        return [...names]
            .map((name) => ({ name, members: this.rooms.get(name) ?? 0, talk: this.talks.get(roomKey(name)) }))
            .sort(byName);
    }

    get unread() {
        let unread = 0;
        for (const talk of this.talks.values()) unread += talk.unread;
        return unread;
    }

    /** @param {string | null} key */
    show(key) {
        this.current = key;
        const talk = this.currentTalk;
        if (talk && this.watched) talk.unread = 0;
        this.changed();
    }

    /** @param {boolean} watched */
    setWatched(watched) {
        this.watched = watched;
        const talk = this.currentTalk;
        if (talk && watched) talk.unread = 0;
        this.changed();
    }

    /** Somebody else has said something new. @param {Conversation} talk */
    countUnread(talk) {
        if (talk.key !== this.current || !this.watched) talk.unread += 1;
    }

    /** @param {string} nick @param {Presence} presence */
    setPresence(nick, presence) {
        this.people.set(nick, presence);
        for (const talk of this.talks.values()) if (talk.members.has(nick)) talk.members.set(nick, presence);
    }

    /** @param {string} nick @returns {Conversation} */
    openPrivate(nick) {
        const talk = this.talk(privateKey(nick));
        this.show(talk.key);
        return talk;
    }

    /** Away from this talk; the next best one is shown. @param {string} key */
    close(key) {
        const talk = this.talks.get(key);
        if (talk?.kind === "private") this.talks.delete(key);
        else if (talk) talk.joined = false;
        if (this.current === key) this.show(this.joinedRooms[0]?.key ?? this.privateTalks[0]?.key ?? null);
        else this.changed();
    }
}

/** @param {{name: string}} a @param {{name: string}} b */
export function byName(a, b) {
    return a.name.localeCompare(b.name, undefined, { sensitivity: "base", numeric: true });
}
