// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Admission } from "./admission.js";
import { tidyName } from "./checks.js";
import { systemClock } from "./clock.js";
import { Dialer } from "./dialer.js";
import { readKey, roomKey, wireName } from "./ids.js";
import { Inbox } from "./inbox.js";
import { OwnPresence } from "./presence.js";
import { Rooms } from "./rooms.js";
import { Signal } from "./signal.js";
import { Talks } from "./talks.js";
import { Typing } from "./typing.js";
import * as updates from "./updates.js";
import { Writer } from "./writer.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./protocol.js").Welcome} Welcome */
/** @typedef {import("./state.js").Phase} Phase */
/** @typedef {import("./state.js").Trouble} Trouble */

/**
 * A person's stay on the server: comes in, comes back by itself, joins, speaks. The views call its
 * verbs and look at the store; here the parts are joined, and do the work. Knows no DOM.
 */
export class Session {
    /**
     * Somebody else's message that is new: the key of its talk.
     * @type {Signal<[string, ChatMessage]>}
     */
    arrived;
    /** The person has left the server, and wants nothing to stay behind. */
    ended = new Signal();

    #store;
    #socket;
    #kept;
    #admission;
    #dialer;
    #rooms;
    #talks;
    #typing;
    #writer;
    #presence;
    #inbox;
    /** The key of the talk to show first. */
    #wanted = "";
    #keptCurrent = "";

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./kept.js").KeptSession} kept
     * @param {import("./clock.js").Clock} [clock]
     * @param {Dialer} [dialer]
     */
    constructor(store, socket, kept, clock = systemClock, dialer = new Dialer(socket, clock)) {
        this.#store = store;
        this.#socket = socket;
        this.#kept = kept;
        this.#admission = new Admission(store, socket, kept);
        this.#dialer = dialer;
        this.#rooms = new Rooms(socket, store);
        this.#talks = new Talks(socket, store, clock);
        this.#typing = new Typing(clock);
        this.#writer = new Writer(store, socket, clock, this.#rooms, this.#talks);
        this.#presence = new OwnPresence(store, socket);
        this.#inbox = new Inbox(store, this.#rooms, this.#talks, this.#typing, this.#writer);
        this.arrived = this.#talks.arrived;
        this.#wireConnection();
        this.#wireParts();
    }

    // ---- coming and going ---------------------------------------------------------------------

    /**
     * Into the server and a room, as the form says.
     * @param {string} url
     * @param {string} nick
     * @param {string} room
     */
    enter(url, nick, room) {
        this.#admission.begin(nick);
        if (!this.#admission.isKnown) this.#rooms.reset(); // of a try that failed
        if (tidyName(room) !== "") this.#rooms.join(tidyName(room));
        this.#dialer.start(url);
    }

    /**
     * Takes this tab's session back, as it was before a reload.
     * @param {string} url
     * @param {import("./kept.js").Kept} kept
     * @param {string} room one to join besides, or ""
     */
    comeBack(url, kept, room) {
        this.#admission.resume(kept);
        const { kind, name } = readKey(kept.current);
        if (kind === "room" && name !== "") this.#rooms.join(name);
        this.#wanted = kept.current;
        if (room !== "") this.#rooms.join(tidyName(room));
        this.#dialer.start(url);
    }

    /** The nick is free at once. */
    leaveServer() {
        this.#admission.end();
        this.#dialer.stop(null);
        this.#rooms.reset();
        this.#talks.reset();
        this.#writer.reset();
        this.#store.do(updates.forgotten);
        this.ended.emit();
    }

    /** Tries now; after the session went on elsewhere, takes it back. */
    retryNow() {
        this.#dialer.retryNow();
    }

    /** The network may have changed. */
    lookAgain() {
        this.#dialer.lookAgain();
    }

    // ---- the person's acts --------------------------------------------------------------------

    /** Into a room, which is made if there is none, and shows it. @param {string} name */
    join(name) {
        this.#store.do(updates.refused, "");
        this.#rooms.join(tidyName(name));
    }

    /** Out of a room, or a private talk off the list. @param {string} key */
    leave(key) {
        const { kind, name } = readKey(key);
        if (kind === "room") this.#rooms.leave(name);
        else this.#store.do(updates.talkLeft, key);
    }

    /** @param {string} nick */
    openPrivate(nick) {
        this.show(this.#talks.openPrivate(nick));
    }

    /** @param {string} key */
    show(key) {
        this.#store.do(updates.shown, key);
    }

    /** The person has read what was refused. */
    dismissRefusal() {
        this.#store.do(updates.refused, "");
    }

    /** Whether somebody has the page before their eyes. @param {boolean} isWatched */
    watch(isWatched) {
        this.#store.do(updates.watchedChanged, isWatched);
    }

    /**
     * Shows the message as pending; it goes out at once or when online again.
     * @param {string} key
     * @param {string} text one that textTrouble() lets pass
     */
    say(key, text) {
        this.#typing.noteStopped(key);
        this.#writer.say(key, text);
    }

    /** A refused message, as a new one. @param {string} key @param {string} id */
    sayAgain(key, id) {
        this.#typing.noteStopped(key);
        this.#writer.sayAgain(key, id);
    }

    /** The person types, or has emptied the line. @param {string} key @param {boolean} isWriting */
    noteTyping(key, isWriting) {
        const { kind, name } = readKey(key);
        if (this.#dialer.phase !== "online" || (kind === "room" && !this.#rooms.isIn(name))) return;
        const isDue = isWriting ? this.#typing.shouldTell(key) : this.#typing.noteStopped(key);
        if (isDue) this.#socket.send({ type: "typing", ...wireName(key), active: isWriting });
    }

    /** @param {string} key */
    loadOlder(key) {
        const { kind, name } = readKey(key);
        const isThere = kind === "private" || this.#rooms.isIn(name);
        if (isThere && this.#dialer.phase === "online") this.#talks.loadOlder(key);
    }

    /** @param {"online" | "away"} presence */
    setPresence(presence) {
        this.#presence.set(presence);
    }

    // ---- the connection's turns ---------------------------------------------------------------

    #wireConnection() {
        this.#dialer.phaseChanged.connect((phase, trouble) => this.#onPhase(phase, trouble));
        this.#socket.opened.connect(() => this.#admission.ask(this.#rooms));
        this.#socket.received.connect((message) => this.#onReceived(message));
        this.#store.changed.connect(() => this.#keepCurrent());
    }

    #wireParts() {
        this.#rooms.renamed.connect((from, to) => this.#onRenamed(from, to));
        this.#rooms.entered.connect((room, last) => {
            this.#talks.enterRoom(room, last);
            this.#presence.correctMembers();
            this.#writer.flush();
        });
        this.#rooms.confirmed.connect((room, last) => {
            this.#talks.setTip(room, last);
            this.#presence.correctMembers();
        });
        this.#rooms.left.connect((room) => {
            this.#talks.leaveRoom(room);
            this.#writer.flush(); // what waited for the room will be refused, and the person told
        });
        this.#rooms.moved.connect((kind, room, nick) => {
            if (kind === "left") this.#typing.end(roomKey(room), nick);
            this.#talks.addNotice(kind, room, nick);
        });
        this.#typing.changed.connect((key, typists) =>
            this.#store.do(updates.typistsChanged, key, typists),
        );
    }

    /** @param {Phase} phase @param {Trouble | null} trouble */
    #onPhase(phase, trouble) {
        const wasOnline = this.#store.state.phase === "online";
        if (wasOnline && phase !== "online") {
            this.#rooms.goOffline();
            this.#talks.goOffline();
            this.#writer.goOffline();
            this.#presence.goOffline();
            this.#typing.clear();
        }
        this.#store.do(updates.phaseChanged, phase, trouble, this.#dialer.retryAt);
    }

    /** @param {ServerMessage} message */
    #onReceived(message) {
        const { phase } = this.#dialer;
        if (phase === "online") this.#inbox.take(message);
        // Before the login is answered there is nothing that could be about this session.
        else if (phase === "connecting" && message.type === "welcome") this.#onWelcome(message);
        else if (phase === "connecting" && message.type === "error") this.#onTurnedAway(message);
    }

    /** @param {Welcome} welcome */
    #onWelcome(welcome) {
        const isFirst = !this.#store.state.isInside;
        const life = this.#admission.accept(welcome);
        this.#dialer.admit();
        this.#rooms.comeOnline(welcome.resumed);
        this.#talks.comeOnline(welcome.conversations, life);
        if (isFirst) this.#showFirst(welcome);
        this.#presence.comeOnline();
        this.#writer.comeOnline();
    }

    /**
     * Before the reload it was a private talk, or the person named no room.
     * @param {Welcome} welcome
     */
    #showFirst(welcome) {
        const wanted = this.#wanted;
        this.#wanted = "";
        if (this.#store.state.talks.has(wanted)) this.show(wanted);
        else if (!welcome.resumed && !this.#rooms.hasAny) this.#rooms.join(welcome.lobby);
    }

    /** The server does not let us in. @param {import("./protocol.js").Refusal} refusal */
    #onTurnedAway(refusal) {
        this.#dialer.turnAway(this.#admission.refuse(refusal));
        this.#store.do(updates.wentOutside);
    }

    #keepCurrent() {
        const { current, isInside } = this.#store.state;
        if (!isInside || current === null || current === this.#keptCurrent) return;
        this.#keptCurrent = current;
        this.#kept.write({ current });
    }

    /** @param {string} from @param {string} to keys */
    #onRenamed(from, to) {
        this.#talks.rename(from, to);
        this.#writer.rename(from, to);
        this.#store.do(updates.talkRenamed, from, to);
    }
}
