// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is in a large room, of whom the server tells in pages and in gathered news.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "./support.mjs";

const LOBBY = "room:lobby";
const here = (nick) => ({ nick, presence: "online" });
const gone = (nick) => ({ nick, presence: "offline" });

/** In a lobby of 5,000, of whom the first page has come. */
function inCrowd(page = [here("Ana"), here("Bob"), here("dan")]) {
    const desk = new Desk().isIn();
    desk.says(list(page, { count: 5000, more: true }));
    return desk;
}

function list(members, changes = {}) {
    return { type: "members", room: "lobby", last: 0, members, ...changes };
}

function news(changes) {
    const nothing = { joined: [], changed: [], left: [], tooMany: false };
    return { type: "crowd", room: "lobby", count: 5000, ...nothing, ...changes };
}

function nicks(desk) {
    return desk
        .talk(LOBBY)
        .members.map(({ nick }) => nick)
        .sort();
}

test("a server without pages is understood, too", () => {
    const desk = new Desk().isIn();
    assert.equal(desk.talk(LOBBY).people, 2);
    assert.equal(desk.talk(LOBBY).edge, null);
});

test("the next page is asked for once, by the last one of the page before", () => {
    const desk = inCrowd();
    assert.equal(desk.talk(LOBBY).people, 5000);
    desk.session.members.loadMore(LOBBY);
    desk.session.members.loadMore(LOBBY);
    const asked = desk.sent("members");
    assert.equal(asked.length, 1);
    assert.deepEqual(asked[0].after, here("dan"));
    assert.equal(asked[0].limit, 100);

    desk.says(list([here("Eve"), gone("Al")], { id: asked[0].id, after: here("dan"), count: 5 }));
    assert.deepEqual(nicks(desk), ["Al", "Ana", "Bob", "Eve", "dan"]);
    assert.equal(desk.talk(LOBBY).edge, null);
    desk.session.members.loadMore(LOBBY);
    assert.equal(desk.sent("members").length, 1);
});

test("news name people in the loaded part, and count the others", () => {
    const desk = inCrowd();
    const joined = [here("Carl"), here("Zoe")];
    desk.says(news({ count: 5001, joined, changed: [gone("Bob")], left: ["Ana"] }));
    assert.deepEqual(nicks(desk), ["Carl", "dan"]); // Bob stands behind all who are here
    assert.equal(desk.talk(LOBBY).people, 5001);
    assert.deepEqual(desk.texts(LOBBY), []);
});

test("after too many changes a list that is seen is asked for anew, page by page", () => {
    const desk = inCrowd();
    desk.session.members.loadMore(LOBBY);
    const page = [here("Eve"), here("Fay")];
    desk.says(list(page, { after: here("dan"), count: 5000, more: true }));
    desk.session.members.watch(LOBBY);
    desk.says(news({ tooMany: true, count: 6000 }));
    desk.says(news({ tooMany: true, count: 7000 }));
    assert.equal(desk.talk(LOBBY).people, 7000);
    assert.equal(desk.sent("members").length, 1, "not before others had their turn");
    desk.clock.advance(20_000);
    const [, first] = desk.sent("members");
    assert.equal(first.after, undefined);

    desk.says(list([here("Ana"), here("Cid")], { id: first.id, count: 7000, more: true }));
    assert.deepEqual(nicks(desk), ["Ana", "Cid", "Eve", "Fay", "dan"], "nothing below is lost");
    const second = desk.sent("members").at(-1);
    assert.deepEqual(second.after, here("Cid"));
    const rest = [here("dan"), here("Fay")];
    desk.says(list(rest, { id: second.id, after: here("Cid"), count: 7000, more: true }));
    assert.deepEqual(nicks(desk), ["Ana", "Cid", "Fay", "dan"]);
    assert.deepEqual(desk.talk(LOBBY).edge, here("Fay"));
    assert.equal(desk.sent("members").length, 3);
});

test("a list that nobody sees is asked for anew when somebody does", () => {
    const desk = inCrowd();
    desk.says(news({ tooMany: true }));
    desk.clock.advance(20_000);
    assert.equal(desk.sent("members").length, 0);
    desk.session.members.watch(LOBBY);
    assert.equal(desk.sent("members").length, 1);
});

test("after a lost connection a list that nobody sees begins with its first page", () => {
    const desk = inCrowd();
    desk.says(list([here("Eve")], { after: here("dan"), count: 5000, more: true }));
    desk.comesBack();
    desk.says(list([here("Ana"), here("Bob")], { count: 5000, more: true }));
    assert.deepEqual(nicks(desk), ["Ana", "Bob"]);
    assert.deepEqual(desk.talk(LOBBY).edge, here("Bob"));
});

test("a page of a list that has begun anew meanwhile leaves no hole", () => {
    const desk = inCrowd();
    desk.says(list([here("Eve")], { after: here("dan"), count: 5000, more: true }));
    desk.session.members.loadMore(LOBBY);
    desk.says(list([here("Ana"), here("Bob")], { count: 5000, more: true })); // joined elsewhere
    const [{ id }] = desk.sent("members");
    desk.says(list([here("Fay")], { id, after: here("Eve"), count: 5001, more: true }));
    assert.deepEqual(nicks(desk), ["Ana", "Bob"]);
    assert.deepEqual(desk.talk(LOBBY).edge, here("Bob"));
    assert.equal(desk.talk(LOBBY).people, 5001);
    desk.session.members.loadMore(LOBBY);
    assert.equal(desk.sent("members").length, 2);
});

test("somebody beyond the loaded part is asked for when a private talk begins", () => {
    const desk = inCrowd();
    desk.session.openPrivate("Zoe");
    assert.equal(desk.talk("with:Zoe").presence, "offline");
    const [asked] = desk.sent("members");
    assert.equal(asked.startsWith, "Zoe");
    desk.says(list([here("Zoe")], { id: asked.id, startsWith: "Zoe", count: 5000 }));
    assert.equal(desk.talk("with:Zoe").presence, "online");
    assert.deepEqual(nicks(desk), ["Ana", "Bob", "dan"]);
    desk.session.openPrivate("Bob");
    assert.equal(desk.sent("members").length, 1);
});

test("a page that is refused is nothing to tell the person, and may be asked for again", () => {
    const desk = inCrowd();
    desk.session.members.loadMore(LOBBY);
    const { id } = desk.sent("members")[0];
    desk.says({ type: "error", id, code: "not-in-room", message: "" });
    assert.equal(desk.state.refusal, "");
    desk.session.members.loadMore(LOBBY);
    assert.equal(desk.sent("members").length, 2);
});
