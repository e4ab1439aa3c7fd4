// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {{words: string, marks: [number, number][]}} Excerpt places are UTF-16 code units of the words */

/**
 * A part of a message that was found, without the marks of Markdown. What was found in such a mark,
 * as in the address of a link, is not in the words and has no mark.
 * @param {string} text @param {readonly (readonly [number, number])[]} marks what was looked for in it
 * @param {(text: string) => string} plainWords
 * @returns {Excerpt}
 */
export function plainExcerpt(text, marks, plainWords) {
    const words = plainWords(text);
    const origins = originsOf(words, text);
    /** @type {[number, number][]} */
    const found = [];
    let behind = 0; // what was marked last
    for (const [start, length] of marks) {
        const wanted = text.slice(start, start + length);
        let at = origins.indexOf(start);
        if (at < 0 || words.slice(at, at + length) !== wanted) at = words.indexOf(wanted, behind);
        if (at < behind || length === 0) continue;
        behind = at + length;
        found.push([at, length]);
    }
    return { words: words.replaceAll("\n", " "), marks: found };
}

/**
 * For each place of the words the one of the text that it comes from, as words leave marks out and
 * change nothing else that could be found.
 * @param {string} words @param {string} text
 */
function originsOf(words, text) {
    let from = 0;
    return Array.from({ length: words.length }, (_, place) => {
        const at = text.indexOf(words[place], from);
        if (at >= 0) from = at + 1;
        return at;
    });
}
