// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { MAX_NICK_CODE_POINTS } from "./limits.js";

// What a person has begun to write that could be completed; as ui/completion.

const MIN_EMOJI_LETTERS = 2;
const MAX_LOOK_BACK = 2 * MAX_NICK_CODE_POINTS; // in UTF-16 units

/**
 * "@" and the beginning of a name, which may have spaces, or ":" and at least two letters of an
 * emoji's name. `start` is where the sign stands, `typed` what stands behind it.
 * @typedef {{kind: "person" | "emoji", start: number, typed: string}} CompletionQuery
 */

/**
 * Looks at what stands before the cursor. An "@" or ":" in a word is none: those are addresses and
 * times.
 * @param {string} text @param {number} cursor
 * @returns {CompletionQuery | null}
 */
export function completionAt(text, cursor) {
    let canBeEmoji = true;
    const lineStart = text.lastIndexOf("\n", cursor - 1) + 1;
    for (let at = cursor - 1; at >= Math.max(lineStart, cursor - MAX_LOOK_BACK); at -= 1) {
        const typed = text.slice(at + 1, cursor);
        if (text[at] === "@" && beginsWord(text, at))
            return typed.startsWith(" ") ? null : { kind: "person", start: at, typed };
        const isLong = typed.length >= MIN_EMOJI_LETTERS;
        if (text[at] === ":" && canBeEmoji && isLong && beginsWord(text, at))
            return { kind: "emoji", start: at, typed };
        canBeEmoji &&= /\w/.test(text[at]);
    }
    return null;
}

/** @param {string} text @param {number} at */
function beginsWord(text, at) {
    return at === 0 || !/[\p{L}\p{N}:]/u.test(text[at - 1]);
}

/** Without case and marks on letters. @param {string} text */
export function plainLetters(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Those with a name, or a word in it, that begins as typed; in their order, beginnings of whole
 * names first.
 * @param {string} typed @param {readonly string[]} people
 */
export function peopleLike(typed, people) {
    const wanted = plainLetters(typed);
    const byName = people.filter((person) => plainLetters(person).startsWith(wanted));
    const byWord = people.filter(
        (person) => !byName.includes(person) && wordsOf(person).some((word) => word.startsWith(wanted)),
    );
    return [...byName, ...byWord];
}

/** What begins at each word. @param {string} name */
function wordsOf(name) {
    const plain = plainLetters(name);
    return [...plain.matchAll(/[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/gu)].map(({ 0: gap, index }) =>
        plain.slice(index + gap.length),
    );
}
