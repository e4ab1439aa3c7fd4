// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { privateKey, roomKey } from "./ids.js";
import { insert, missingBefore, newest, note, rowOf } from "./timeline.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Conversation} Conversation */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./store.js").Store} Store */

const TYPING_EXPIRY_MS = 8_000;

/** @param {Store} store @param {ChatMessage} message */
function talkOf(store, message) {
    if (message.type === "room") return store.talk(roomKey(message.to));
    return store.talk(privateKey(message.from === store.nick ? message.to : message.from));
}

/** @param {Store} store @param {Conversation} talk @param {ChatMessage} message @param {"new" | "old"} age */
function take(store, talk, message, age) {
    store.outbox.take(message.id);
    talk.typing.delete(message.from);
    const isNew = insert(talk, rowOf(message, store.epoch));
    if (isNew && age === "new" && message.from !== store.nick) store.countUnread(talk);
}

/** What a talk lacks when its newest seq on the server is `last`. @param {Session} session @param {Conversation} talk @param {number} last */
function catchUp(session, talk, last) {
    if (talk.whole === null) session.askNewest(talk);
    else if (last > talk.whole) session.askMissed(talk);
}

/** What the page does with each type of message: (session, store, message). */
export const receivers = {
    /** @param {Session} session @param {Store} store @param {import("./protocol.js").Welcome} welcome */
    welcome(session, store, welcome) {
        if (store.serverId && store.serverId !== welcome.server.id) {
            store.epoch += 1;
            for (const talk of store.talks.values()) talk.whole = null;
        }
        store.nick = welcome.nickname;
        store.serverId = welcome.server.id;
        store.serverName = welcome.server.name;
        store.lobby = welcome.lobby;
        store.rooms.clear();
        session.entered(welcome);
        for (const tip of welcome.conversations) catchUp(session, store.talk(privateKey(tip.with)), tip.last);
    },

    /** @param {Session} _session @param {Store} store @param {{rooms: {room: string, members: number}[], gone?: string[]}} list */
    rooms(_session, store, list) {
        for (const room of list.rooms) store.rooms.set(room.room, room.members);
        for (const room of list.gone ?? []) store.rooms.delete(room);
    },

    /** @param {Session} session @param {Store} store @param {{id?: string, room: string, last: number, members: {nick: string, presence: any}[]}} list */
    members(session, store, list) {
        const talk = store.talk(roomKey(list.room));
        const isEntered = !talk.joined;
        talk.joined = true;
        talk.members = new Map(list.members.map((member) => [member.nick, member.presence]));
        for (const member of list.members) store.people.set(member.nick, member.presence);
        catchUp(session, talk, list.last);
        if (store.current === null || (isEntered && list.id?.startsWith("join:"))) store.show(talk.key);
    },

    /** @param {Session} _session @param {Store} store @param {{room: string, nick: string, presence: any}} joined */
    joined(_session, store, joined) {
        const talk = store.talk(roomKey(joined.room));
        talk.members.set(joined.nick, joined.presence);
        store.people.set(joined.nick, joined.presence);
        note(talk, "joined", joined.nick, store.epoch);
    },

    /** @param {Session} _session @param {Store} store @param {{room: string, nick: string}} left */
    left(_session, store, left) {
        const talk = store.talk(roomKey(left.room));
        talk.members.delete(left.nick);
        talk.typing.delete(left.nick);
        if (left.nick === store.nick) store.close(talk.key);
        else note(talk, "left", left.nick, store.epoch);
    },

    /** @param {Session} _session @param {Store} store @param {{nick: string, state: any}} presence */
    presence(_session, store, presence) {
        store.setPresence(presence.nick, presence.state);
    },

    /** @param {Session} _session @param {Store} store @param {{from: string, room?: string, active: boolean}} typing */
    typing(_session, store, typing) {
        const talk = store.talks.get(typing.room === undefined ? privateKey(typing.from) : roomKey(typing.room));
        if (!talk) return;
        if (typing.active) talk.typing.set(typing.from, Date.now() + TYPING_EXPIRY_MS);
        else talk.typing.delete(typing.from);
    },

    /** @param {Session} _session @param {Store} store @param {{id: string, seq: number, prev: number, at: number}} ack */
    ack(_session, store, ack) {
        const entry = store.outbox.take(ack.id);
        if (!entry) return; // the message itself was faster
        const row = { kind: /** @type {const} */ ("message"), key: ack.id, epoch: store.epoch, seq: ack.seq, at: ack.at, from: store.nick, text: entry.text };
        insert(store.talk(entry.conversation), row);
    },

    /** @param {Session} session @param {Store} store @param {ChatMessage} message */
    room(session, store, message) {
        const talk = talkOf(store, message);
        take(store, talk, message, "new");
        const missing = missingBefore(talk, message);
        if (missing === "gap") session.askMissed(talk);
        else if (missing === "beginning") session.askNewest(talk);
    },

    /** @param {Session} session @param {Store} store @param {ChatMessage} message */
    private(session, store, message) {
        receivers.room(session, store, message);
    },

    /** @param {Session} session @param {Store} store @param {{id: string, messages: ChatMessage[], more: boolean}} page */
    history(session, store, page) {
        const request = session.requests.get(page.id);
        session.requests.delete(page.id);
        if (!request) return;
        const { talk, why } = request;
        for (const message of page.messages) take(store, talk, message, why === "missed" ? "new" : "old");
        if (why !== "missed") talk.older = page.more ? "unknown" : "none";
        if (why === "newest") talk.whole = newest(talk, store.epoch);
        if (why === "missed") {
            talk.whole = page.more ? (page.messages.at(-1)?.seq ?? talk.whole) : newest(talk, store.epoch);
            if (page.more) session.askMissed(talk);
        }
    },

    /** @param {Session} session @param {Store} store @param {{id?: string, code: string}} error */
    error(session, store, error) {
        if (error.id === "login") session.refusedEntry(error.code);
        else if (!store.outbox.refuse(error.id ?? "", error.code)) store.trouble = error.code;
        session.requests.delete(error.id ?? "");
    },
};
