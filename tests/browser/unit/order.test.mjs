// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { keepsOrder, keepsOrderIn, mayActOn, silenceIn } from "../../../resources/web/js/rights.js";
import { actsUpon } from "../../../resources/web/js/views/personacts.js";
import { Desk } from "./support.mjs";

const LOBBY = "room:lobby";
const USUAL = {
    kind: "public",
    readOnly: false,
    moderated: false,
    topicLocked: false,
    slowMode: 0,
};

/** In the lobby, as somebody of that role. */
function deskOf(role) {
    return new Desk().isIn(0, role === undefined ? {} : { role });
}

function setTerms(desk, terms) {
    desk.says({ type: "room-terms", room: "lobby", nick: "Olga", terms: { ...USUAL, ...terms } });
}

for (const [role, other, room, may] of [
    [undefined, undefined, "lobby", false],
    ["member", undefined, "lobby", false],
    ["operator", undefined, "lobby", true],
    ["operator", "member", "", true],
    ["operator", "operator", "", false],
    ["operator", "owner", "lobby", false],
    ["owner", "operator", "", true],
])
    test(`${role ?? "a guest"} ${may ? "may" : "may not"} act on ${other ?? "a guest"} in "${room}"`, () => {
        assert.equal(mayActOn(deskOf(role).state, other, room), may);
    });

test("who has made a room keeps order in it, and nowhere else", () => {
    const desk = deskOf();
    desk.says({ type: "rights", room: "lobby", keeper: true, voice: false });
    assert.ok(keepsOrderIn(desk.state, LOBBY));
    assert.ok(!keepsOrder(desk.state));
    assert.ok(mayActOn(desk.state, undefined, "lobby"));
    assert.ok(!mayActOn(desk.state, "operator", "lobby"));
    assert.ok(!mayActOn(desk.state, undefined, ""));
    assert.deepEqual(actsUpon(desk.state, { nick: "Bob", presence: "online" }, "lobby"), [
        "mute",
        "unmute",
        "kick",
    ]);
});

test("only the owner makes operators", () => {
    const bob = { nick: "Bob", presence: "online" };
    assert.ok(actsUpon(deskOf("owner").state, bob, "lobby").includes("role.operator"));
    assert.ok(!actsUpon(deskOf("operator").state, bob, "lobby").includes("role.operator"));
    const operator = { ...bob, role: "operator" };
    assert.ok(actsUpon(deskOf("owner").state, operator, "lobby").includes("role.guest"));
});

test("the role of somebody, and of oneself, changes as the server says", () => {
    const desk = deskOf();
    desk.says({ type: "joined", room: "lobby", nick: "Bob", presence: "online" });
    desk.says({ type: "role", nick: "Bob", role: "operator" });
    assert.equal(desk.talk(LOBBY).members.find(({ nick }) => nick === "Bob").role, "operator");
    assert.equal(desk.state.role, "");
    desk.says({ type: "role", nick: desk.state.self, role: "operator" });
    assert.ok(keepsOrder(desk.state));
    desk.says({ type: "role", nick: desk.state.self });
    assert.ok(!keepsOrder(desk.state));
});

test("a mute silences till its end, in a room or everywhere", () => {
    const desk = deskOf();
    desk.says({ type: "rights", keeper: false, voice: false, muted: true, mutedUntil: 5000 });
    desk.says({ type: "rights", room: "lobby", keeper: false, voice: false, muted: true, mutedUntil: 9000 });
    assert.deepEqual(silenceIn(desk.state, LOBBY, 1000), { why: "muted", until: 9000, wait: 0 });
    assert.deepEqual(silenceIn(desk.state, "with:Bob", 1000), { why: "muted", until: 5000, wait: 0 });
    assert.equal(silenceIn(desk.state, "with:Bob", 5000), null);
    assert.equal(silenceIn(desk.state, LOBBY, 9000), null);
    desk.says({ type: "rights", keeper: false, voice: false, muted: true });
    assert.equal(silenceIn(desk.state, LOBBY, 9000).until, 0);
});

test("what goes in a room silences all but those who keep order there", () => {
    for (const [terms, why] of [
        [{ readOnly: true }, "read-only"],
        [{ moderated: true }, "no-voice"],
        [{ slowMode: 30 }, "too-soon"],
    ]) {
        const desk = deskOf();
        setTerms(desk, terms);
        desk.session.say(LOBBY, "hello");
        assert.equal(silenceIn(desk.state, LOBBY, Date.now())?.why, why);
        desk.says({ type: "rights", room: "lobby", keeper: true, voice: false });
        assert.equal(silenceIn(desk.state, LOBBY, Date.now()), null);
    }
    const desk = deskOf();
    setTerms(desk, { moderated: true });
    desk.says({ type: "rights", room: "lobby", keeper: false, voice: true });
    assert.equal(silenceIn(desk.state, LOBBY, Date.now()), null);
    setTerms(desk, { slowMode: 30 });
    assert.equal(silenceIn(desk.state, LOBBY, Date.now()), null, "nothing was said yet");
});

test("acts go out with what was chosen, and a refusal is told", () => {
    const desk = deskOf("operator");
    desk.session.order.act("ban", "Bob", { seconds: 60, withAddress: true, reason: "spam" });
    const [ban] = desk.sent("ban");
    assert.deepEqual(
        { ...ban, id: "" },
        { type: "ban", id: "", nick: "Bob", seconds: 60, withAddress: true, reason: "spam" },
    );
    desk.says({ type: "error", id: ban.id, code: "not-allowed", message: "" });
    assert.equal(desk.state.refusal, "not-allowed");
});

test("the record is read page by page, and a lifted ban goes from the list", () => {
    const desk = deskOf("operator");
    const { order } = desk.session;
    order.openRecord("acts");
    const act = (number) => ({ number, at: 1, by: "Olga", act: "mute", nick: "Bob" });
    desk.says({ type: "audit", id: desk.sent("audit")[0].id, acts: [act(5), act(4)], more: true });
    order.lookOn();
    assert.equal(desk.sent("audit")[1].before, 4);
    desk.says({ type: "audit", id: desk.sent("audit")[1].id, acts: [act(3)], more: false });
    assert.deepEqual(
        desk.state.order.acts.map(({ number }) => number),
        [5, 4, 3],
    );
    order.openRecord("bans");
    const ban = (number) => ({ ban: number, nick: "Bob", by: "Olga", since: 1 });
    desk.says({ type: "bans", id: desk.sent("bans")[0].id, bans: [ban(2), ban(1)], more: false });
    order.lift(2);
    assert.equal(desk.sent("unban")[0].ban, 2);
    assert.deepEqual(
        desk.state.order.bans.map((one) => one.ban),
        [1],
    );
});

test("who is put off or banned does not come back by itself", () => {
    for (const [code, kind] of [
        [4006, "kicked"],
        [4007, "banned"],
    ]) {
        const desk = deskOf();
        desk.says({ type: "acted", act: kind === "kicked" ? "kick" : "ban", by: "Olga", reason: "spam" });
        desk.closes(code);
        assert.equal(desk.state.phase, "idle");
        assert.equal(desk.state.trouble.kind, kind);
        assert.equal(desk.state.acted.reason, "spam");
        desk.clock.advance(600_000);
        assert.equal(desk.state.phase, "idle");
    }
});
