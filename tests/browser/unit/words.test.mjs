// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { Words } from "../../../resources/web/js/i18n.js";
import { chooseLanguage, LANGUAGES } from "../../../resources/web/js/languages.js";
import {
    bannerWords,
    noticeWords,
    refusalWords,
    textWords,
    typingWords,
} from "../../../resources/web/js/words.js";

const web = new URL("../../../resources/web/", import.meta.url);
const entries = async (language) =>
    JSON.parse(await readFile(new URL(`i18n/${language}.json`, web), "utf8"));
const english = new Words("en", await entries("en"), ["en-GB"]);
/** Without the marks that keep the directions of names apart. */
const plain = (text) => text.replace(/[\u2068\u2069]/g, "");
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const forms = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry));

for (const language of LANGUAGES) {
    test(`${language} has every text, with every plural form and the same blanks`, async () => {
        const source = await entries("en");
        const own = await entries(language);
        assert.deepEqual(Object.keys(own), Object.keys(source));
        const plurals = new Intl.PluralRules(language);
        const needed = new Set(Array.from({ length: 200 }, (_, n) => plurals.select(n)));
        for (const [key, entry] of Object.entries(own)) {
            assert.equal(typeof entry, typeof source[key], key);
            for (const form of forms(entry))
                assert.deepEqual(
                    placeholders(form),
                    placeholders(forms(source[key])[0]),
                    `${key}: ${form}`,
                );
            if (typeof entry === "object")
                for (const form of needed) assert.ok(entry[form], `${key} lacks "${form}"`);
        }
    });
}

test("every text that a module asks for is there, and no other", async () => {
    const source = await entries("en");
    const folders = ["", "views/", "files/", "invite/"].map(async (folder) => {
        const names = await readdir(new URL(`js/${folder}`, web));
        return names.map((name) => `${folder}${name}`);
    });
    const names = (await Promise.all(folders)).flat();
    const code = (
        await Promise.all(
            names
                .filter((name) => name.endsWith(".js"))
                .map((name) => readFile(new URL(`js/${name}`, web), "utf8")),
        )
    ).join("\n");
    for (const [, key] of code.matchAll(/\bt\("([\w.-]+)"/g))
        assert.ok(key in source, `${key} has no text`);
    for (const key of Object.keys(source)) {
        const isWhole = code.includes(`"${key}"`);
        const isMade =
            code.includes(`\`${key.slice(0, key.indexOf(".") + 1)}\${`) ||
            code.includes(`\`${key.slice(0, key.lastIndexOf(".") + 1)}\${`);
        assert.ok(isWhole || isMade, `nobody asks for ${key}`);
    }
});

test("every code that a server refuses with has words, or the general ones", () => {
    assert.match(refusalWords(english, "not-stored"), /could not keep/);
    assert.match(refusalWords(english, "of-a-newer-server"), /of-a-newer-server/);
});

for (const [wanted, chosen] of [
    [["fr-FR", "it-CH", "en"], "it"],
    [["zh-TW"], "zh-CN"],
    [["zh"], "zh-CN"],
    [["ES-mx"], "es"],
    [["fr"], "en"],
    [[], "en"],
    [["en-GB", "ru"], "en"],
]) {
    test(`${JSON.stringify(wanted)} reads ${chosen}`, () =>
        assert.equal(chooseLanguage(wanted), chosen));
}

test("plural forms go by the language", async () => {
    const russian = new Words("ru", await entries("ru"));
    assert.deepEqual(
        [1, 3, 5, 21].map((n) => russian.t("people", { n })),
        ["1 человек", "3 человека", "5 человек", "21 человек"],
    );
    assert.deepEqual(
        [1, 2].map((n) => english.t("people", { n })),
        ["1 person", "2 people"],
    );
});

test("names are listed, isolated, and counted when they are many", () => {
    assert.equal(english.t("composer.to", { name: "\u05d0" }), "Message to \u2068\u05d0\u2069");
    assert.equal(plain(english.names(["Ana", "Bob", "Cho"])), "Ana, Bob and Cho");
    assert.equal(
        plain(english.names(["Ana", "Bob", "Cho", "Dan", "Eve"])),
        "Ana, Bob and 3 others",
    );
    assert.equal(plain(typingWords(english, ["$&"])), "$& is writing…");
    assert.equal(typingWords(english, []), "");
});

test("notices are sentences", () => {
    const move = (author, kind) => /** @type {any} */ ({ author, kind });
    assert.equal(
        plain(
            noticeWords(english, [
                move("Ana", "joined"),
                move("Bob", "joined"),
                move("Cho", "left"),
            ]),
        ),
        "Ana and Bob joined · Cho left",
    );
});

test("days near by are told by their names", () => {
    const now = new Date(2026, 10, 21, 0, 30).getTime();
    assert.equal(english.day(now - 60_000, now), "Today");
    assert.equal(english.day(now - 3_600_000, now), "Yesterday");
    assert.match(english.day(now - 5 * 86_400_000, now), /Monday.*16 November 2026/);
});

test("the banner says what happened and how long it waits", () => {
    const waiting = /** @type {any} */ ({
        phase: "waiting",
        trouble: { kind: "lost", code: "" },
        retryAt: 5_000,
    });
    assert.equal(
        bannerWords(english, waiting, "host", 3_500),
        "The connection was lost. Trying again in 2 seconds.",
    );
    assert.equal(
        bannerWords(english, waiting, "host", 5_000),
        "The connection was lost. Trying again now.",
    );
    assert.equal(
        plain(bannerWords(english, { ...waiting, phase: "connecting" }, "host", 0)),
        "Connecting to host…",
    );
});

test("a text that is too long is told by how much", () => {
    assert.equal(
        textWords(english, "x".repeat(16 * 1024 + 1536)),
        "This is too long by 1.5 KiB. Shorten it, or send it in parts.",
    );
    assert.equal(textWords(english, "fine"), "");
});
