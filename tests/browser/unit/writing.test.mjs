// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is named in a text, and what is offered while one writes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { completionAt, peopleLike } from "../../../resources/web/js/completion.js";
import { emojiLike, readEmoji } from "../../../resources/web/js/emoji.js";
import { bareAddresses } from "../../../resources/web/js/markdown/addresses.js";
import { mentions, mentionSpans } from "../../../resources/web/js/markdown/mentions.js";
import { ViewHistory } from "../../../resources/web/js/views/viewhistory.js";

test("a text calls for somebody by their name as a word of its own", () => {
    for (const [text, nick, isMeant] of [
        ["Ana, come", "Ana", true],
        ["come, @ana!", "Ana", true],
        ["ANA", "ana", true],
        ["Anatol", "Ana", false],
        ["Diana", "Ana", false],
        ["ana_b", "Ana", false],
        ["ana@example.org", "Ana", true], // as the window has it
        ["你好小明在吗", "小明", true],
        ["a.b", "a.b", true],
        ["axb", "a.b", false],
        ["anything", "", false],
        ["Ana María is here", "Ana María", true],
    ])
        assert.equal(mentions(text, nick), isMeant, `${nick} in ${text}`);
    // Whatever a nick is made of, it means itself.
    for (let code = 0x21; code < 0x7f; code += 1) {
        const nick = `a${String.fromCharCode(code)}b`;
        assert.equal(mentions(`hello ${nick}!`, nick), true, nick);
    }
});

test("who is in the room is found behind an @, by the longest name that is known", () => {
    const people = ["Bob", "Bob Ray", "Zoë"];
    const isHere = (nick) => people.includes(nick);
    const named = (text) =>
        mentionSpans(text, { self: "Ana", isHere }).map(({ start, end, isSelf }) => [
            text.slice(start, end),
            isSelf,
        ]);
    assert.deepEqual(named("@Bob Ray and @Bob, @Zoë"), [
        ["@Bob Ray", false],
        ["@Bob", false],
        ["@Zoë", false],
    ]);
    assert.deepEqual(named("@Bobby, Bob, me@Bob, @Eve"), []);
    assert.deepEqual(named("@Ana Ana"), [
        ["@Ana", true],
        ["Ana", true],
    ]);
    assert.equal(named("@Bob ".repeat(100)).length, 20);
});

test("what is begun is seen before the cursor, and an address or a time is not", () => {
    for (const [text, expected] of [
        ["@", ["person", 0, ""]],
        ["hello @an", ["person", 6, "an"]],
        ["(@Ana Ma", ["person", 1, "Ana Ma"]],
        ["@ ana", null],
        ["ana@example", null],
        [":smi", ["emoji", 0, "smi"]],
        ["so :s", null],
        ["10:30", null],
        ["http://x", null],
        ["one @an\nanother", null],
    ]) {
        const found = completionAt(text, text.length);
        assert.deepEqual(found && [found.kind, found.start, found.typed], expected, text);
    }
    assert.deepEqual(completionAt("@an, hello", 3)?.typed, "an");
});

test("people are found by name, then by a word in it, without marks on letters", () => {
    const people = ["Bob Álvarez", "Álvaro", "Cleo", "al"];
    assert.deepEqual(peopleLike("al", people), ["Álvaro", "al", "Bob Álvarez"]);
    assert.deepEqual(peopleLike("", people), people);
    assert.deepEqual(peopleLike("x", people), []);
});

test("emoji are found by their names, those that begin so before", () => {
    const table = readFileSync(new URL("../../../resources/emoji/emoji.tsv", import.meta.url), "utf8");
    const all = readEmoji(table);
    assert.ok(all.length > 200);
    for (const { mark, names } of all) assert.ok(mark !== "" && names[0] !== "", mark);
    assert.equal(emojiLike(all, "grin")[0].names[0], "grinning");
    assert.ok(emojiLike(all, "laugh").some(({ mark }) => mark === "😂"));
    assert.deepEqual(emojiLike(all, "nothing like it"), []);
});

test("addresses are found without the words around them, whatever the text is", () => {
    const targets = (text) => bareAddresses(text).map(({ target }) => target);
    assert.deepEqual(targets("(see https://a.org/b_(c)), www.x.org."), [
        "https://a.org/b_(c)",
        "http://www.x.org",
    ]);
    assert.deepEqual(targets("xhttp://a.org javascript:alert(1) //b.org"), []);
    const start = performance.now();
    bareAddresses("xhttp://".repeat(2_000));
    bareAddresses("a@".repeat(8_000));
    assert.ok(performance.now() - start < 1_000);
});

/** A browser's way back, as far as the page uses it. */
class Way {
    entries = [null];
    at = 0;
    listeners = [];
    history = {
        pushState: (state) => {
            this.entries.splice(++this.at, Infinity, state);
        },
        replaceState: (state) => {
            this.entries[this.at] = state;
        },
        back: () => this.goes(-1),
    };

    addEventListener(_, listener) {
        this.listeners.push(listener);
    }

    goes(step) {
        this.at += step;
        for (const listener of this.listeners) listener({ state: this.entries[this.at] });
    }
}

test("the way back goes through talks, and closes what lies over them", () => {
    const way = new Way();
    const gone = [];
    const views = new ViewHistory(way, ({ talk, layer }) => {
        gone.push(`${talk} ${layer}`);
        views.note({ talk, layer });
    });
    views.note({ talk: "", layer: "none" });
    views.note({ talk: "a", layer: "none" });
    assert.equal(way.at, 0); // before the first talk there is nothing to go back to
    views.note({ talk: "a", layer: "rooms" });
    views.note({ talk: "b", layer: "none" }); // chosen in the drawer
    assert.equal(way.at, 1);
    views.note({ talk: "b", layer: "members" });
    way.goes(-1);
    assert.deepEqual(gone, ["b none"]);
    views.note({ talk: "b", layer: "search" });
    views.note({ talk: "b", layer: "none" }); // closed by hand
    assert.equal(way.at, 1);
    way.goes(-1);
    assert.deepEqual(gone, ["b none", "a none"]);
    assert.equal(way.at, 0);
});
