// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isMessage, rowFiles, rowOfMessage } from "./changes.js";
import * as lineUpdates from "./lineupdates.js";
import { rowOf } from "./rows.js";

/** @typedef {import("./history.js").Talk} Talk */
/** @typedef {import("./outbox.js").Entry} Outgoing */
/** @typedef {import("./protocol.js").Ack} Ack */
/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Entry} Entry */
/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */

/** Makes lines of entries, and of what this person writes, and puts them where they belong. */
export class Placing {
    #store;
    #clock;

    /** @param {import("./store.js").Store} store @param {import("./clock.js").Clock} clock */
    constructor(store, clock) {
        this.#store = store;
        this.#clock = clock;
    }

    /**
     * What the server tells, in its order.
     * @param {Talk} talk
     * @param {readonly Entry[]} entries
     * @param {readonly (Place | null)[]} places null for those that are there already
     * @returns {ChatMessage[]} the news among them
     */
    put(talk, entries, places) {
        const { self: nick, keyMark } = this.#store.state;
        const self = { nick, keyMark };
        /** @type {ChatMessage[]} */
        const news = [];
        /** @type {Row[]} */
        const rows = [];
        for (const [index, entry] of entries.entries()) {
            const place = places[index];
            if (!place || !isMessage(entry) || this.#settlePending(talk, entry, place)) continue;
            const row = rowOfMessage(entry, self, place);
            rows.push(row);
            if (!row.isOwn && !entry.deleted && talk.timeline.isNews(entry.seq))
                news.push(entry);
        }
        this.#store.do(lineUpdates.rowsAdded, talk.key, rows);
        this.#store.do(lineUpdates.rowsRefreshed, talk.key, entries.filter(isMessage));
        for (const entry of entries) {
            if (isMessage(entry)) continue;
            const place = talk.timeline.placeOf(entry.seq);
            this.#store.do(lineUpdates.unsentRemoved, talk.key, entry.id);
            this.#store.do(lineUpdates.messageChanged, talk.key, entry, place);
        }
        this.#store.do(lineUpdates.gapsChanged, talk.key, talk.timeline.gaps());
        return news;
    }

    /** What this person has just written, or done to a message. @param {Outgoing} entry */
    addPending({ id, to, type, target, text, files, mark, replyTo }) {
        if (type !== "say") {
            this.#store.do(lineUpdates.unsentAdded, to, { id, type, target, text, mark });
            return;
        }
        const { self } = this.#store.state;
        this.#store.do(lineUpdates.pendingAdded, to, {
            ...rowOf("message", id, self, this.#clock.now()),
            text,
            files,
            replyTo,
            isOwn: true,
            delivery: "pending",
        });
    }

    /** The server has it. @param {Talk} talk @param {Outgoing} entry @param {Ack} ack */
    settle(talk, { type, id, target, text, mark }, ack) {
        const place = talk.timeline.add(ack.id, ack.seq, ack.prev);
        if (type === "say") {
            if (place) this.#commit(talk, ack, place);
            return;
        }
        const deed = { type, target, text, mark, from: this.#store.state.self };
        const { key, timeline } = talk;
        this.#store.do(lineUpdates.messageChanged, key, deed, timeline.placeOf(ack.seq));
        this.#store.do(lineUpdates.unsentRemoved, key, id);
    }

    /**
     * The server will not have it.
     * @param {Talk} talk @param {Outgoing} entry @param {string} reason
     */
    refuse({ key, timeline }, { id, type }, reason) {
        if (type !== "say") this.#store.do(lineUpdates.unsentRemoved, key, id);
        else
            this.#store.do(lineUpdates.settled, key, id, {
                place: timeline.here(),
                delivery: "refused",
                reason,
            });
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
    #commit(talk, word, place) {
        const { id, at } = word;
        const { pending = [] } = this.#store.state.talks.get(talk.key) ?? {};
        const own = pending.find(({ key }) => key === id)?.files ?? [];
        const told = "message" in word ? word.message.files : word.files;
        const files = told ? rowFiles(told, own) : own;
        const fate = { place, delivery: /** @type {const} */ ("committed"), reason: "", at, files };
        this.#store.do(lineUpdates.settled, talk.key, id, fate);
    }
}
