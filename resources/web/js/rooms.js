// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { foldName } from "./checks.js";
import { newId, readKey, roomKey } from "./ids.js";
import { RoomBook } from "./roombook.js";
import { Signal } from "./signal.js";
import * as updates from "./updates.js";

/** @typedef {import("./protocol.js").Joined} Joined */
/** @typedef {import("./protocol.js").Left} Left */
/** @typedef {import("./protocol.js").MemberList} MemberList */
/** @typedef {import("./protocol.js").RoomList} RoomList */
/** @typedef {import("./roombook.js").Room} Room */
/** @typedef {import("./socket.js").Socket} Socket */
/** @typedef {import("./store.js").Store} Store */

/**
 * Which rooms this person is in or wants to be in, and who else is there; comes back to them after
 * a reconnect. Knows no messages.
 */
export class Rooms {
    /**
     * The server writes a room of ours otherwise: its key before, and now.
     * @type {Signal<[string, string]>}
     */
    renamed = new Signal();
    /**
     * We came in, for the first time or again: the room, its newest message.
     * @type {Signal<[string, number]>}
     */
    entered = new Signal();
    /**
     * The server has told again of a room that was entered on this connection already.
     * @type {Signal<[string, number]>}
     */
    confirmed = new Signal();
    /** @type {Signal<[string]>} */
    left = new Signal();
    /** Somebody else came or went. @type {Signal<["joined" | "left", string, string]>} */
    moved = new Signal();

    #socket;
    #store;
    #rooms = new RoomBook();
    #isOnline = false;
    #expectsWholeList = false;
    #loginRequest = "";

    /** @param {Socket} socket @param {Store} store */
    constructor(socket, store) {
        this.#socket = socket;
        this.#store = store;
    }

    // ---- the person's acts ----

    /** Into a room, or back to it, and shows it. @param {string} name */
    join(name) {
        const known = this.#rooms.find(name);
        if (known?.stay === "in") {
            this.#store.do(updates.shown, roomKey(known.name));
            return;
        }
        const room = known ?? this.#rooms.add(name);
        const isAsked = known?.stay === "awaited";
        room.isWanted = true;
        room.wasIn = false;
        room.stay = "awaited";
        if (this.#isOnline && !isAsked) this.#ask(room, "join");
    }

    /** Into a room, or back to it, without showing it. @param {string} name */
    stay(name) {
        const known = this.#rooms.find(name);
        if (known && known.stay !== "out") return;
        const room = known ?? this.#rooms.add(name);
        room.stay = "awaited";
        if (this.#isOnline) this.#ask(room, "join");
    }

    /** As they were before a reload, or yesterday. @param {string[]} names @param {string} shown */
    restore(names, shown) {
        for (const name of names) {
            const room = this.#rooms.find(name) ?? this.#rooms.add(name);
            room.wasIn = true;
            room.isWanted = name === shown;
        }
    }

    /** @param {string} name */
    leave(name) {
        const room = this.#rooms.find(name);
        if (!room || room.stay === "out" || room.stay === "leaving") return;
        if (!this.#isOnline) {
            this.#goOut(room);
            return;
        }
        room.stay = "leaving";
        this.#ask(room, "leave");
    }

    /** Whether there is any room that this person is in or wants to be in. */
    get hasAny() {
        return this.#rooms.all.some(({ stay }) => stay !== "out");
    }

    /** Those that this person is in or wants to be in. */
    get names() {
        return this.#rooms.all
            .filter(({ stay }) => stay === "in" || stay === "awaited")
            .map(({ name }) => name);
    }

    /** Whether the server would take a message there now. @param {string} key of any talk */
    isOpen(key) {
        const { kind, name } = readKey(key);
        return kind === "private" || this.#rooms.find(name)?.stay === "in";
    }

    /** Whether the server's word that we are in is still to come. @param {string} name */
    isAwaited(name) {
        return this.#rooms.find(name)?.stay === "awaited";
    }

    // ---- the connection's turns ----

    /**
     * The room to name in the login with that id.
     * @param {string} login
     * @param {boolean} hasToken then the server may have us in the other rooms already
     * @returns {string | undefined}
     */
    loginRoom(login, hasToken) {
        this.#loginRequest = login;
        const first = this.#rooms.all.find(
            (room) => room.stay === "awaited" && !(hasToken && room.wasIn),
        );
        if (first) first.request = login;
        return first?.name;
    }

    /**
     * @param {boolean} isResumed the server still has us in our rooms
     * @param {readonly string[]} known which are these
     */
    comeOnline(isResumed, known) {
        this.#isOnline = true;
        // Only a new session is in one room and no other, so that the first list must be about it.
        if (isResumed) this.#loginRequest = "";
        this.#expectsWholeList = true;
        const folded = new Set(known.map(foldName));
        for (const room of [...this.#rooms.all]) {
            if (room.stay !== "awaited" || room.request !== "") continue;
            if (isResumed && folded.has(foldName(room.name))) continue; // its members come
            if (isResumed && room.wasIn) this.#goOut(room);
            else this.#ask(room, "join");
        }
    }

    goOffline() {
        this.#isOnline = false;
        for (const room of [...this.#rooms.all]) {
            room.request = "";
            if (room.stay === "leaving") this.#goOut(room);
            if (room.stay !== "in") continue;
            room.stay = "awaited";
            this.#store.do(updates.stayChanged, roomKey(room.name), "awaited");
        }
    }

    reset() {
        this.#rooms = new RoomBook();
        this.#isOnline = false;
    }

    // ---- the server's words ----

    /** @param {RoomList} list */
    takeList(list) {
        this.#store.do(updates.roomsListed, list, this.#expectsWholeList ? "all" : "changes");
        this.#expectsWholeList = false;
    }

    /** @param {MemberList} list */
    takeMembers(list) {
        const room = this.#roomOf(list) ?? this.#rooms.add(list.room); // one from before a reload
        if (room.stay === "leaving") return;
        // One that was left while the connection was lost: the server has not heard of it.
        if (room.stay === "out") this.#socket.send({ type: "leave", id: newId(), room: list.room });
        else this.#enter(room, list);
    }

    /** @param {Joined} joined */
    takeJoined(joined) {
        if (this.#rooms.find(joined.room)?.stay !== "in") return;
        const isNew = !this.#knows(joined.room, joined.nick);
        this.#store.do(updates.memberCame, joined.room, {
            nick: joined.nick,
            presence: joined.presence,
            keyMark: joined.keyMark,
        });
        if (isNew) this.moved.emit("joined", joined.room, joined.nick);
    }

    /** @param {Left} left */
    takeLeft(left) {
        const room = this.#rooms.find(left.room);
        if (!room) return;
        if (left.nick === this.#store.state.self) {
            // While it is awaited again, this is the answer to an earlier leave.
            if (room.stay !== "awaited") this.#goOut(room);
        } else if (
            room.stay === "in" &&
            (this.#knows(left.room, left.nick) || this.#talkOf(left.room)?.edge)
        ) {
            this.#store.do(updates.memberWent, left.room, left.nick);
            this.moved.emit("left", left.room, left.nick);
        }
    }

    /**
     * @param {string} id of what was refused
     * @returns {"settled" | "told" | null} null when it was not about a room
     */
    takeRefusal(id) {
        const room = this.#rooms.all.find(({ request }) => id !== "" && request === id);
        if (!room) return null;
        const wasLeaving = room.stay === "leaving"; // which has happened anyhow
        this.#goOut(room);
        return wasLeaving ? "settled" : "told";
    }

    // ---- within ----

    /** @param {Room} room @param {MemberList} list */
    #enter(room, list) {
        const isNew = room.stay !== "in";
        if (room.name !== list.room) this.renamed.emit(roomKey(room.name), roomKey(list.room));
        room.name = list.room;
        room.stay = "in";
        room.wasIn = true;
        this.#store.do(updates.roomEntered, list);
        this.#store.do(updates.topicChanged, list.room, list.topic ?? "");
        if (room.isWanted || this.#store.state.current === null)
            this.#store.do(updates.shown, roomKey(list.room));
        room.isWanted = false;
        if (isNew) this.entered.emit(list.room, list.last);
        else this.confirmed.emit(list.room, list.last);
    }

    /**
     * The room that a list of members is about: by the request, or by its name.
     * @param {MemberList} list
     */
    #roomOf(list) {
        const known = this.#rooms.find(list.room);
        const { all } = this.#rooms;
        const asked = all.find((room) => room.request !== "" && room.request === list.id);
        const isLogin = !known && (list.id ?? "") === "" && this.#loginRequest !== "";
        const first = isLogin
            ? this.#rooms.all.find(
                  (room) => room.stay === "awaited" && room.request === this.#loginRequest,
              )
            : undefined;
        // Asked for by a name that the server knows as another one, where we are already.
        if (known && asked && known !== asked) {
            known.isWanted ||= asked.isWanted;
            if (known.stay !== "in") known.stay = "awaited";
            this.#rooms.remove(asked);
        }
        return known ?? asked ?? first;
    }

    /** @param {Room} room @param {"join" | "leave"} type */
    #ask(room, type) {
        room.request = newId();
        this.#socket.send({ type, id: room.request, room: room.name });
    }

    /** @param {Room} room */
    #goOut(room) {
        if (room.stay === "out") return;
        room.stay = "out";
        room.isWanted = false;
        room.wasIn = false;
        this.#store.do(updates.talkLeft, roomKey(room.name));
        this.left.emit(room.name);
    }

    /** @param {string} room @param {string} nick */
    #knows(room, nick) {
        return this.#talkOf(room)?.members.some((member) => member.nick === nick) ?? false;
    }

    /** @param {string} room */
    #talkOf(room) {
        return this.#store.state.talks.get(roomKey(room));
    }
}
