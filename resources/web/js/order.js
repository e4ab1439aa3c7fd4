// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { MAX_ACTS } from "./limits.js";
import * as updates from "./orderupdates.js";
import { refused } from "./updates.js";

/** @typedef {import("./protocol.js").ActType} ActType */
/** @typedef {import("./protocol.js").Refusal} Refusal */
/** @typedef {import("./protocol.js").RoomTerms} RoomTerms */

/**
 * What an act is about besides its person.
 * @typedef {object} ActDetails
 * @property {string} [room] none for the whole server
 * @property {number} [seconds] none until it is taken back
 * @property {boolean} [withAddress]
 * @property {string} [reason]
 */

/** What this person asks for when they keep order. */
export class Order {
    #store;
    #socket;
    /** Without an answer yet. @type {Set<string>} */
    #asked = new Set();
    /** The page that is awaited. */
    #page = "";

    /** @param {import("./store.js").Store} store @param {import("./socket.js").Socket} socket */
    constructor(store, socket) {
        this.#store = store;
        this.#socket = socket;
    }

    /** @param {ActType} type @param {string} nick @param {ActDetails} [details] */
    act(type, nick, details = {}) {
        this.#socket.send({ type, id: this.#newId(), nick, ...details });
    }

    /** @param {string} nick @param {"operator" | "guest"} role */
    setRole(nick, role) {
        this.#socket.send({ type: "role", id: this.#newId(), nick, role });
    }

    /** @param {string} room @param {RoomTerms} terms */
    setTerms(room, terms) {
        this.#socket.send({ type: "room-terms", id: this.#newId(), room, ...terms });
    }

    /** @param {number} ban */
    lift(ban) {
        this.#socket.send({ type: "unban", id: this.#newId(), ban });
        const { bans } = this.#store.state.order;
        this.#change({ bans: bans.filter((one) => one.ban !== ban) });
    }

    // ---- what is looked at ----------------------------------------------------------------------

    /** Before somebody is put out, muted or banned. @param {"kick" | "mute" | "ban"} act @param {string} nick @param {string} room */
    ask(act, nick, room) {
        this.#change({ open: "question", act, nick, room });
    }

    /** @param {string} room */
    openTerms(room) {
        this.#change({ open: "terms", room });
    }

    /** @param {"acts" | "bans"} what */
    openRecord(what) {
        this.#change({ open: what, acts: [], bans: [] });
        this.lookOn();
    }

    close() {
        this.#change({ open: "" });
    }

    /** The next page of what is shown. */
    lookOn() {
        const { open, acts, bans } = this.#store.state.order;
        const before = open === "acts" ? acts.at(-1)?.number : bans.at(-1)?.ban;
        this.#page = this.#newId();
        this.#change({ isAsking: true, more: false });
        const type = open === "acts" ? "audit" : "bans";
        this.#socket.send({ type, id: this.#page, before, limit: MAX_ACTS });
    }

    // ---- what the server says -------------------------------------------------------------------

    /** @param {import("./protocol.js").AuditPage} page */
    takeActs({ id, acts, more }) {
        if (!this.#isAwaited(id)) return;
        this.#change({ isAsking: false, acts: [...this.#store.state.order.acts, ...acts], more });
    }

    /** @param {import("./protocol.js").BanList} list */
    takeBans({ id, bans, more }) {
        if (!this.#isAwaited(id)) return;
        this.#change({ isAsking: false, bans: [...this.#store.state.order.bans, ...bans], more });
    }

    /** @param {string} [id] */
    takeDone(id) {
        this.#asked.delete(id ?? "");
    }

    /** @param {Refusal} refusal @returns {boolean} whether it was about one of these */
    takeRefusal({ id = "", code }) {
        if (!this.#asked.delete(id)) return false;
        if (id === this.#page) this.#change({ isAsking: false });
        this.#store.do(refused, code);
        return true;
    }

    /** Nothing is awaited any more. */
    goOffline() {
        this.#asked.clear();
        this.#change({ isAsking: false });
    }

    /** @param {string} [id] */
    #isAwaited(id) {
        this.takeDone(id);
        return id === this.#page;
    }

    #newId() {
        const id = newId();
        this.#asked.add(id);
        return id;
    }

    /** @param {Partial<import("./state.js").Order>} change */
    #change(change) {
        this.#store.do(updates.orderChanged, change);
    }
}
