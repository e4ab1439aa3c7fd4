// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keeps a long talk as quick as a short one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Drawing, nextFrame } from "../../../resources/web/js/drawing.js";
import { estimatedHeight } from "../../../resources/web/js/estimate.js";
import { Heights } from "../../../resources/web/js/heights.js";
import { mergedRows, unreadBehind } from "../../../resources/web/js/rows.js";
import { TalkLines } from "../../../resources/web/js/talklines.js";
import { Desk } from "./support.mjs";

const NOON = new Date(2026, 10, 2, 12).getTime();
const HOUR = 3_600_000;

// ---- where lines stand --------------------------------------------------------------------

const lines = (...keys) => keys.map((key) => ({ kind: "gap", key }));
const heights = () => new Heights(({ key }) => key.length * 10);

test("lines stand one below the other, as high as estimated until they are measured", () => {
    const all = heights();
    assert.equal(all.at(0), -1);
    all.replace(lines("a", "bb", "ccc"));
    assert.deepEqual([all.top(0), all.top(1), all.top(2), all.total], [0, 10, 30, 60]);
    assert.deepEqual([all.at(-5), all.at(0), all.at(9.9), all.at(10), all.at(99)], [0, 0, 0, 1, 2]);
    assert.equal(all.measure(1, 50), true);
    assert.equal(all.measure(1, 50), false, "that is known");
    assert.deepEqual([all.top(1), all.top(2), all.total], [10, 60, 90]);
    assert.equal(all.at(59), 1);
});

test("what was measured is known when other lines come above, below and between", () => {
    const all = heights();
    const [a, b, c] = lines("a", "b", "c");
    all.replace([a, b]);
    all.measure(1, 70);
    all.replace([...lines("old"), a, c, b, ...lines("new")]);
    assert.deepEqual([0, 1, 2, 3, 4].map((index) => all.top(index)), [0, 30, 40, 50, 120]);
    assert.equal(all.total, 150);
    assert.equal(all.indexOf("b"), 3);
    assert.equal(all.indexOf("b", 1), 3, "it is no longer there");
    assert.equal(all.indexOf("nobody"), -1);
    all.replace([a]);
    assert.equal(all.total, 10);
    all.replace([a, b]);
    all.forget();
    assert.equal(all.total, 20);
});

test("a line that nobody has seen is the higher the more stands in it", () => {
    const row = (changes = {}) => ({
        text: "",
        files: [],
        isOwn: false,
        replyTo: 0,
        reactions: [],
        ...changes,
    });
    const message = (changes, isContinued = true) =>
        estimatedHeight({ kind: "message", row: row(changes), isContinued }, 40);
    const short = message({ text: "short" });
    for (const higher of [
        message({ text: "long ".repeat(50) }),
        message({ text: "one\ntwo" }),
        message({ text: "short", replyTo: 7 }),
        message({ text: "short", reactions: [{ mark: "👍", by: ["Bob"] }] }),
        message({ text: "short" }, false),
    ])
        assert.ok(higher > short);
    const line = { kind: "message", row: row({ text: "long ".repeat(50) }), isContinued: true };
    assert.ok(estimatedHeight(line, 20) > estimatedHeight(line, 40), "on a phone");
});

// ---- lines and rows -----------------------------------------------------------------------

const row = (seq, changes = {}) => ({
    kind: "message",
    key: `id-${seq}-${changes.place?.notice ?? 0}`,
    author: seq % 5 < 3 ? "Ana" : "Bob",
    text: `text ${seq}`,
    at: NOON + seq * HOUR,
    isOwn: false,
    isDeleted: false,
    delivery: "committed",
    replyTo: seq % 4 === 0 ? seq - 3 : 0,
    place: { life: 0, seq, notice: 0 },
    ...changes,
});

test("lines that are made bit by bit are those that are made at once", () => {
    const notice = (seq, number) =>
        row(seq, { kind: number % 2 ? "joined" : "left", place: { life: 0, seq, notice: number } });
    const base = { key: "room:x", pending: [], unsent: [], gaps: [], quoted: new Map() };
    const kept = new TalkLines();
    let talk = { ...base, rows: [] };
    const steps = [
        ...[10, 11, 12, 13, 14].map((seq) => ({ rows: [row(seq)] })),
        { rows: [notice(14, 1)] },
        { rows: [notice(14, 2)] },
        { rows: [row(15)], pending: [row(99, { delivery: "pending", replyTo: 12 })] },
        { rows: [notice(15, 3)] },
        { rows: [row(16)], pending: [] },
        { gaps: [{ life: 0, seq: 3, notice: 0 }], rows: [row(1), row(2), row(3)] },
        { rows: [row(17), row(18)] },
        { rows: [row(7), row(8), row(9)] },
        { unsent: [{ id: "u", type: "edit", target: 12, text: "new", mark: "" }], rows: [] },
        { rows: [row(19)] },
        { unsent: [], rows: [row(20)] },
        { gaps: [], rows: [] },
    ];
    for (const { rows, ...changes } of steps) {
        talk = { ...talk, ...changes, rows: mergedRows(talk.rows, rows) };
        assert.deepEqual(kept.of(talk, "Ana"), new TalkLines().of(talk, "Ana"));
    }
    const changed = talk.rows.map((one) => (one.place.seq === 13 ? { ...one, text: "other" } : one));
    talk = { ...talk, rows: changed };
    assert.deepEqual(kept.of(talk, "Ana"), new TalkLines().of(talk, "Ana"));
    const other = { ...talk, key: "room:y", rows: [row(5)] };
    assert.deepEqual(kept.of(other, "Ana"), new TalkLines().of(other, "Ana"));
});

test("a line more leaves those above as they were", () => {
    const kept = new TalkLines();
    const talk = { key: "x", rows: [row(1), row(2)], pending: [], unsent: [], gaps: [] };
    const before = kept.of({ ...talk, quoted: new Map() });
    const quoted = new Map();
    const first = kept.of({ ...talk, quoted });
    const after = kept.of({ ...talk, quoted, rows: [...talk.rows, row(3)] });
    assert.equal(after.length, before.length + 1);
    for (const [index, line] of first.entries()) assert.equal(after[index], line);
});

test("an answer quotes the message of its own time", () => {
    const again = { life: 1, seq: 2, notice: 0 };
    const rows = [
        row(2, { text: "of the first life", replyTo: 0 }),
        row(3, { replyTo: 2 }),
        row(2, { key: "again", text: "of the second", place: again, replyTo: 0 }),
        row(3, { key: "answer", place: { life: 1, seq: 3, notice: 0 }, replyTo: 2 }),
    ];
    const talk = { key: "x", rows, pending: [], unsent: [], gaps: [], quoted: new Map() };
    const quotes = new TalkLines().of(talk).flatMap(({ quoted }) => quoted?.text ?? []);
    assert.deepEqual(quotes, ["of the first life", "of the second"]);
});

test("what is behind the place up to where one has read is unread, but for one's own", () => {
    const rows = [row(1), row(2), row(3, { isOwn: true }), row(4), row(5, { isDeleted: true })];
    const count = (seq) => unreadBehind(rows, { life: 0, seq, notice: 0 }).length;
    assert.deepEqual([0, 1, 2, 4, 9].map(count), [3, 2, 1, 0, 0]);
    assert.equal(unreadBehind(rows, { life: 1, seq: 0, notice: 0 }).length, 0);
});

test("what is answered and not there is asked for once, and again after a lost connection", () => {
    const desk = new Desk().isIn(10);
    const asked = () => desk.sent("history").filter(({ around }) => around === 3).length;
    desk.hears(11, 10, { replyTo: 3 });
    desk.hears(12, 11, { replyTo: 3 });
    assert.equal(asked(), 1);
    desk.comesBack();
    desk.hasMembers("lobby", ["Ana", "Bob"], { last: 12 });
    desk.hears(13, 12);
    assert.equal(asked(), 1);
});

// ---- drawing ------------------------------------------------------------------------------

test("however much arrives, it is drawn once a frame; after a pause at once", async () => {
    /** @type {(() => void)[]} */
    const frames = [];
    let drawn = 0;
    const drawing = new Drawing(() => (drawn += 1), (task) => frames.push(task));
    const arrives = async () => {
        drawing.want();
        drawing.want();
        await Promise.resolve();
    };
    await arrives();
    assert.equal(drawn, 1, "at once");
    for (let number = 0; number < 1000; number += 1) await arrives();
    assert.equal(drawn, 1);
    frames.shift()();
    assert.equal(drawn, 2);
    frames.shift()();
    assert.equal(drawn, 2, "there was nothing to draw");
    assert.equal(frames.length, 0);
    await arrives();
    assert.equal(drawn, 3);
});

test("what nobody sees gets no frames, and is drawn nevertheless", async (t) => {
    Object.assign(globalThis, { requestAnimationFrame: () => 1, cancelAnimationFrame: () => {} });
    t.after(() => {
        delete globalThis.requestAnimationFrame;
        delete globalThis.cancelAnimationFrame;
    });
    await new Promise((done) => nextFrame(() => done(undefined)));
});
