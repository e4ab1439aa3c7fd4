// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { test } from "node:test";
import { clientName } from "../../../resources/web/js/clientname.js";
import { readHash } from "../../../resources/web/js/joinlink.js";
import { Desk } from "./support.mjs";

const CODE = "i".repeat(43);

/** Who is in. */
function comeIn(secrets = {}, welcome = {}) {
    const desk = new Desk();
    desk.session.enter("ws://host/charla", "Ana", "lobby", secrets);
    desk.opens();
    desk.welcomes(welcome);
    return desk;
}

const refusal = (id, code) => ({ type: "error", id, code, field: "", message: "" });

test("what the form was told goes into the first login only", () => {
    const desk = comeIn({ nickPassword: "tr0ub4dor", invitation: CODE });
    const [first] = desk.sent("login");
    assert.equal(first.nickPassword, "tr0ub4dor");
    assert.equal(first.invitation, CODE);
    assert.equal(typeof first.client, "string");
    desk.closes(1006);
    desk.session.retryNow();
    desk.opens();
    const [again] = desk.sent("login");
    assert.equal(again.nickPassword, undefined);
    assert.equal(again.invitation, undefined);
    assert.notEqual(again.token, undefined);
});

test("a name that is kept is asked for its password", () => {
    const desk = new Desk();
    for (const code of ["nick-kept", "wrong-nick-password", "invitation-over"]) {
        desk.session.enter("ws://host/charla", "Ana", "lobby");
        desk.opens();
        desk.says(refusal("", code));
        assert.deepEqual(desk.state.trouble, { kind: code, code });
        assert.equal(desk.state.isInside, false);
    }
});

test("keeping the name is answered, and so is what is refused", () => {
    const desk = comeIn();
    const { identity } = desk.session;
    assert.equal(identity.isKept, false);
    identity.keep("correct horse", "");
    const [keep] = desk.sent("keep-nick");
    assert.deepEqual([keep.password, keep.current], ["correct horse", undefined]);
    assert.equal(identity.asking, "keep");
    desk.says({ type: "nick-kept", id: keep.id, kept: true });
    assert.deepEqual([identity.isKept, identity.asking, identity.done], [true, "", "kept"]);

    identity.release("a guess");
    const [release] = desk.sent("release-nick");
    desk.says(refusal(release.id, "wrong-nick-password"));
    assert.deepEqual([identity.isKept, identity.trouble], [true, "wrong-nick-password"]);
    assert.equal(desk.state.refusal, "", "it is told in its own place");
    desk.says({ type: "nick-kept", kept: false }); // by another device
    assert.deepEqual([identity.isKept, identity.done], [false, ""]);
});

test("a lost connection ends what was asked for", () => {
    const desk = comeIn({}, { kept: true });
    const { identity } = desk.session;
    assert.equal(identity.isKept, true);
    identity.list();
    desk.closes(1006);
    assert.deepEqual([identity.isOnline, identity.asking, identity.sessions], [false, "", null]);
    identity.list();
    assert.deepEqual(desk.sent("sessions").length, 1);
});

test("the sessions are those of the newest question", () => {
    const desk = comeIn();
    const { identity } = desk.session;
    const session = { session: "s", since: 1, seen: 2, current: true, connected: true };
    identity.list();
    identity.end("other");
    const [old] = desk.sent("sessions");
    const [end] = desk.sent("revoke-session");
    assert.equal(end.session, "other");
    desk.says({ type: "sessions", id: old.id, sessions: [] });
    assert.equal(identity.sessions, null);
    desk.says({ type: "sessions", id: end.id, sessions: [session] });
    assert.deepEqual(identity.sessions, [session]);
});

test("a session that was ended elsewhere is forgotten here, and doesn't come back", () => {
    const desk = comeIn();
    desk.closes(4008);
    assert.equal(desk.state.isInside, false);
    assert.deepEqual(desk.state.trouble, { kind: "session-ended", code: "" });
    desk.clock.advance(60_000);
    assert.equal(desk.wires.length, 1);
    desk.session.enter("ws://host/charla", "Ana", "lobby");
    desk.opens();
    assert.equal(desk.sent("login")[0].token, undefined);
});

test("a link names a room and an invitation behind the #", () => {
    assert.deepEqual(readHash(""), { room: "", invitation: "" });
    assert.deepEqual(readHash("#Garden"), { room: "Garden", invitation: "" });
    assert.deepEqual(readHash(`#?invite=${CODE}`), { room: "", invitation: CODE });
    assert.deepEqual(readHash(`#why%3F?invite=${CODE}`), { room: "why?", invitation: CODE });
    assert.deepEqual(readHash("#a?invite=short"), { room: "a", invitation: "" });
    assert.deepEqual(readHash("#%E0%A4"), { room: "", invitation: "" });
});

test("browsers are told apart", () => {
    const android = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0";
    const linux =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    const iphone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1";
    assert.equal(clientName(android), "Firefox (Android)");
    assert.equal(clientName(linux), "Chrome (Linux)");
    assert.equal(clientName(`${linux} Edg/130.0`), "Edge (Linux)");
    assert.equal(clientName(iphone), "Safari (iOS)");
    assert.equal(clientName(""), "Browser");
});
