// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Admission } from "./admission.js";
import { tidyName } from "./checks.js";
import { systemClock } from "./clock.js";
import { Dialer } from "./dialer.js";
import { newId, readKey, wireName } from "./ids.js";
import { Inbox } from "./inbox.js";
import { comeOnline, goOffline, joinParts, makeParts, resetParts } from "./parts.js";
import * as orderUpdates from "./orderupdates.js";
import { OwnPresence } from "./presence.js";
import { Signal } from "./signal.js";
import { sendTopic } from "./topics.js";
import * as updates from "./updates.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
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
    /** The lists of members, page by page. */
    members;
    /** Looks through what was said. */
    finder;
    /** Files on their way. */
    uploads;
    /** What this person writes and changes. */
    writer;
    /** What they ask for when they keep order. */
    order;
    /** The own name, and where this person is logged in. */
    identity;
    /** By what they have invited others. */
    inviting;

    #store;
    #socket;
    #kept;
    #admission;
    #dialer;
    #rooms;
    #talks;
    #typing;
    #presence;
    #parts;
    #inbox;
    /** The key of the talk to show first. */
    #wanted = "";
    #keptShape = "";

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./kept.js").KeptSession} kept
     * @param {import("./clock.js").Clock} [clock]
     * @param {Dialer} [dialer]
     * @param {string} [device] this tab's name
     */
    constructor(
        store,
        socket,
        kept,
        clock = systemClock,
        dialer = new Dialer(socket, clock),
        device = newId(),
    ) {
        this.#store = store;
        this.#socket = socket;
        this.#kept = kept;
        this.#dialer = dialer;
        this.#admission = new Admission(store, socket, kept, device);
        const parts = makeParts(store, socket, clock, device);
        this.#parts = parts;
        this.#rooms = parts.rooms;
        this.#talks = parts.talks;
        this.#typing = parts.typing;
        this.writer = parts.writer;
        this.uploads = parts.uploads;
        this.order = parts.order;
        this.members = parts.pages;
        this.finder = parts.finder;
        this.identity = parts.identity;
        this.inviting = parts.inviting;
        this.#presence = new OwnPresence(store, socket);
        this.#inbox = new Inbox(store, socket, parts);
        this.arrived = this.#talks.arrived;
        joinParts(store, parts, this.#presence);
        this.#wireConnection();
    }

    // ---- coming and going ---------------------------------------------------------------------

    /**
     * Into the server and a room, as the form says.
     * @param {string} url
     * @param {string} nick
     * @param {string} room
     * @param {import("./admission.js").Secrets} [secrets]
     */
    enter(url, nick, room, secrets = {}) {
        this.#admission.begin(nick, secrets);
        if (!this.#admission.isKnown) this.#rooms.reset(); // of a try that failed
        if (tidyName(room) !== "") this.#rooms.join(tidyName(room));
        this.#dialer.start(url);
    }

    /**
     * Takes this person's session back, as it was before a reload, or yesterday.
     * @param {string} url
     * @param {import("./kept.js").Kept} kept
     * @param {string} room one to join besides, or ""
     */
    comeBack(url, kept, room) {
        this.#admission.resume(kept);
        this.#rooms.restore(kept.rooms, readKey(kept.current).name);
        this.#wanted = kept.current;
        if (room !== "") this.#rooms.join(tidyName(room));
        this.#dialer.start(url);
    }

    /** The nick is free at once. */
    leaveServer() {
        this.uploads.reset();
        this.#admission.end();
        this.#dialer.stop(null);
        this.#forget();
    }

    /** The person has logged out in another tab. */
    endHere() {
        if (!this.#store.state.isInside) return;
        this.#dialer.stop({ kind: "logged-out", code: "" });
    }

    /** Tries now; after the session went on elsewhere, takes it back. */
    retryNow() {
        this.#dialer.retryNow();
    }

    /** The network may have changed. */
    lookAgain() {
        this.#dialer.lookAgain();
        this.uploads.lookAgain();
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
        const key = this.#talks.openPrivate(nick);
        if (this.#store.state.talks.get(key)?.presence === "offline") this.members.lookFor(nick);
        this.show(key);
    }

    /** @param {string} key */
    show(key) {
        this.#store.do(updates.shown, key);
    }

    /** The person has read what was refused, or done to them. */
    dismissRefusal() {
        this.#store.do(updates.refused, "");
        this.#store.do(orderUpdates.actedTold, null);
    }

    /** Whether somebody has the page before their eyes. @param {boolean} isWatched */
    watch(isWatched) {
        this.#store.do(updates.watchedChanged, isWatched);
    }

    /**
     * Shows the message as pending; it goes out at once or when online again.
     * @param {string} key
     * @param {string} text one that textTrouble() lets pass, or "" with files
     * @param {number} [replyTo] the seq of the message that is answered
     * @param {readonly import("./upload.js").Upload[]} [uploads] what goes with it
     */
    say(key, text, replyTo, uploads) {
        this.#typing.noteStopped(key);
        this.#store.do(orderUpdates.saidIn, key, Date.now());
        this.writer.say(key, text, replyTo, uploads);
    }

    /** @param {string} key of a room @param {string} topic "" takes it away */
    setTopic(key, topic) {
        sendTopic(this.#socket, key, topic);
    }

    /** Brings a message before the eyes, in its place. @param {string} key @param {number} seq */
    jumpTo(key, seq) {
        const { kind, name } = readKey(key);
        if (kind === "private") this.#talks.openPrivate(name);
        this.show(key);
        this.#talks.loadAround(key, seq);
        this.#store.do(updates.jumped, key, seq);
    }

    /** What is missing behind a line. @param {string} key @param {number} last its seq */
    loadBehind(key, last) {
        this.#talks.loadBehind(key, last);
    }

    /** The person types, or has emptied the line. @param {string} key @param {boolean} isWriting */
    noteTyping(key, isWriting) {
        if (this.#dialer.phase !== "online" || !this.#rooms.isOpen(key)) return;
        const isDue = isWriting ? this.#typing.shouldTell(key) : this.#typing.noteStopped(key);
        if (isDue) this.#socket.send({ type: "typing", ...wireName(key), active: isWriting });
    }

    /** @param {string} key */
    loadOlder(key) {
        if (this.#rooms.isOpen(key) && this.#dialer.phase === "online") this.#talks.loadOlder(key);
    }

    /** @param {"online" | "away"} presence */
    setPresence(presence) {
        this.#presence.set(presence);
    }

    // ---- the connection's turns ---------------------------------------------------------------

    #wireConnection() {
        this.#dialer.phaseChanged.connect((phase, trouble) => this.#onPhase(phase, trouble));
        this.#socket.opened.connect(() => this.#admission.ask(this.#rooms, this.#talks.after));
        this.#socket.received.connect((message) => this.#onReceived(message));
        this.#store.changed.connect(() => {
            this.#keepShape();
            this.#parts.reports.look();
        });
    }

    /** @param {import("./state.js").Phase} phase @param {Trouble | null} trouble */
    #onPhase(phase, trouble) {
        const wasOnline = this.#store.state.phase === "online";
        if (wasOnline && phase !== "online") {
            goOffline(this.#parts);
            this.#presence.goOffline();
        }
        if (trouble?.kind === "logged-out" || trouble?.kind === "session-ended") this.#forget();
        this.#store.do(updates.phaseChanged, phase, trouble, this.#dialer.retryAt);
    }

    /** @param {import("./protocol.js").ServerMessage} message */
    #onReceived(message) {
        const { phase } = this.#dialer;
        if (phase === "online") this.#inbox.take(message);
        // Before the login is answered there is nothing that could be about this session.
        else if (phase === "connecting" && message.type === "welcome") this.#onWelcome(message);
        else if (phase === "connecting" && message.type === "error") this.#onTurnedAway(message);
    }

    /** @param {import("./protocol.js").Welcome} welcome */
    #onWelcome(welcome) {
        const isFirst = !this.#store.state.isInside;
        const life = this.#admission.accept(welcome);
        this.#dialer.admit();
        comeOnline(this.#parts, welcome, life);
        if (isFirst) this.#showFirst(welcome);
        this.#presence.comeOnline();
        this.writer.comeOnline(this.#admission.owner);
    }

    /**
     * Before the reload it was a private talk, or the person named no room.
     * @param {import("./protocol.js").Welcome} welcome
     */
    #showFirst({ conversations, lobby }) {
        const wanted = this.#wanted;
        this.#wanted = "";
        const isSomewhere = this.#rooms.hasAny || conversations.some(({ room }) => room);
        if (this.#store.state.talks.has(wanted)) this.show(wanted);
        else if (!isSomewhere) this.#rooms.join(lobby);
    }

    /** The server does not let us in. @param {import("./protocol.js").Refusal} refusal */
    #onTurnedAway(refusal) {
        const isTooSoon = refusal.code === "rate-limited" && !this.#admission.saysSecret;
        if (isTooSoon) this.#dialer.postpone(refusal.retryAfter ?? 0);
        else this.#dialer.turnAway(this.#admission.refuse(refusal));
        if (this.#dialer.phase === "idle") this.#store.do(updates.wentOutside);
    }

    /** What this person wants nobody to find any more. */
    #forget() {
        this.#admission.forget();
        resetParts(this.#parts);
        this.#keptShape = "";
        this.#store.do(updates.forgotten);
        this.ended.emit();
    }

    #keepShape() {
        const { current, isInside } = this.#store.state;
        if (!isInside || current === null) return;
        const rooms = this.#rooms.names;
        const shape = [current, ...rooms].join("\n");
        if (shape === this.#keptShape) return;
        this.#keptShape = shape;
        this.#kept.write({ current, rooms });
    }
}
