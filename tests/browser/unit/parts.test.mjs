// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { Backoff } from "../../../resources/web/js/backoff.js";
import { nameTrouble, textTrouble, tidyName } from "../../../resources/web/js/checks.js";
import { Drafts } from "../../../resources/web/js/drafts.js";
import { newId } from "../../../resources/web/js/ids.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../resources/web/js/languages.js";
import { IdleWatch } from "../../../resources/web/js/idle.js";
import { KeptSession } from "../../../resources/web/js/kept.js";
import { Outbox } from "../../../resources/web/js/outbox.js";
import { mergedRows, storiesOf } from "../../../resources/web/js/rows.js";
import { TalkLines } from "../../../resources/web/js/talklines.js";
import { FakeClock } from "./support.mjs";

const web = new URL("../../../resources/web/", import.meta.url);
const entry = (id, to = "room:lobby") => ({ id, to, text: id, sendAt: "" });

test("ids are UUIDs of version 4, and no two are the same", () => {
    const ids = new Set(Array.from({ length: 1000 }, newId));
    assert.equal(ids.size, 1000);
    for (const id of ids)
        assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a wait is drawn from nothing to its limit", () => {
    assert.equal(new Backoff(() => 0).next(), 0);
    assert.equal(new Backoff(() => 1).next(), 500);
    const backoff = new Backoff(() => 1);
    assert.equal(backoff.nextAtOnce(), 0);
    assert.equal(backoff.nextAtOnce(), 1000);
    backoff.reset();
    assert.equal(backoff.next(), 500);
    backoff.expectReturn();
    for (let tries = 0; tries < 8; ++tries) assert.equal(backoff.next(), 500);
    assert.equal(backoff.next(), 1000);
});

test("an entry goes out once a connection, when its talk is open, until it is removed", () => {
    const outbox = new Outbox();
    outbox.add(entry("1"));
    outbox.add(entry("2", "room:two"));
    const idsDue = (isOpen = () => true) => outbox.takeDue(isOpen).map(({ id }) => id);
    assert.deepEqual(
        idsDue((key) => key === "room:lobby"),
        ["1"],
    );
    assert.deepEqual(idsDue(), ["2"]);
    assert.deepEqual(idsDue(), []);
    outbox.beginConnection();
    assert.equal(outbox.remove("1")?.id, "1");
    assert.equal(outbox.remove("1"), null);
    outbox.readdress("room:two", "room:Two");
    assert.deepEqual(
        outbox.takeDue(() => true).map(({ to }) => to),
        ["room:Two"],
    );
});

for (const [name, raw, limit, trouble] of [
    ["a name", "Ana María", 32, null],
    ["nothing", "   ", 32, "empty-value"],
    ["as long as may be", "\u{1F642}".repeat(32), 32, null],
    ["longer", "x".repeat(33), 32, "too-long"],
    ["a line break inside", "a\u2028b", 32, null],
    ["a letter that nobody sees", "a\u200bb", 32, "bad-characters"],
    ["a control character", "a\u0007b", 32, "bad-characters"],
]) {
    test(`a nick: ${name}`, () => assert.equal(nameTrouble(raw, limit), trouble));
}

test("names are tidied as the server does it", () => {
    assert.equal(tidyName("  \uff21na \t B "), "Ana B");
});

for (const [name, text, trouble] of [
    ["words", "hello\n\tworld", null],
    ["blanks", " \n ", "empty-value"],
    ["a bell", "a\u0007", "bad-characters"],
    ["half a character", "a\ud83d", "bad-characters"],
    ["as long as may be", "\u00e9".repeat(8192), null],
    ["a byte more", `${"\u00e9".repeat(8192)}x`, "too-long"],
]) {
    test(`a text: ${name}`, () => assert.equal(textTrouble(text), trouble));
}

test("the person is away after five minutes, and back with the next touch", () => {
    const clock = new FakeClock();
    const idle = new IdleWatch(clock);
    const heard = [];
    idle.changed.connect((presence) => heard.push(presence));
    clock.advance(299_000);
    idle.touch();
    clock.advance(299_000);
    assert.deepEqual(heard, []);
    clock.advance(1_000);
    idle.touch();
    assert.deepEqual(heard, ["away", "online"]);
});

test("what was begun in a talk is there after a reload, and gone once it is sent or left", () => {
    const stored = new Map();
    const storage = {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => stored.set(key, value),
        removeItem: (key) => stored.delete(key),
    };
    const drafts = new Drafts(storage);
    const answered = { seq: 7, id: "id-7", author: "Bob", text: "which one?" };
    drafts.keep("room:lobby", { text: "half a sen" });
    drafts.keep("room:lobby", { answered });
    drafts.keep("with:Bob", { text: "hello" });
    drafts.keep("with:Bob", { text: "" });
    drafts.keep("with:Cleo", { answered });
    assert.deepEqual(new Drafts(storage).of("room:lobby"), { text: "half a sen", answered });
    assert.deepEqual(new Drafts(storage).of("with:Bob"), { text: "", answered: null });
    assert.deepEqual(new Drafts(storage).of("with:Cleo"), { text: "", answered });
    drafts.forget();
    assert.equal(drafts.of("room:lobby").text, "");
    assert.equal(stored.size, 0);
});

test("drafts of an earlier page are taken over, and spoilt ones left", () => {
    const kept = {
        old: "plain",
        half: { text: "half", answered: { seq: 1 } },
        none: { text: 5 },
        nothing: null,
    };
    const drafts = new Drafts({ getItem: () => JSON.stringify(kept), setItem() {}, removeItem() {} });
    assert.deepEqual(drafts.of("old"), { text: "plain", answered: null });
    assert.deepEqual(drafts.of("half"), { text: "half", answered: null });
    assert.deepEqual(drafts.of("none"), { text: "", answered: null });
    assert.deepEqual(drafts.of("nothing"), { text: "", answered: null });
});

test("storage that is forbidden, full or spoilt makes a new session, and no error", () => {
    const refuse = () => {
        throw new Error("no");
    };
    const forbidden = new KeptSession({ getItem: refuse, setItem: refuse, removeItem: refuse });
    forbidden.write({ nick: "Ana" });
    forbidden.forget();
    assert.equal(forbidden.read(), null);
    const drafts = new Drafts({ getItem: refuse, setItem: refuse, removeItem: refuse });
    drafts.keep("room:lobby", { text: "half" });
    assert.equal(drafts.of("room:lobby").text, "half");
    for (const spoilt of ["{", "[]", '{"nick":5}', "null"]) {
        assert.equal(
            new KeptSession({ getItem: () => spoilt, setItem() {}, removeItem() {} }).read(),
            null,
        );
    }
});

// ---- lines --------------------------------------------------------------------------------

const DAY = new Date(2026, 10, 2, 12).getTime();
const row = (seq, changes = {}) => ({
    kind: "message",
    key: `id-${seq}`,
    author: "Bob",
    text: "",
    at: DAY + seq * 1000,
    isOwn: false,
    delivery: "committed",
    reason: "",
    place: { life: 0, seq, notice: 0 },
    ...changes,
});
const talk = (rows, pending = [], changes = {}) => ({
    rows,
    pending,
    unsent: [],
    gaps: [],
    quoted: new Map(),
    ...changes,
});
const shapes = (lines) =>
    lines.map((line) =>
        line.kind === "message" ? `${line.isContinued ? "+" : ""}${line.row.author}` : line.kind,
    );

test("rows stand by life, seq and notice, however they come", () => {
    const rows = [
        row(3),
        row(1),
        row(2),
        row(1, { place: { life: 1, seq: 1, notice: 0 }, key: "late" }),
        row(2, { kind: "left", key: "n", place: { life: 0, seq: 2, notice: 1 } }),
    ];
    assert.deepEqual(
        mergedRows([], rows).map(({ key }) => key),
        ["id-1", "id-2", "n", "id-3", "late"],
    );
});

test("a run of one person has one name, until another, a notice, a pause or a day comes", () => {
    const hour = 3_600_000;
    const lines = new TalkLines().of(
        talk([
            row(1),
            row(2),
            row(3, { author: "Ana" }),
            row(4, { author: "Ana", at: DAY + hour }),
            row(5, { kind: "joined", author: "Cho", at: DAY + hour }),
            row(6, { kind: "left", author: "Cho", at: DAY + hour }),
            row(7, { author: "Ana", at: DAY + hour }),
            row(8, { author: "Ana", at: DAY + 24 * hour }),
        ]),
    );
    assert.deepEqual(shapes(lines), [
        "day",
        "Bob",
        "+Bob",
        "Ana",
        "Ana",
        "notice",
        "Ana",
        "day",
        "Ana",
    ]);
});

test("who comes and goes in one run is told of once", () => {
    const move = (author, kind) => row(1, { author, kind });
    const moves = [
        move("Ana", "joined"),
        move("Bob", "left"),
        move("Cho", "joined"),
        move("Bob", "joined"),
        move("Cho", "left"),
        move("Dan", "joined"),
    ];
    assert.deepEqual(storiesOf(moves), [
        { story: "joined", names: ["Ana", "Dan"] },
        { story: "returned", names: ["Bob"] },
        { story: "visited", names: ["Cho"] },
    ]);
});

// ---- files --------------------------------------------------------------------------------

test("every style sheet and every language is in the program", async () => {
    const page = await readFile(new URL("css/page.css", web), "utf8");
    const cmake = await readFile(new URL("../../cmake/CharlaPage.cmake", web), "utf8");
    const worker = await readFile(new URL("js/sw.js", web), "utf8");
    const languages = cmake.match(/foreach\(language IN ITEMS (.*)\)/)?.[1].split(" ");
    for (const name of await readdir(new URL("css", web)))
        assert.ok(name === "page.css" || page.includes(`@import "${name}";`), name);
    for (const name of await readdir(new URL("i18n", web))) {
        const language = name.replace(".json", "");
        assert.ok(languages.includes(language), name);
        assert.ok(worker.includes(`"${language}"`), name);
        assert.ok(LANGUAGES.includes(language) && language in LANGUAGE_NAMES, name);
    }
});
