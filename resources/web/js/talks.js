// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { History } from "./history.js";
import { keyOf, newId, privateKey, readKey, roomKey, talkOf } from "./ids.js";
import * as lineUpdates from "./lineupdates.js";
import { Placing } from "./placing.js";
import { Quotes } from "./quotes.js";
import { rowOf } from "./rows.js";
import { Signal } from "./signal.js";
import { Timeline } from "./timeline.js";
import * as updates from "./updates.js";

/** @typedef {import("./history.js").Talk} Talk */
/** @typedef {import("./outbox.js").Entry} Outgoing */
/** @typedef {import("./protocol.js").Ack} Ack */
/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Entry} Entry */
/** @typedef {import("./protocol.js").HistoryPage} HistoryPage */
/** @typedef {import("./protocol.js").Tip} Tip */

/**
 * The talks of one server: finds the one that an entry belongs to and its place in it, and what is
 * missing. Knows no outbox and no rooms' members.
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
    #placing;
    #quotes;
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
        this.#placing = new Placing(store, clock);
        this.#quotes = new Quotes(socket, store);
    }

    /** Everything up to there is known, in all talks; undefined when nothing is. */
    get after() {
        const timelines = [...this.#talks.values()].map(({ timeline }) => timeline);
        const newest = Math.max(0, ...timelines.map((timeline) => timeline.newest));
        const edges = timelines.map(({ edge }) => edge ?? Infinity);
        return Math.min(newest, ...edges) || undefined;
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
        this.#store.do(updates.privateOpened, nick);
        return key;
    }

    /** @param {string} key */
    loadOlder(key) {
        const talk = this.#talks.get(key);
        if (talk) this.#history.loadOlder(talk);
    }

    /** What is missing behind a line. @param {string} key @param {number} last its seq */
    loadBehind(key, last) {
        const talk = this.#talks.get(key);
        if (talk) this.#history.loadBetween(talk, talk.timeline.behind(last));
    }

    /** So that a message can be shown in its place. @param {string} key @param {number} seq */
    loadAround(key, seq) {
        const talk = this.#open(key);
        if (!talk.timeline.isKnown(seq)) this.#history.loadAround(talk, seq);
    }

    /** @param {Outgoing} entry */
    addPending(entry) {
        if (readKey(entry.to).kind === "private") this.openPrivate(readKey(entry.to).name);
        this.#placing.addPending(entry);
    }

    // ---- the connection's turns ----

    /**
     * The login worked.
     * @param {readonly Tip[]} tips the talks that the server knows of
     * @param {"same" | "another"} life of the server
     * @param {number} after what was missed behind it comes by itself
     */
    comeOnline(tips, life, after) {
        for (const talk of this.#talks.values()) {
            if (life === "another") talk.timeline.beginLife();
            const { kind, name } = readKey(talk.key);
            if (kind === "room") continue;
            talk.timeline.setTip(0);
            // Until the members of a room tell otherwise.
            this.#store.do(updates.presenceChanged, name, "offline");
        }
        for (const tip of tips) this.#takeTip(tip, after);
        this.#hasBeenOnline = true;
    }

    goOffline() {
        this.#history.forget(this.#talks.values());
        this.#quotes.forget();
    }

    reset() {
        this.#history.forget([]);
        this.#quotes.forget();
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

    /** @param {string} room @param {number} last its newest entry */
    enterRoom(room, last) {
        const talk = this.#open(roomKey(room));
        talk.timeline.startNews(last);
        talk.read ??= last; // what was said before we came need not be read
        this.takeRead(talk.key, talk.read);
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
        const talk = this.#talks.get(roomKey(room));
        if (!talk) return;
        talk.timeline.stopNews();
        talk.read = null;
    }

    /** @param {"joined" | "left"} kind @param {string} room @param {string} nick */
    addNotice(kind, room, nick) {
        const { key, timeline } = this.#open(roomKey(room));
        const row = rowOf(kind, newId(), nick, this.#clock.now());
        this.#store.do(lineUpdates.rowsAdded, key, [{ ...row, place: timeline.here() }]);
    }

    /** The person has read up to there. @param {string} key @param {number} upTo */
    takeRead(key, upTo) {
        const talk = this.#talks.get(key);
        if (talk) this.#store.do(updates.readTo, key, talk.timeline.placeOf(upTo));
    }

    // ---- the server's words ----

    /** What came by itself, and is new. @param {Entry} entry */
    takeEntry(entry) {
        const { self } = this.#store.state;
        const { kind, name } = readKey(talkOf(entry, self));
        const key = kind === "private" ? this.openPrivate(name) : roomKey(name);
        const talk = this.#open(key);
        talk.isCatchingUp = false; // the server holds it back until all that was missed is out
        if (kind === "private" && entry.from !== self) this.#noteSignOfLife(entry.from);
        const place = talk.timeline.add(entry.id, entry.seq, entry.prev);
        const news = this.#placing.put(talk, [entry], [place]);
        this.#history.fill(talk);
        this.#announce(talk, news);
        this.#quotes.look(talk, [entry]);
    }

    /** The server has what this person did. @param {Outgoing} entry @param {Ack} ack */
    settle(entry, ack) {
        const talk = this.#open(entry.to);
        this.#placing.settle(talk, entry, ack);
        this.#history.fill(talk);
    }

    /** The server will not have it. @param {Outgoing} entry @param {string} reason */
    refuse(entry, reason) {
        this.#placing.refuse(this.#open(entry.to), entry, reason);
    }

    /** @param {HistoryPage} page */
    takePage(page) {
        if (page.id === undefined || page.id === "") this.#takeMissed(page);
        else if (!this.#quotes.take(page)) this.#takeAnswer(page);
    }

    /**
     * @param {string | undefined} id
     * @returns {boolean} whether it answered a request for history, of which nobody need be told
     */
    takeRefusal(id) {
        if (this.#quotes.takeRefusal(id)) return true;
        const asked = this.#history.take(id);
        if (!asked) return false;
        // There is nothing to be had that way.
        asked.talk.timeline.addPage(asked.request, [], false);
        this.#history.conclude(asked.talk, asked.request);
        return true;
    }

    // ---- within ----

    /** @param {HistoryPage} page */
    #takeAnswer(page) {
        const asked = this.#history.take(page.id);
        if (!asked) return;
        const { talk, request } = asked;
        const places = talk.timeline.addPage(request, page.messages, page.more);
        const news = this.#placing.put(talk, page.messages, places);
        this.#history.conclude(talk, request);
        this.#announce(talk, request.direction === "forward" ? news : []);
        this.#quotes.look(talk, page.messages);
    }

    /** What this person has missed. @param {HistoryPage} page */
    #takeMissed(page) {
        const key = keyOf(page);
        const { kind, name } = readKey(key);
        const talk = this.#open(kind === "private" ? this.openPrivate(name) : key);
        const places = talk.timeline.addMissed(page.messages);
        const news = this.#placing.put(talk, page.messages, places);
        talk.isCatchingUp = page.more;
        this.#history.fill(talk);
        this.#announce(talk, news);
        this.#quotes.look(talk, page.messages);
    }

    /** @param {string} key @returns {Talk} made if there is none */
    #open(key) {
        const talk = this.#talks.get(key) ?? {
            key,
            timeline: new Timeline(),
            isCatchingUp: false,
            read: null,
            missing: null,
            older: null,
            between: null,
        };
        this.#talks.set(key, talk);
        return talk;
    }

    /** @param {Tip} tip @param {number} after */
    #takeTip(tip, after) {
        const talk = this.#open(keyOf(tip));
        talk.read = tip.read ?? talk.read ?? tip.last;
        talk.isCatchingUp = tip.last > after;
        // What came while this page was away is news; what was there before it is history.
        talk.timeline.startNews(this.#hasBeenOnline ? 0 : tip.last);
        talk.timeline.setTip(tip.last);
        if (tip.with !== undefined) {
            this.#store.do(updates.privateOpened, tip.with);
            this.#history.fill(talk);
        }
        this.takeRead(talk.key, talk.read);
    }

    /** Whoever is thought to be offline is not. @param {string} nick */
    #noteSignOfLife(nick) {
        const talk = this.#store.state.talks.get(privateKey(nick));
        if (talk?.presence === "offline") this.#store.do(updates.presenceChanged, nick, "online");
    }

    /** @param {Talk} talk @param {ChatMessage[]} news */
    #announce(talk, news) {
        for (const message of news) this.arrived.emit(talk.key, message);
    }
}
