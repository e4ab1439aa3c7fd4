// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { backoff } from "../../resources/web/js/backoff.js";
import { choose } from "../../resources/web/js/i18n.js";
import { newId, roomKey } from "../../resources/web/js/ids.js";
import { Outbox } from "../../resources/web/js/outbox.js";
import { receivers } from "../../resources/web/js/receivers.js";
import { Session } from "../../resources/web/js/session.js";
import { Store } from "../../resources/web/js/store.js";

const LANGUAGES = ["en", "es", "it", "zh-CN", "ru"];
const words = async (language) => JSON.parse(await readFile(new URL(`../../resources/web/i18n/${language}.json`, import.meta.url), "utf8"));
const message = (seq, prev, text = `text ${seq}`) => ({
    type: "room", id: `id-${seq}`, seq, prev, at: seq * 1000, from: "Bob", to: "lobby", message: { text },
});

/** A store with a room whose session writes down what it is asked for. */
function room() {
    const store = new Store();
    store.nick = "Ana";
    const asked = [];
    const session = Object.create(Session.prototype, {
        requests: { value: new Map() },
        askMissed: { value: (talk) => asked.push(["missed", talk.whole]) },
        askNewest: { value: () => asked.push(["newest"]) },
    });
    return { store, session, asked, talk: store.talk(roomKey("lobby")) };
}

test("waits grow to half a minute and are drawn from all of it", () => {
    assert.equal(backoff(0, () => 1), 500);
    assert.equal(backoff(3, () => 1), 4000);
    assert.equal(backoff(50, () => 1), 30_000);
    assert.equal(backoff(50, () => 0), 0);
});

test("ids are UUIDs of version 4, and no two are the same", () => {
    const ids = new Set(Array.from({ length: 1000 }, newId));
    assert.equal(ids.size, 1000);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("every language has every word, and every plural form that it needs", async () => {
    const english = await words("en");
    for (const language of LANGUAGES) {
        const own = await words(language);
        assert.deepEqual(Object.keys(own), Object.keys(english), language);
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        for (const [key, entry] of Object.entries(own)) {
            assert.equal(typeof entry, typeof english[key], `${language} ${key}`);
            if (typeof entry === "object") for (const form of pluralCategories.filter((name) => name !== "many" || language === "ru")) assert.ok(entry[form], `${language} ${key} ${form}`);
        }
    }
});

test("the first language that there is, is taken", () => {
    assert.equal(choose(["fr-FR", "it-CH", "en"]), "it");
    assert.equal(choose(["zh-TW"]), "zh-CN");
    assert.equal(choose(["ES"]), "es");
    assert.equal(choose(["fr"]), "en");
    assert.equal(choose([]), "en");
});

test("what was refused is not sent again and stays to be seen", () => {
    const outbox = new Outbox();
    outbox.add({ id: "1", conversation: "r:lobby", text: "one", at: 0 });
    outbox.add({ id: "2", conversation: "r:lobby", text: "two", at: 0 });
    assert.equal(outbox.refuse("1", "too-long"), true);
    assert.equal(outbox.refuse("3", "too-long"), false);
    assert.deepEqual(outbox.unsent.map((entry) => entry.id), ["2"]);
    assert.deepEqual(outbox.of("r:lobby").map((entry) => entry.id), ["1", "2"]);
    assert.equal(outbox.take("2")?.text, "two");
    assert.equal(outbox.take("2"), undefined);
});

test("messages stand in the order of seq, each once, in whatever order they come", () => {
    const { store, session, talk } = room();
    talk.whole = 0;
    for (const seq of [3, 1, 2, 3, 1]) receivers.room(session, store, message(seq, seq - 1));
    assert.deepEqual(talk.rows.map((row) => row.seq), [1, 2, 3]);
});

test("a gap is seen and asked for", () => {
    const { store, session, talk, asked } = room();
    receivers.room(session, store, message(1, 0));
    assert.deepEqual(asked, []);
    receivers.room(session, store, message(5, 4));
    assert.deepEqual(asked, [["missed", 1]]);
    assert.equal(talk.whole, 1);

    session.requests.set("h", { talk, why: "missed" });
    receivers.history(session, store, { id: "h", messages: [message(3, 1), message(4, 3)], more: false });
    assert.equal(talk.whole, 5);
    assert.deepEqual(talk.rows.map((row) => row.seq), [1, 3, 4, 5]);
});

test("missed messages count as unread, loaded history does not", () => {
    const { store, session, talk } = room();
    session.requests.set("n", { talk, why: "newest" });
    receivers.history(session, store, { id: "n", messages: [message(1, 0), message(2, 1)], more: false });
    assert.equal(talk.unread, 0);
    session.requests.set("m", { talk, why: "missed" });
    receivers.history(session, store, { id: "m", messages: [message(3, 2)], more: false });
    assert.equal(talk.unread, 1);
    store.show(talk.key);
    assert.equal(talk.unread, 0);
});

test("an acknowledged message takes its place also when it comes back only later", () => {
    const { store, session, talk } = room();
    talk.whole = 0;
    store.outbox.add({ id: "id-7", conversation: talk.key, text: "mine", at: 0 });
    receivers.ack(session, store, { id: "id-7", seq: 7, prev: 0, at: 7000 });
    assert.deepEqual(talk.rows.map((row) => row.text), ["mine"]);
    receivers.room(session, store, { ...message(7, 0, "mine"), from: "Ana" });
    assert.equal(talk.rows.length, 1);
    assert.equal(talk.whole, 7);
    assert.equal(store.outbox.of(talk.key).length, 0);
});
