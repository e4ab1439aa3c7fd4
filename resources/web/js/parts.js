// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Finder } from "./finder.js";
import { Identity } from "./identity.js";
import { keyOf, roomKey } from "./ids.js";
import { Inviting } from "./inviting.js";
import { Keeper } from "./keeper.js";
import * as lineUpdates from "./lineupdates.js";
import { MemberPages } from "./memberpages.js";
import { ReadReports } from "./readreports.js";
import { Order } from "./order.js";
import { Rooms } from "./rooms.js";
import { Talks } from "./talks.js";
import { Typing } from "./typing.js";
import * as updates from "./updates.js";
import { Uploads } from "./uploads.js";
import { Writer } from "./writer.js";

/**
 * What a session is made of, besides the connection.
 * @typedef {ReturnType<typeof makeParts>} Parts
 */

/**
 * @param {import("./store.js").Store} store
 * @param {import("./socket.js").Socket} socket
 * @param {import("./clock.js").Clock} clock
 * @param {string} device this tab's name
 */
export function makeParts(store, socket, clock, device) {
    const rooms = new Rooms(socket, store);
    const talks = new Talks(socket, store, clock);
    const uploads = new Uploads(store, socket, clock);
    return {
        rooms,
        talks,
        typing: new Typing(clock),
        uploads,
        writer: new Writer(store, socket, clock, rooms, talks, new Keeper(device), uploads),
        finder: new Finder(store, socket, clock),
        identity: new Identity(socket),
        inviting: new Inviting(socket),
        reports: new ReadReports(store, socket, clock),
        pages: new MemberPages(store, socket, clock),
        order: new Order(store, socket),
    };
}

/**
 * What happens in one part, and the others must know.
 * @param {import("./store.js").Store} store
 * @param {Parts} parts
 * @param {import("./presence.js").OwnPresence} presence
 */
export function joinParts(store, { rooms, talks, typing, writer }, presence) {
    rooms.renamed.connect((from, to) => {
        talks.rename(from, to);
        writer.rename(from, to);
        store.do(updates.talkRenamed, from, to);
    });
    rooms.entered.connect((room, last) => {
        talks.enterRoom(room, last);
        presence.correctMembers();
        writer.flush();
    });
    rooms.confirmed.connect((room, last) => {
        talks.setTip(room, last);
        presence.correctMembers();
    });
    rooms.left.connect((room) => {
        talks.leaveRoom(room);
        writer.flush(); // what waited for the room will be refused, and the person told
    });
    rooms.moved.connect((kind, room, nick) => {
        if (kind === "left") typing.end(roomKey(room), nick);
        talks.addNotice(kind, room, nick);
    });
    typing.changed.connect((key, typists) => store.do(lineUpdates.typistsChanged, key, typists));
}

/**
 * The login worked.
 * @param {Parts} parts
 * @param {import("./protocol.js").Welcome} welcome
 * @param {"same" | "another"} life of the server
 */
export function comeOnline(parts, welcome, life) {
    const { rooms, talks, finder, identity, inviting, reports, pages, uploads } = parts;
    const { conversations, resumed } = welcome;
    // Only who takes a session back gets what was missed.
    const after = resumed ? (talks.after ?? Infinity) : Infinity;
    reports.comeOnline();
    for (const tip of conversations) reports.note(keyOf(tip), tip.read ?? 0);
    finder.comeOnline();
    identity.comeOnline(welcome.kept ?? false, welcome.nickname);
    inviting.comeOnline(welcome.server.password ?? false);
    uploads.comeOnline();
    pages.comeOnline();
    const known = conversations.flatMap(({ room }) => room ?? []);
    rooms.comeOnline(resumed, known);
    talks.comeOnline(conversations, life, after);
}

/** @param {Parts} parts */
export function goOffline(parts) {
    const { rooms, talks, typing, writer, finder, reports, pages, uploads, order } = parts;
    const { identity, inviting } = parts;
    rooms.goOffline();
    talks.goOffline();
    writer.goOffline();
    finder.goOffline();
    identity.goOffline();
    inviting.goOffline();
    uploads.goOffline();
    reports.goOffline();
    pages.goOffline();
    order.goOffline();
    typing.clear();
}

/** Nothing of this person stays. @param {Parts} parts */
export function resetParts({ rooms, talks, writer, uploads }) {
    rooms.reset();
    talks.reset();
    writer.reset();
    uploads.reset();
}
