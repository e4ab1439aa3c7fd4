// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "./support.mjs";

/** A change of a message of the lobby. */
function change(type, seq, target, changes = {}) {
    const place = { id: `id-${seq}`, seq, prev: seq - 1, at: 0, from: "Bob", room: "lobby" };
    return { type, ...place, target, ...changes };
}

/** A message of the lobby, as a page of history has it. */
function entry(seq, changes = {}) {
    const place = { id: `id-${seq}`, seq, prev: seq - 1, at: 0, from: "Bob", to: "lobby" };
    return { type: "room", ...place, message: { text: `text ${seq}` }, ...changes };
}

const rows = (desk) => desk.talk("room:lobby").rows;

// ---- whose they are -----------------------------------------------------------------------

test("a message by one who had the own nick before is another's", () => {
    const desk = new Desk().isIn(0, { keyMark: "9f3a12c4" });
    desk.says(entry(1, { from: "Ana", keyMark: "0c41e8d7" }));
    desk.says(entry(2, { from: "Ana", keyMark: "9f3a12c4" }));
    desk.says(entry(3, { from: "Ana" }));
    assert.deepEqual(
        rows(desk).map(({ isOwn }) => isOwn),
        [false, true, true],
    );
});

// ---- changes ------------------------------------------------------------------------------

test("an edit, a delete and reactions are worked in, each once", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.says(change("react", 2, 1, { mark: "👍" }));
    desk.says(change("react", 3, 1, { mark: "👍", from: "Cho" }));
    desk.says(change("unreact", 4, 1, { mark: "👍" }));
    desk.says(change("edit", 5, 1, { text: "anew" }));
    assert.deepEqual(
        [rows(desk)[0].text, rows(desk)[0].isEdited, rows(desk)[0].reactions],
        ["anew", true, [{ mark: "👍", by: ["Cho"] }]],
    );
    assert.equal(desk.sent("history").length, 0, "changes have their places in the order");
    desk.says(change("delete", 6, 1));
    const [stone] = rows(desk);
    assert.deepEqual([stone.text, stone.isDeleted, stone.reactions], ["", true, []]);
});

test("a change that is in the message already, or of no message here, does nothing", () => {
    const desk = new Desk().isIn(9);
    const [{ id }] = desk.sent("history");
    const message = entry(8, { message: { text: "newest" }, edited: true, changed: 9 });
    desk.says({ type: "history", id, room: "lobby", messages: [message], more: true });
    desk.says({ ...change("edit", 9, 8, { text: "older" }), prev: 8 });
    desk.says(change("edit", 10, 3, { text: "of one that is not loaded" }));
    assert.deepEqual(desk.texts("room:lobby"), ["newest"]);
});

test("an own change is shown at once, and counts when it is acknowledged or told", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.session.writer.mark("room:lobby", 1, "👍", "react");
    const [react] = desk.sent("react");
    assert.deepEqual([react.room, react.target, react.mark], ["lobby", 1, "👍"]);
    assert.equal(desk.talk("room:lobby").unsent.length, 1);
    desk.says({ type: "ack", id: react.id, seq: 2, prev: 1, at: 0 });
    desk.says(change("react", 2, 1, { id: react.id, from: "Ana", mark: "👍" }));
    assert.equal(desk.talk("room:lobby").unsent.length, 0);
    assert.deepEqual(rows(desk)[0].reactions, [{ mark: "👍", by: ["Ana"] }]);
});

test("a change that is refused is undone, and told", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.session.writer.edit("room:lobby", 1, "not mine");
    desk.says({ type: "error", id: desk.sent("edit")[0].id, code: "not-yours", message: "" });
    assert.equal(desk.talk("room:lobby").unsent.length, 0);
    assert.equal(rows(desk)[0].text, "text 1");
    assert.equal(desk.state.refusal, "not-yours");
});

test("a private change goes to the talk with the other one, whoever made it", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0, { type: "private", to: "Ana" });
    const react = { ...change("react", 2, 1, { mark: "!" }), room: undefined };
    desk.says({ ...react, with: "Ana" });
    desk.says({ ...react, id: "id-3", seq: 3, prev: 2, from: "Ana", with: "Bob" });
    assert.deepEqual(desk.talk("with:Bob").rows[0].reactions, [{ mark: "!", by: ["Bob", "Ana"] }]);
});

test("an answer goes out with what it answers, which is asked for if it is not there", () => {
    const desk = new Desk().isIn(9);
    const [{ id }] = desk.sent("history");
    const messages = [entry(9, { replyTo: 2 })];
    desk.says({ type: "history", id, room: "lobby", messages, more: true });
    const [, asked] = desk.sent("history");
    assert.equal(asked.around, 2);
    desk.says({ type: "history", id: asked.id, room: "lobby", messages: [entry(2)], more: true });
    assert.equal(desk.talk("room:lobby").quoted.get(2).text, "text 2");
    assert.deepEqual(desk.texts("room:lobby"), ["text 9"]);
    desk.session.say("room:lobby", "yes", 9);
    assert.equal(desk.sent("room")[0].replyTo, 9);
});

// ---- catching up --------------------------------------------------------------------------

test("who comes back says up to where all is known, and what was missed comes by itself", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.comesBack({ conversations: [{ room: "lobby", last: 4, read: 1 }] });
    assert.equal(desk.sent("login")[0].after, 1);
    assert.equal(desk.sent("login")[0].device, desk.wires[0].sent[0].device);
    desk.hasMembers("lobby", ["Ana", "Bob"], { last: 4 });
    const page = (messages, more) => desk.says({ type: "history", room: "lobby", messages, more });
    page([entry(2)], true);
    page([change("edit", 3, 1, { text: "anew" }), entry(4)], false);
    assert.equal(desk.sent("history").length, 0);
    assert.deepEqual(desk.texts("room:lobby"), ["anew", "text 2", "text 4"]);
});

test("who is cut off while pages are still to come comes back with what was known before", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    const tips = [
        { room: "lobby", last: 9, read: 1 },
        { with: "Cho", last: 8, read: 8 },
    ];
    desk.comesBack({ conversations: tips });
    desk.says({ type: "history", room: "lobby", messages: [entry(2)], more: true });
    desk.says(entry(10, { type: "private", from: "Cho", to: "Ana", prev: 8 }));
    desk.comesBack({ conversations: tips });
    assert.equal(desk.sent("login")[0].after, 2);
});

test("a room that was left on another device is not joined again", () => {
    const desk = new Desk().isIn();
    desk.comesBack({ conversations: [] });
    assert.deepEqual(desk.sent("join"), []);
    assert.equal(desk.talk("room:lobby").stay, "out");
});

// ---- reading ------------------------------------------------------------------------------

test("what is looked at is told as read, at most once a second", () => {
    const desk = new Desk().isIn();
    desk.hears(1, 0);
    desk.hears(2, 1);
    desk.hears(3, 2);
    desk.clock.advance(1_000);
    desk.session.watch(false);
    desk.hears(4, 3);
    desk.clock.advance(1_000);
    assert.deepEqual(
        desk.sent("read").map(({ upTo }) => upTo),
        [1, 3],
    );
    assert.equal(desk.talk("room:lobby").unread, 1);
    desk.says({ type: "read", room: "lobby", upTo: 4 });
    assert.equal(desk.talk("room:lobby").unread, 0);
});

// ---- search, topics -----------------------------------------------------------------------

test("the newest question counts, and a hit leads to its message", () => {
    const desk = new Desk().isIn(500);
    const { finder } = desk.session;
    finder.look("co", "");
    finder.look("coffee", "room:lobby");
    desk.clock.advance(250);
    const [search] = desk.sent("search");
    assert.deepEqual([search.query, search.room], ["coffee", "lobby"]);
    const hit = { type: "room", to: "lobby", seq: 7, at: 0, from: "Bob" };
    const hits = [{ ...hit, excerpt: "coffee", marks: [[0, 6]] }];
    desk.says({ type: "found", id: "of another one", hits, more: false });
    assert.equal(desk.state.search.phase, "asking");
    desk.says({ type: "found", id: search.id, hits, more: true });
    assert.equal(desk.state.search.phase, "done");
    assert.equal(desk.state.search.hits[0].key, "room:lobby");
    finder.lookOn();
    assert.equal(desk.sent("search")[1].before, 7);

    desk.session.jumpTo("room:lobby", 7);
    const asked = desk.sent("history").at(-1);
    assert.equal(asked.around, 7);
    assert.deepEqual([desk.state.jump.key, desk.state.jump.seq], ["room:lobby", 7]);
});

test("filters go with the question, and one that can't be is told", () => {
    const desk = new Desk().isIn();
    const { finder } = desk.session;
    const start = new Date(2026, 0, 31).getTime();
    const end = new Date(2026, 2, 1).getTime();
    finder.look('tea from:"Ana María" since:2026-01-31  and until:2026-02-28', "");
    desk.clock.advance(250);
    const [{ query, from, since, until, room }] = desk.sent("search");
    assert.deepEqual(
        { query, from, since, until, room },
        { query: "tea and", from: "Ana María", since: start, until: end, room: undefined },
    );

    for (const [typed, trouble] of [
        ["tea since:2026-02-30", "day"],
        ["tea until:yesterday", "day"],
        ["tea from:", "nick"],
        ["tea before:noon from:Bob", ""],
    ]) {
        finder.look(typed, "");
        assert.equal(desk.state.search.trouble, trouble, typed);
        assert.equal(desk.state.search.phase, trouble === "" ? "asking" : "idle", typed);
    }
    desk.clock.advance(250);
    assert.equal(desk.sent("search").length, 2);
    assert.equal(desk.sent("search")[1].query, "tea before:noon");
});

test("a question without a connection has no answer, and none is waited for", () => {
    const desk = new Desk().isIn();
    desk.closes();
    desk.session.finder.look("coffee", "");
    desk.clock.advance(250);
    assert.equal(desk.state.search.phase, "failed");
});

test("the list tells what each room is about, until it tells otherwise", () => {
    const desk = new Desk().isIn();
    const listed = (room) => desk.says({ type: "rooms", rooms: [{ last: 0, members: 1, ...room }] });
    listed({ room: "Workshop", topic: "cups" });
    assert.deepEqual(desk.state.rooms.get("Workshop"), { people: 1, topic: "cups", terms: null });
    assert.deepEqual(desk.state.rooms.get("lobby"), { people: 2, topic: "", terms: null });
    listed({ room: "Workshop", members: 3 });
    assert.deepEqual(desk.state.rooms.get("Workshop"), { people: 3, topic: "", terms: null });
});

test("a topic is one line, and what the server says counts", () => {
    const desk = new Desk().isIn();
    desk.session.setTopic("room:lobby", "  two\nlines ");
    assert.equal(desk.sent("topic")[0].topic, "two lines");
    desk.says({ type: "topic", room: "lobby", nick: "Bob", topic: "cups" });
    assert.equal(desk.talk("room:lobby").topic, "cups");
});

test("who logs out elsewhere is out here", () => {
    const desk = new Desk().isIn();
    desk.closes(1000);
    assert.equal(desk.state.isInside, false);
    assert.equal(desk.state.trouble.kind, "logged-out");
    assert.equal(desk.kept.read(), null);
    desk.clock.advance(60_000);
    assert.equal(desk.wires.length, 1);
});
