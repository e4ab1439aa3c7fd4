// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "./support.mjs";

test("a server that stays silent is asked, and left after fifteen seconds more", () => {
    const desk = new Desk().isIn();
    desk.clock.advance(30_000);
    assert.equal(desk.sent("ping").length, 1);
    desk.says({ type: "pong", id: desk.sent("ping")[0].id });
    desk.clock.advance(30_000);
    assert.equal(desk.sent("ping").length, 2);
    const { wire } = desk;
    desk.clock.advance(15_000);
    assert.ok(wire.isClosed);
    assert.notEqual(desk.state.phase, "online");
});

for (const [code, kind, phase] of [
    [1006, "lost", "waiting"],
    [1001, "stopped", "waiting"],
    [4000, "too-slow", "waiting"],
    [4001, "taken-over", "idle"],
    [4002, "lost", "waiting"],
    [4004, "too-fast", "waiting"],
    [4005, "full", "waiting"],
]) {
    test(`after close code ${code} it is ${phase}`, () => {
        const desk = new Desk().isIn();
        desk.closes(code);
        assert.equal(desk.state.trouble.kind, kind);
        assert.equal(desk.state.phase, phase);
        assert.equal(desk.state.isInside, true);
    });
}

test("the waits double up to half a minute, and a network that is back ends them", () => {
    const desk = new Desk().isIn();
    const waits = [];
    for (let turn = 0; turn < 9; turn += 1) {
        desk.closes();
        waits.push(desk.state.retryAt - desk.clock.now());
        desk.clock.advance(waits.at(-1));
    }
    assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    desk.closes();
    const before = desk.wires.length;
    desk.session.lookAgain();
    assert.equal(desk.wires.length, before + 1);
});

test("who was too fast stays away for half a minute, and then comes back by itself", () => {
    const desk = new Desk().isIn();
    desk.closes(4004);
    const wait = desk.state.retryAt - desk.clock.now();
    assert.ok(wait >= 30_000, String(wait));
    desk.clock.advance(wait);
    assert.equal(desk.state.phase, "connecting");
});

test("a login that came too soon forgets nobody, and is tried again", () => {
    const desk = new Desk().isIn();
    desk.closes();
    desk.clock.advance(30_000);
    desk.opens();
    const [login] = desk.sent("login");
    desk.says({ type: "error", id: login.id, code: "rate-limited", retryAfter: 4000, message: "" });
    assert.equal(desk.state.phase, "waiting");
    assert.ok(desk.state.retryAt - desk.clock.now() >= 4000);
    desk.clock.advance(60_000);
    desk.opens();
    assert.equal(desk.sent("login")[0].token, login.token);
    assert.ok(login.token);
});

test("a page that is too old for its server is known to it once it is new", () => {
    const desk = new Desk().isIn();
    desk.closes();
    desk.clock.advance(30_000);
    desk.opens();
    const [login] = desk.sent("login");
    desk.says({ type: "error", id: login.id, code: "unsupported-version", message: "" });
    assert.equal(desk.state.trouble.kind, "wrong-version");
    assert.equal(desk.kept.read()?.token, login.token);
});

test("a request for which the server had no time is said again, once for each refusal", () => {
    const desk = new Desk().isIn();
    desk.session.join("Garden");
    const [join] = desk.sent("join");
    const refuse = () =>
        desk.says({ type: "error", id: join.id, code: "rate-limited", retryAfter: 700, message: "" });
    refuse();
    assert.equal(desk.state.refusal, "");
    desk.clock.advance(699);
    assert.equal(desk.sent("join").length, 1);
    desk.clock.advance(1);
    assert.deepEqual(desk.sent("join"), [join, join]);
    refuse();
    desk.closes();
    desk.clock.advance(20_000);
    assert.equal(desk.sent("join").filter(({ id }) => id === join.id).length <= 1, true);
});

test("what a stranger at the other end says breaks nothing", () => {
    const desk = new Desk().isIn();
    for (const frame of [
        "",
        "[]",
        "null",
        "{",
        '{"type":5}',
        '{"type":"toString"}',
        '{"type":"room"}',
        '{"type":"members","room":"lobby","last":0,"members":[{}]}',
    ])
        desk.says(frame);
    desk.hears(1, 0);
    assert.deepEqual(desk.texts("room:lobby"), ["text 1"]);
});
