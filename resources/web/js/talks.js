// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { History } from "./history.js";
import { newId, privateKey, readKey, roomKey } from "./ids.js";
import { rowOf } from "./rows.js";
import { Signal } from "./signal.js";
import { Timeline } from "./timeline.js";
import * as updates from "./updates.js";

/** @typedef {import("./history.js").Talk} Talk */
/** @typedef {import("./outbox.js").Entry} Entry */
/** @typedef {import("./protocol.js").Ack} Ack */
/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").HistoryPage} HistoryPage */
/** @typedef {import("./protocol.js").Presence} Presence */
/** @typedef {import("./protocol.js").Welcome} Welcome */
/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */

/**
 * The talks of one server: finds the one that a message belongs to and its place in it, and counts
 * what the person has not seen. Knows no outbox and no rooms' members.
 */
export class Talks {
    /**
     * Somebody else's message that was not seen before, and isn't history.
     * @type {Signal<[string, ChatMessage]>}
     */
    arrived = new Signal();

    #store;
    #clock;
    #history;
    /** @type {Map<string, Talk>} */
    #talks = new Map();
    #hasBeenOnline = false;

    /**
     * @param {import("./socket.js").Socket} socket
     * @param {import("./store.js").Store} store
     * @param {import("./clock.js").Clock} clock
     */
    constructor(socket, store, clock) {
        this.#store = store;
        this.#clock = clock;
        this.#history = new History(socket, store);
    }

    // ---- the person's acts ----

    /** Makes the private talk if there is none. @param {string} nick @returns {string} its key */
    openPrivate(nick) {
        const key = privateKey(nick);
        if (!this.#talks.has(key)) {
            const { timeline } = this.#open(key);
            // On the server is nothing but what comes from now on, or what the login tells of.
            timeline.startNews(0);
            timeline.setTip(0);
        }
        this.#store.do(updates.privateOpened, nick, this.#presenceOf(nick));
        return key;
    }

    /** @param {string} key */
    loadOlder(key) {
        const talk = this.#talks.get(key);
        if (talk) this.#history.loadOlder(talk);
    }

    /** @param {Entry} entry */
    addPending(entry) {
        const { self } = this.#store.state;
        this.#store.do(updates.pendingAdded, entry.to, {
            ...rowOf("message", entry.id, self, this.#clock.now()),
            text: entry.text,
            isOwn: true,
            delivery: "pending",
        });
    }

    // ---- the connection's turns ----

    /**
     * The login worked.
     * @param {Welcome["conversations"]} tips the private talks that the server knows of
     * @param {"same" | "another"} life of the server
     */
    comeOnline(tips, life) {
        for (const talk of this.#talks.values()) {
            if (life === "another") talk.timeline.beginLife();
            const { kind, name } = readKey(talk.key);
            if (kind === "room") continue;
            talk.timeline.setTip(0);
            const isKnown = tips.some((tip) => tip.with === name);
            // Until the members of a room tell otherwise.
            if (!isKnown) this.#store.do(updates.presenceChanged, name, "offline");
        }
        for (const tip of tips) this.#takeTip(tip.with, tip.last);
        this.#hasBeenOnline = true;
    }

    goOffline() {
        this.#history.forget(this.#talks.values());
    }

    reset() {
        this.#history.forget([]);
        this.#talks.clear();
        this.#hasBeenOnline = false;
    }

    // ---- rooms and people ----

    /** @param {string} from @param {string} to keys */
    rename(from, to) {
        const talk = this.#talks.get(from);
        if (!talk || this.#talks.has(to)) return;
        this.#talks.delete(from);
        talk.key = to;
        this.#talks.set(to, talk);
    }

    /** @param {string} room @param {number} last its newest message */
    enterRoom(room, last) {
        this.#open(roomKey(room)).timeline.startNews(last);
        this.setTip(room, last);
    }

    /** @param {string} room @param {number} last */
    setTip(room, last) {
        const talk = this.#open(roomKey(room));
        talk.timeline.setTip(last);
        this.#history.fill(talk);
    }

    /** @param {string} room */
    leaveRoom(room) {
        this.#talks.get(roomKey(room))?.timeline.stopNews();
    }

    /** @param {"joined" | "left"} kind @param {string} room @param {string} nick */
    addNotice(kind, room, nick) {
        const { key, timeline } = this.#open(roomKey(room));
        const row = rowOf(kind, newId(), nick, this.#clock.now());
        this.#store.do(updates.rowsAdded, key, [{ ...row, place: timeline.here() }]);
    }

    // ---- the server's words ----

    /** @param {ChatMessage} message */
    takeMessage(message) {
        const { self } = this.#store.state;
        const isPrivate = message.type === "private";
        const partner = message.from === self ? message.to : message.from;
        const key = isPrivate ? this.openPrivate(partner) : roomKey(message.to);
        const talk = this.#open(key);
        if (isPrivate && message.from !== self) this.#noteSignOfLife(message.from);
        const place = talk.timeline.add(message.id, message.seq, message.prev);
        const news = place ? this.#put(talk, [message], [place]) : [];
        this.#history.fill(talk);
        this.#announce(talk, news);
    }

    /** The server has an own message. @param {Entry} entry @param {Ack} ack */
    settle(entry, ack) {
        const talk = this.#open(entry.to);
        const place = talk.timeline.add(ack.id, ack.seq, ack.prev);
        if (place) this.#commit(talk, ack, place);
        this.#history.fill(talk);
    }

    /** The server will not have an own message. @param {Entry} entry @param {string} reason */
    refuse(entry, reason) {
        const { key, timeline } = this.#open(entry.to);
        this.#store.do(updates.settled, key, entry.id, {
            place: timeline.here(),
            delivery: "refused",
            reason,
        });
    }

    /** @param {HistoryPage} page */
    takePage(page) {
        const asked = this.#history.take(page.id);
        if (!asked) return;
        const { talk, request } = asked;
        const places = talk.timeline.addPage(request, page.messages, page.more);
        const news = this.#put(talk, page.messages, places);
        this.#history.conclude(talk, request);
        this.#announce(talk, request.direction === "back" ? [] : news);
    }

    /**
     * @param {string | undefined} id
     * @returns {boolean} whether it answered a request for history, of which nobody need be told
     */
    takeRefusal(id) {
        const asked = this.#history.take(id);
        if (!asked) return false;
        // There is nothing to be had that way.
        asked.talk.timeline.addPage(asked.request, [], false);
        this.#history.conclude(asked.talk, asked.request);
        return true;
    }

    // ---- within ----

    /** @param {string} key @returns {Talk} made if there is none */
    #open(key) {
        const talk = this.#talks.get(key) ?? {
            key,
            timeline: new Timeline(),
            missing: null,
            older: null,
        };
        this.#talks.set(key, talk);
        return talk;
    }

    /** @param {string} nick @param {number} last */
    #takeTip(nick, last) {
        const key = privateKey(nick);
        const talk = this.#open(key);
        // What came while this page was away is news; what was there before it is history.
        talk.timeline.startNews(this.#hasBeenOnline ? 0 : last);
        talk.timeline.setTip(last);
        this.#store.do(updates.privateOpened, nick, "offline");
        this.#noteSignOfLife(nick); // the server names only those whose session goes on
        this.#history.fill(talk);
    }

    /** Whoever is thought to be offline is not. @param {string} nick */
    #noteSignOfLife(nick) {
        const talk = this.#store.state.talks.get(privateKey(nick));
        if (talk?.presence === "offline") this.#store.do(updates.presenceChanged, nick, "online");
    }

    /** @param {string} nick @returns {Presence} */
    #presenceOf(nick) {
        for (const talk of this.#store.state.talks.values()) {
            const member = talk.members.find((there) => there.nick === nick);
            if (member) return member.presence;
        }
        return "offline";
    }

    /**
     * Puts messages where they belong.
     * @param {Talk} talk
     * @param {ChatMessage[]} messages
     * @param {(Place | null)[]} places null for those that are there already
     * @returns {ChatMessage[]} the news among them
     */
    #put(talk, messages, places) {
        const { self } = this.#store.state;
        /** @type {Row[]} */
        const rows = [];
        /** @type {ChatMessage[]} */
        const news = [];
        for (const [index, message] of messages.entries()) {
            const place = places[index];
            if (!place || this.#settlePending(talk, message, place)) continue;
            const isOwn = message.from === self;
            rows.push({
                ...rowOf("message", message.id, message.from, message.at),
                text: message.message.text,
                isOwn,
                place,
            });
            if (!isOwn && talk.timeline.isNews(message.seq)) news.push(message);
        }
        this.#store.do(updates.rowsAdded, talk.key, rows);
        return news;
    }

    /**
     * The message itself may be faster than its ack.
     * @param {Talk} talk @param {ChatMessage} message @param {Place} place
     */
    #settlePending(talk, message, place) {
        const { pending = [] } = this.#store.state.talks.get(talk.key) ?? {};
        const isPending = pending.some(({ key }) => key === message.id);
        if (isPending) this.#commit(talk, message, place);
        return isPending;
    }

    /** @param {Talk} talk @param {Ack | ChatMessage} word @param {Place} place */
    #commit(talk, { id, at }, place) {
        const fate = { place, delivery: /** @type {const} */ ("committed"), reason: "", at };
        this.#store.do(updates.settled, talk.key, id, fate);
    }

    /** @param {Talk} talk @param {ChatMessage[]} news */
    #announce(talk, news) {
        this.#store.do(updates.newsCame, talk.key, news.length);
        for (const message of news) this.arrived.emit(talk.key, message);
    }
}
