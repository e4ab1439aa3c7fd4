// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What messages say with their marks: the rows of tests/corpora/markdown.json, which hold for the
// window, too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { plainExcerpt } from "../../../resources/web/js/excerpt.js";
import { isSafeAddress } from "../../../resources/web/js/markdown/addresses.js";
import { Markdown } from "../../../resources/web/js/markdown/markdown.js";
import { parserOf } from "../../../resources/web/js/markdown/parsing.js";

// The file that goes into the page.
const marked = createRequire(import.meta.url)(
    process.env.CHARLA_MARKED ?? "/usr/share/javascript/marked/marked.umd.js",
);
const markdown = new Markdown();
markdown.use(parserOf(marked));
const corpus = new URL("../../corpora/markdown.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(corpus, "utf8"));
const MOST_MS = 2_000; // of any message, however odd: a page that stands still longer is broken

const textOf = (text) =>
    typeof text === "string" ? text : text.repeat.repeat(text.times) + text.then;

const lettersOf = ({ isBold, isItalic, isStruck, isCode }) =>
    (isBold ? "b" : "") + (isItalic ? "i" : "") + (isStruck ? "s" : "") + (isCode ? "c" : "");

/** As the rows have it. */
function rowOf({ text, isCode, quotes, lists, mark, runs }) {
    const parts = runs.map((run) => [
        run.start,
        run.length,
        lettersOf(run),
        ...(run.link === "" ? [] : [run.link]),
    ]);
    return {
        text,
        ...(isCode && { code: true }),
        ...(quotes > 0 && { quotes }),
        ...(lists > 0 && { lists }),
        ...(mark !== "" && { mark }),
        ...(parts.length > 0 && { runs: parts }),
    };
}

for (const { name, text, blocks } of rows)
    test(`a message says what its marks mean: ${name}`, () => {
        assert.deepEqual(markdown.read(textOf(text)).map(rowOf), blocks);
    });

test("places lie within the text and links are safe, also where a message is cut off", () => {
    assert.ok(rows.length >= 80);
    for (const row of rows) {
        const text = textOf(row.text);
        for (let length = Math.max(0, text.length - 60); length <= text.length; length += 1) {
            const blocks = markdown.read(text.slice(0, length));
            assert.ok(blocks.length > 0);
            for (const { text: words, runs } of blocks) {
                let end = 0;
                for (const run of runs) {
                    assert.ok(run.start >= end && run.length > 0, `${row.name}, ${length}`);
                    end = run.start + run.length;
                    assert.ok(run.link === "" || isSafeAddress(run.link));
                }
                assert.ok(end <= words.length, `${row.name}, ${length}`);
            }
        }
    }
});

test("what was found keeps its mark in words without marks", () => {
    const plain = (text) => markdown.plainWords(text);
    for (const [text, marks, words, places] of [
        ["see **the plan** now", [[6, 3]], "see the plan now", [[4, 3]]],
        ["the **the**", [[6, 3]], "the the", [[4, 3]]],
        ["[x](https://plan.org)", [[12, 4]], "x", []],
        ["plain", [[0, 2]], "plain", [[0, 2]]],
        ["`a`\nb", [[4, 1]], "a b", [[2, 1]]],
    ])
        assert.deepEqual(plainExcerpt(text, marks, plain), { words, marks: places }, text);
});

test("no message takes long, and none is lost", () => {
    const size = 16 * 1024;
    const odd = ["> ", "- ", "1. ", "*a", "**a* ", "_a_ ", "[", "[a](", "![", "`a", "``a` ", "~a", "<a:", "\\", "a@b.", "http://", "www.a", "* [x](y) ", ">> a\n", "- a\n  ", "a_", "(", "```\n"];
    for (const piece of odd) {
        const text = piece.repeat(size / piece.length);
        const start = performance.now();
        const blocks = markdown.read(text);
        const took = performance.now() - start;
        assert.ok(took < MOST_MS, `${piece}: ${took} ms`);
        assert.ok(blocks.length > 0);
    }
});
