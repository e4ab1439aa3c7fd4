// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { keyOf, privateKey, roomKey } from "./ids.js";
import * as orderUpdates from "./orderupdates.js";
import * as updates from "./updates.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Refusal} Refusal */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {import("./protocol.js").TypingNotice} TypingNotice */
/** @typedef {{[Type in ServerMessage["type"]]?:
 *     (message: Extract<ServerMessage, {type: Type}>) => void}} Handlers */

/** Hands each word of a server that has let us in to the part that it is for. */
export class Inbox {
    #store;
    #rooms;
    #talks;
    #typing;
    #writer;
    #finder;
    #reports;
    #pages;
    #uploads;
    #order;
    #socket;
    #identity;
    #inviting;
    /** @type {Handlers} */
    #handlers;

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./parts.js").Parts} parts
     */
    constructor(store, socket, parts) {
        const { rooms, talks, typing, writer, finder, reports, pages, uploads, order } = parts;
        const { identity, inviting } = parts;
        this.#store = store;
        this.#socket = socket;
        this.#identity = identity;
        this.#inviting = inviting;
        this.#rooms = rooms;
        this.#talks = talks;
        this.#typing = typing;
        this.#writer = writer;
        this.#finder = finder;
        this.#reports = reports;
        this.#pages = pages;
        this.#uploads = uploads;
        this.#order = order;
        this.#handlers = {
            rooms: (message) => rooms.takeList(message),
            members: (message) => pages.take(message, (list) => rooms.takeMembers(list)),
            joined: (message) => this.#onJoined(message),
            left: (message) => rooms.takeLeft(message),
            crowd: (message) => this.#onCrowd(message),
            presence: (message) => this.#onPresence(message.nick, message.state),
            room: (message) => this.#onMessage(message),
            private: (message) => this.#onMessage(message),
            edit: (message) => talks.takeEntry(message),
            delete: (message) => talks.takeEntry(message),
            react: (message) => talks.takeEntry(message),
            unreact: (message) => talks.takeEntry(message),
            history: (message) => talks.takePage(message),
            read: (message) => this.#onRead(message),
            topic: (message) => store.do(updates.topicChanged, message.room, message.topic),
            found: (message) => finder.take(message),
            ack: (message) => writer.takeAck(message),
            upload: (message) => uploads.take(message),
            typing: (message) => this.#onTyping(message),
            error: (message) => this.#onError(message),
            done: (message) => order.takeDone(message.id),
            role: (message) => store.do(orderUpdates.roleChanged, message),
            "room-terms": (message) => store.do(orderUpdates.termsChanged, message),
            acted: (message) => store.do(orderUpdates.actedTold, message),
            rights: (message) => store.do(orderUpdates.rightsTold, message),
            bans: (message) => order.takeBans(message),
            audit: (message) => order.takeActs(message),
            "nick-kept": (message) => identity.takeKept(message),
            sessions: (message) => identity.takeSessions(message),
            invitation: (message) => inviting.takeMade(message),
            invitations: (message) => inviting.takeList(message),
        };
    }

    /** @param {ServerMessage} message */
    take(message) {
        const handler = /** @type {((message: ServerMessage) => void) | undefined} */ (
            this.#handlers[message.type]
        );
        handler?.(message);
    }

    /** @param {import("./protocol.js").Joined} joined */
    #onJoined(joined) {
        this.#onPresence(joined.nick, joined.presence);
        this.#rooms.takeJoined(joined);
    }

    /** Without a line for each: in such a room somebody always comes or goes. @param {import("./protocol.js").Crowd} news */
    #onCrowd(news) {
        for (const nick of news.left) this.#typing.end(roomKey(news.room), nick);
        this.#pages.takeNews(news);
    }

    /** @param {string} nick @param {import("./protocol.js").Presence} presence */
    #onPresence(nick, presence) {
        this.#store.do(updates.presenceChanged, nick, presence);
    }

    /** @param {ChatMessage} message */
    #onMessage(message) {
        const key = message.type === "room" ? roomKey(message.to) : privateKey(message.from);
        const isNew = message.type === "private" && !this.#store.state.talks.has(key);
        this.#typing.end(key, message.from);
        this.#talks.takeEntry(message);
        if (isNew) this.#pages.lookFor(message.from);
    }

    /** On another device of this person. @param {import("./protocol.js").ReadNotice} notice */
    #onRead(notice) {
        this.#reports.note(keyOf(notice), notice.upTo);
        this.#talks.takeRead(keyOf(notice), notice.upTo);
    }

    /** @param {TypingNotice} notice */
    #onTyping(notice) {
        // `with` is the one to whom it is addressed: this person.
        const key = notice.room === undefined ? privateKey(notice.from) : roomKey(notice.room);
        if (notice.active) this.#typing.begin(key, notice.from);
        else this.#typing.end(key, notice.from);
    }

    /** Nobody has to be told of that. @param {Refusal} refusal */
    #isSaidAgain({ code, id = "", retryAfter }) {
        return (
            code === "rate-limited" &&
            retryAfter !== undefined &&
            this.#socket.sendAgain(id, retryAfter)
        );
    }

    /** @param {Refusal} refusal */
    #onError(refusal) {
        const isSettled =
            this.#isSaidAgain(refusal) ||
            this.#writer.takeRefusal(refusal) === "told" ||
            this.#uploads.takeRefusal(refusal) ||
            this.#order.takeRefusal(refusal) ||
            this.#identity.takeRefusal(refusal) ||
            this.#inviting.takeRefusal(refusal) ||
            this.#finder.takeRefusal(refusal.id) ||
            this.#talks.takeRefusal(refusal.id) ||
            this.#pages.takeRefusal(refusal.id) ||
            this.#rooms.takeRefusal(refusal.id ?? "") === "settled";
        // Without an id it is about typing or presence, of which a person knows nothing.
        if (!isSettled && refusal.id) this.#store.do(updates.refused, refusal.code);
    }
}
