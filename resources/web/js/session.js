// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { foldName, tidyName, tidyText } from "./checks.js";
import { systemClock } from "./clock.js";
import { Dialer } from "./dialer.js";
import { newId, privateKey, readKey, roomKey, wireName } from "./ids.js";
import { Outbox } from "./outbox.js";
import { Rooms } from "./rooms.js";
import { Signal } from "./signal.js";
import { Talks } from "./talks.js";
import { Typing } from "./typing.js";
import * as updates from "./updates.js";

/** @typedef {import("./outbox.js").Entry} Entry */
/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Refusal} Refusal */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./protocol.js").TypingNotice} TypingNotice */
/** @typedef {import("./protocol.js").Welcome} Welcome */
/** @typedef {import("./state.js").Phase} Phase */
/** @typedef {import("./state.js").Trouble} Trouble */

/**
 * A person's presence on the server: logs in, comes back by itself, joins, speaks, and hands each
 * part what the server says about it. The views call its verbs and look at the store. Knows no DOM.
 */
export class Session {
    /**
     * Somebody else's message that is new: the key of its talk.
     * @type {Signal<[string, ChatMessage]>}
     */
    arrived;

    #store;
    #socket;
    #kept;
    #clock;
    #dialer;
    #rooms;
    #talks;
    #typing;
    #outbox = new Outbox();
    #nick = "";
    #token = "";
    #serverId = "";
    #login = "";
    /** The key of the talk to show first. */
    #wanted = "";
    #keptCurrent = "";
    /** @type {"online" | "away"} */
    #presence = "online";

    /**
     * @param {import("./store.js").Store} store @param {import("./socket.js").Socket} socket
     * @param {import("./kept.js").KeptSession} kept
     * @param {import("./clock.js").Clock} [clock]
     * @param {Dialer} [dialer]
     */
    constructor(store, socket, kept, clock = systemClock, dialer = new Dialer(socket, clock)) {
        this.#store = store;
        this.#socket = socket;
        this.#kept = kept;
        this.#clock = clock;
        this.#dialer = dialer;
        this.#rooms = new Rooms(socket, store);
        this.#talks = new Talks(socket, store, clock);
        this.#typing = new Typing(clock);
        this.arrived = this.#talks.arrived;
        this.#wire();
    }

    // ---- coming and going ---------------------------------------------------------------------

    /**
     * Into the server and a room, as the form says.
     * @param {string} url
     * @param {string} nick
     * @param {string} room
     */
    enter(url, nick, room) {
        this.#nick = tidyName(nick);
        if (foldName(nick) !== foldName(this.#kept.read()?.nick ?? "")) this.#token = "";
        if (this.#serverId === "") this.#rooms.reset(); // of a try that failed
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
        this.#nick = kept.nick;
        this.#token = kept.token;
        const { kind, name } = readKey(kept.current);
        if (kind === "room" && name !== "") this.#rooms.join(name);
        this.#wanted = kept.current;
        if (room !== "") this.#rooms.join(tidyName(room));
        this.#dialer.start(url);
    }

    /** The nick is free at once. */
    leaveServer() {
        this.#socket.send({ type: "logout" });
        this.#kept.forget();
        this.#token = "";
        this.#serverId = "";
        this.#dialer.stop(null);
        this.#rooms.reset();
        this.#talks.reset();
        this.#outbox.clear();
        this.#store.do(updates.forgotten);
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
        const entry = {
            id: newId(),
            to: key,
            text: tidyText(text),
            sendAt: new Date(this.#clock.now()).toISOString(),
        };
        this.#outbox.add(entry);
        this.#talks.addPending(entry);
        this.#typing.noteStopped(key);
        this.#flush();
    }

    /** A refused message, as a new one. @param {string} key @param {string} id */
    sayAgain(key, id) {
        const row = this.#store.state.talks.get(key)?.rows.find((there) => there.key === id);
        if (!row) return;
        this.#store.do(updates.refusedRemoved, key, id);
        this.say(key, row.text);
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
        if (this.#presence === presence) return;
        this.#presence = presence;
        if (this.#dialer.phase === "online") this.#tellPresence();
    }

    // ---- the connection's turns ---------------------------------------------------------------

    #wire() {
        this.#dialer.phaseChanged.connect((phase, trouble) => this.#onPhase(phase, trouble));
        this.#socket.opened.connect(() => this.#onReached());
        this.#socket.received.connect((message) => this.#onReceived(message));
        this.#rooms.renamed.connect((from, to) => this.#onRenamed(from, to));
        this.#rooms.entered.connect((room, last) => {
            this.#talks.enterRoom(room, last);
            this.#onMembers();
            this.#flush();
        });
        this.#rooms.confirmed.connect((room, last) => {
            this.#talks.setTip(room, last);
            this.#onMembers();
        });
        this.#rooms.left.connect((room) => {
            this.#talks.leaveRoom(room);
            this.#flush(); // what waited for the room will be refused, and the person told
        });
        this.#rooms.moved.connect((kind, room, nick) => {
            if (kind === "left") this.#typing.end(roomKey(room), nick);
            this.#talks.addNotice(kind, room, nick);
        });
        this.#typing.changed.connect((key, typists) =>
            this.#store.do(updates.typistsChanged, key, typists),
        );
        this.#store.changed.connect(() => this.#keepCurrent());
    }

    /** @param {Phase} phase @param {Trouble | null} trouble */
    #onPhase(phase, trouble) {
        const wasOnline = this.#store.state.phase === "online";
        if (wasOnline && phase !== "online") {
            this.#rooms.goOffline();
            this.#talks.goOffline();
            this.#outbox.beginConnection();
            this.#typing.clear();
        }
        this.#store.do(updates.phaseChanged, phase, trouble, this.#dialer.retryAt);
    }

    #onReached() {
        this.#login = newId();
        this.#socket.send({
            type: "login",
            id: this.#login,
            nickname: this.#nick,
            room: this.#rooms.loginRoom(this.#login),
            token: this.#token || undefined,
            version: 1,
        });
    }

    /** @param {Welcome} welcome */
    #onWelcome(welcome) {
        if (this.#dialer.phase !== "connecting") return;
        const isFirst = !this.#store.state.isInside;
        const isSame = this.#serverId === "" || this.#serverId === welcome.server.id;
        this.#serverId = welcome.server.id;
        this.#token = welcome.token;
        this.#nick = welcome.nickname;
        this.#kept.write({ nick: this.#nick, token: this.#token });
        this.#store.do(updates.admitted, this.#nick, welcome.server.name);
        this.#dialer.admit();
        this.#rooms.comeOnline(welcome.resumed);
        this.#talks.comeOnline(welcome.conversations, isSame ? "same" : "another");
        if (isFirst) this.#showFirst(welcome);
        if (this.#presence === "away") this.#tellPresence();
        this.#flush();
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

    /** The server does not let us in. @param {Refusal} refusal */
    #onTurnedAway(refusal) {
        /** @type {Record<string, Trouble["kind"]>} */
        const kinds = {
            "nick-taken": "nick-taken",
            "nick-reserved": "nick-reserved",
            "unsupported-version": "wrong-version",
        };
        const kind = kinds[refusal.code] ?? (refusal.field === "nickname" ? "bad-nick" : "refused");
        this.#kept.forget();
        this.#token = "";
        this.#dialer.turnAway({ kind, code: refusal.code });
        this.#store.do(updates.wentOutside);
    }

    // ---- the server's words -------------------------------------------------------------------

    /** @param {ServerMessage} message */
    #onReceived(message) {
        // Before the login is answered there is nothing that could be about this session.
        const isAdmission = message.type === "welcome" || message.type === "error";
        if (this.#dialer.phase !== "online" && !isAdmission) return;
        switch (message.type) {
            case "welcome":
                return this.#onWelcome(message);
            case "rooms":
                return this.#rooms.takeList(message);
            case "members":
                return this.#rooms.takeMembers(message);
            case "joined":
                this.#store.do(updates.presenceChanged, message.nick, message.presence);
                return this.#rooms.takeJoined(message);
            case "left":
                return this.#rooms.takeLeft(message);
            case "presence":
                return this.#store.do(updates.presenceChanged, message.nick, message.state);
            case "room":
            case "private":
                return this.#onMessage(message);
            case "history":
                return this.#talks.takePage(message);
            case "ack":
                return this.#onAck(message);
            case "typing":
                return this.#onTyping(message);
            case "error":
                return this.#onError(message);
        }
    }

    /** @param {ChatMessage} message */
    #onMessage(message) {
        this.#typing.end(
            message.type === "room" ? roomKey(message.to) : privateKey(message.from),
            message.from,
        );
        this.#talks.takeMessage(message);
    }

    /** @param {import("./protocol.js").Ack} ack */
    #onAck(ack) {
        const entry = this.#outbox.remove(ack.id);
        if (entry) this.#talks.settle(entry, ack);
    }

    /** @param {TypingNotice} notice */
    #onTyping(notice) {
        const key = notice.room === undefined ? privateKey(notice.from) : roomKey(notice.room);
        if (notice.active) this.#typing.begin(key, notice.from);
        else this.#typing.end(key, notice.from);
    }

    /** @param {Refusal} refusal */
    #onError(refusal) {
        if (this.#dialer.phase === "connecting") return this.#onTurnedAway(refusal);
        const entry = this.#outbox.remove(refusal.id ?? "");
        if (entry) return this.#talks.refuse(entry, refusal.code);
        const isSettled =
            this.#talks.takeRefusal(refusal.id) ||
            this.#rooms.takeRefusal(refusal.id ?? "") === "settled";
        // Without an id it is about typing or presence, of which a person knows nothing.
        if (!isSettled && refusal.id) this.#store.do(updates.refused, refusal.code);
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
        this.#outbox.readdress(from, to);
        this.#store.do(updates.talkRenamed, from, to);
    }

    /**
     * The server has not heard yet, when it counts the members after a login, that this one is
     * away.
     */
    #onMembers() {
        if (this.#presence === "away") this.#store.do(updates.presenceChanged, this.#nick, "away");
    }

    #tellPresence() {
        this.#socket.send({ type: "presence", state: this.#presence });
        // The server tells the others only.
        this.#store.do(updates.presenceChanged, this.#nick, this.#presence);
    }

    #flush() {
        if (this.#dialer.phase !== "online") return;
        /** @param {string} key */
        const isOpen = (key) => {
            const { kind, name } = readKey(key);
            return kind === "private" || !this.#rooms.isAwaited(name);
        };
        for (const { id, to, text, sendAt } of this.#outbox.takeDue(isOpen)) {
            const { kind, name } = readKey(to);
            this.#socket.send({ type: kind, id, to: name, sendAt, message: { text } });
        }
    }
}
