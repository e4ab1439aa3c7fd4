// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "./support.mjs";

// ---- coming in ----------------------------------------------------------------------------

test("the form's nick and room go into the login", () => {
    const desk = new Desk();
    desk.session.enter("ws://host/charla", "  Ana ", " Work  shop");
    desk.opens();
    const [login] = desk.sent("login");
    assert.equal(login.nickname, "Ana");
    assert.equal(login.room, "Work shop");
    assert.equal(login.token, undefined);
});

test("without a room it is the lobby", () => {
    const desk = new Desk();
    desk.session.enter("ws://host/charla", "Ana", "");
    desk.opens();
    desk.welcomes({ lobby: "Foyer" });
    assert.deepEqual(
        desk.sent("join").map(({ room }) => room),
        ["Foyer"],
    );
});

test("a nick that is taken leads to the form, and the next one is tried", () => {
    const desk = new Desk();
    desk.session.enter("ws://host/charla", "Ana", "lobby");
    desk.opens();
    desk.says({
        type: "error",
        id: desk.sent("login")[0].id,
        code: "nick-taken",
        field: "nickname",
        message: "",
    });
    assert.equal(desk.state.isInside, false);
    assert.deepEqual(desk.state.trouble, { kind: "nick-taken", code: "nick-taken" });
    desk.session.enter("ws://host/charla", "Anna", "lobby");
    desk.opens();
    desk.welcomes({ nickname: "Anna" });
    assert.equal(desk.state.self, "Anna");
    assert.equal(desk.state.isInside, true);
});

test("a server that asks for a password gets it from the form, and again after it forgot us", () => {
    const desk = new Desk();
    const refuses = (code) =>
        desk.says({ type: "error", id: "", code, field: "password", message: "" });
    desk.session.enter("ws://host/charla", "Ana", "lobby");
    desk.opens();
    assert.equal(desk.sent("login")[0].password, undefined);
    refuses("password-required");
    assert.deepEqual(desk.state.trouble, { kind: "password-required", code: "password-required" });
    desk.session.enter("ws://host/charla", "Ana", "lobby", { password: "abracadabra" });
    desk.opens();
    refuses("wrong-password");
    assert.deepEqual(desk.state.trouble, { kind: "wrong-password", code: "wrong-password" });
    desk.session.enter("ws://host/charla", "Ana", "lobby", { password: "open sesame" });
    desk.opens();
    desk.welcomes();
    assert.equal(desk.state.isInside, true);
    desk.closes();
    desk.clock.advance(30_000);
    desk.opens();
    assert.equal(desk.sent("login").at(-1).password, "open sesame");
});

test("who was never in is told at once that nobody answers", () => {
    const desk = new Desk();
    desk.session.enter("ws://host/charla", "Ana", "lobby");
    desk.closes();
    assert.equal(desk.state.phase, "idle");
    assert.equal(desk.state.trouble.kind, "unreachable");
});

test("a reload takes the session back, with its rooms and the talk that was shown", () => {
    const before = new Desk().isIn();
    const desk = new Desk();
    desk.stored = before.stored;
    desk.session.comeBack("ws://host/charla", desk.kept.read(), "");
    desk.opens();
    assert.equal(desk.sent("login")[0].token, "token-1");
    assert.equal(desk.sent("login")[0].room, undefined);
    desk.welcomes({ resumed: true, conversations: tips("Workshop", "lobby") });
    desk.hasMembers("Workshop", ["Ana"]);
    desk.hasMembers("lobby", ["Ana", "Bob"]);
    assert.equal(desk.state.current, "room:lobby");
    assert.equal(desk.talk("room:Workshop").stay, "in");
    assert.equal(desk.sent("leave").length, 0);
});

// ---- messages -----------------------------------------------------------------------------

test("an own message waits, is acknowledged, and stands there once", () => {
    const desk = new Desk().isIn();
    desk.session.say("room:lobby", "hello");
    const [said] = desk.sent("room");
    assert.equal(desk.talk("room:lobby").pending.length, 1);
    desk.says({ type: "ack", id: said.id, seq: 1, prev: 0, at: 5 });
    desk.hears(1, 0, { id: said.id, from: "Ana", message: { text: "hello" } });
    assert.deepEqual(desk.texts("room:lobby"), ["hello"]);
    assert.equal(desk.talk("room:lobby").rows[0].delivery, "committed");
});

test("what was written while offline goes out with its id once the room is entered again", () => {
    const desk = new Desk().isIn();
    desk.session.say("room:lobby", "before");
    const [before] = desk.sent("room");
    desk.closes();
    desk.session.say("room:lobby", "meanwhile");
    desk.clock.advance(30_000);
    desk.opens();
    desk.welcomes();
    assert.deepEqual(desk.sent("room"), []);
    desk.hasMembers("lobby", ["Ana"]);
    assert.deepEqual(
        desk.sent("room").map(({ message }) => message.text),
        ["before", "meanwhile"],
    );
    assert.equal(desk.sent("room")[0].id, before.id);
});

test("a refused message keeps its text and its reason, and can be sent again", () => {
    const desk = new Desk().isIn();
    desk.session.openPrivate("Bob");
    desk.session.say("with:Bob", "are you there?");
    const [said] = desk.sent("private");
    desk.says({ type: "error", id: said.id, code: "no-such-person", message: "" });
    const [row] = desk.talk("with:Bob").rows;
    assert.deepEqual(
        [row.delivery, row.reason, row.text],
        ["refused", "no-such-person", "are you there?"],
    );
    desk.session.writer.sayAgain("with:Bob", row.key);
    assert.equal(desk.sent("private").length, 2);
    assert.notEqual(desk.sent("private")[1].id, said.id);
    assert.equal(desk.talk("with:Bob").rows.length, 0);
});

test("what was too fast waits as long as the server says, and goes out in its order", () => {
    const desk = new Desk().isIn();
    for (let line = 0; line < 6; line += 1) desk.session.say("room:lobby", String(line));
    const sent = desk.sent("room");
    assert.equal(sent.length, 6);
    desk.says({ type: "ack", id: sent[0].id, seq: 1, prev: 0, at: 1 });
    for (const { id } of sent.slice(1))
        desk.says({ type: "error", id, code: "rate-limited", retryAfter: 900, message: "" });
    desk.session.say("room:lobby", "later");
    assert.equal(desk.sent("room").length, 6);
    assert.equal(desk.state.refusal, "");

    desk.clock.advance(900);
    let acked = 1;
    for (let round = 0; round < 10; round += 1) {
        const again = desk.sent("room").slice(6);
        for (const { id } of again.slice(acked - 1)) {
            acked += 1;
            desk.says({ type: "ack", id, seq: acked, prev: acked - 1, at: 1 });
        }
    }
    const again = desk.sent("room").slice(6);
    assert.deepEqual(
        again.map(({ message }) => message.text),
        ["1", "2", "3", "4", "5", "later"],
    );
    assert.deepEqual(
        again.slice(0, 5).map(({ id }) => id),
        sent.slice(1).map(({ id }) => id),
    );
});

test("a gap is asked for, and what comes stands in order", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.hears(4, 3);
    const [request] = desk.sent("history");
    assert.deepEqual([request.room, request.after], ["lobby", 1]);
    const page = [2, 3].map(entry);
    desk.says({ type: "history", id: request.id, room: "lobby", messages: page, more: false });
    assert.deepEqual(desk.texts("room:lobby"), ["text 1", "text 2", "text 3", "text 4"]);
});

test("a private message opens a talk without showing it, and is counted", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0, { type: "private", to: "Ana" });
    assert.equal(desk.state.current, "room:lobby");
    assert.equal(desk.talk("with:Bob").unread, 1);
    assert.equal(desk.talk("with:Bob").presence, "online");
    desk.session.show("with:Bob");
    assert.equal(desk.talk("with:Bob").unread, 0);
});

test("history is not unread, what was missed is", () => {
    const desk = new Desk().isIn(2);
    desk.session.watch(false);
    const [newest] = desk.sent("history");
    desk.says({
        type: "history",
        id: newest.id,
        room: "lobby",
        messages: [entry(1), entry(2)],
        more: false,
    });
    assert.equal(desk.talk("room:lobby").unread, 0);
    desk.comesBack();
    desk.hasMembers("lobby", ["Ana", "Bob"], { last: 3 });
    const [missed] = desk.sent("history");
    assert.equal(missed.after, 2);
    desk.says({ type: "history", id: missed.id, room: "lobby", messages: [entry(3)], more: false });
    assert.equal(desk.talk("room:lobby").unread, 1);
    desk.session.watch(true);
    assert.equal(desk.talk("room:lobby").unread, 0);
});

// ---- rooms and people ---------------------------------------------------------------------

test("coming back makes no flood of notices", () => {
    const desk = new Desk().isIn();
    desk.says({ type: "joined", room: "lobby", nick: "Cho", presence: "online" });
    desk.comesBack();
    desk.hasMembers("lobby", ["Ana", "Bob", "Cho", "Dan"]);
    assert.deepEqual(desk.texts("room:lobby"), ["Cho joined"]);
    assert.equal(desk.talk("room:lobby").members.length, 4);
});

test("a room asked for by another spelling is the room that the server names", () => {
    const desk = new Desk().isIn();
    desk.session.join("WORKSH\u041eP"); // with a Cyrillic O
    const [join] = desk.sent("join");
    desk.hasMembers("Workshop", ["Ana"], { id: join.id });
    assert.equal(desk.state.current, "room:Workshop");
    assert.equal(desk.talk("room:Workshop").stay, "in");
});

test("a room that the server can't hold is told", () => {
    const desk = new Desk().isIn();
    desk.session.join("one too many");
    desk.says({ type: "error", id: desk.sent("join")[0].id, code: "too-many-rooms", message: "" });
    assert.equal(desk.state.refusal, "too-many-rooms");
    assert.equal(desk.state.current, "room:lobby");
});

test("a room that was left while offline is left on the server, too", () => {
    const desk = new Desk().isIn();
    desk.closes();
    desk.session.leave("room:lobby");
    desk.clock.advance(30_000);
    desk.opens();
    desk.welcomes({ resumed: true });
    desk.hasMembers("lobby", ["Ana"]);
    assert.deepEqual(
        desk.sent("leave").map(({ room }) => room),
        ["lobby"],
    );
    assert.equal(desk.talk("room:lobby").stay, "out");
});

test("a server that lost its data keeps what was said above what comes", () => {
    const desk = new Desk().isIn();
    desk.hears(7, 0);
    desk.serverId = "server-2";
    desk.comesBack({ resumed: false });
    desk.hasMembers("lobby", ["Ana", "Bob"]);
    desk.hears(1, 0, { id: "new-1", message: { text: "anew" } });
    assert.deepEqual(desk.texts("room:lobby"), ["text 7", "anew"]);
});

test("who writes is forgotten in silence, and told of at most every three seconds", () => {
    const desk = new Desk().isIn();
    desk.says({ type: "typing", from: "Bob", room: "lobby", active: true });
    assert.deepEqual(desk.talk("room:lobby").typists, ["Bob"]);
    desk.clock.advance(8_000);
    assert.deepEqual(desk.talk("room:lobby").typists, []);

    desk.session.noteTyping("room:lobby", true);
    desk.session.noteTyping("room:lobby", true);
    desk.clock.advance(3_000);
    desk.session.noteTyping("room:lobby", true);
    desk.session.noteTyping("room:lobby", false);
    assert.deepEqual(
        desk.sent("typing").map(({ active }) => active),
        [true, true, false],
    );
});

// ---- going --------------------------------------------------------------------------------

test("who leaves the server leaves nothing behind", () => {
    const desk = new Desk().isIn();
    const { wire } = desk;
    let ends = 0;
    desk.session.ended.connect(() => (ends += 1));
    desk.session.leaveServer();
    assert.equal(ends, 1);
    assert.equal(wire.sent.at(-1).type, "logout");
    assert.equal(desk.kept.read(), null);
    assert.equal(desk.state.talks.size, 0);
    assert.equal(desk.state.isInside, false);
});

/** A message of the lobby, as a page of history has it. */
function entry(seq) {
    return {
        type: "room",
        id: `id-${seq}`,
        seq,
        prev: seq - 1,
        at: 0,
        from: "Bob",
        to: "lobby",
        message: { text: `text ${seq}` },
    };
}

/** What a welcome tells of rooms. */
function tips(...rooms) {
    return rooms.map((room) => ({ room, last: 0, read: 0 }));
}
