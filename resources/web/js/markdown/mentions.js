// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// People who are named in a message: "@Ana". Oneself also without the sign. As client/mentions and
// ui/markdown/mentions have it.

/**
 * Who is known by a name, in the room where the message was said.
 * @typedef {object} People
 * @property {string} self one's own nick; "" when there is none
 * @property {(nick: string) => boolean} isHere
 */

/**
 * Where in a text somebody is named, the sign among it.
 * @typedef {{start: number, end: number, isSelf: boolean}} MentionSpan
 */

const MAX_NICK_LENGTH = 64; // UTF-16 code units of the longest nick
const MOST_WORDS = 3; // of a nick that is looked for
const MOST_SIGNS = 20; // in a message: whoever stands behind more is not highlighted
const IN_WORD = /[\p{L}\p{N}\p{M}_]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Whether a name with `inside` at its edge is only a part of a longer word when `outside` stands
 * beside it. Chinese and Japanese write no spaces: there a nick may stand in the middle of a line.
 * @param {string} inside @param {string} outside
 */
function goesOn(inside, outside) {
    return IN_WORD.test(outside) && !DENSE.test(inside) && !DENSE.test(outside);
}

/** @param {string} text @param {number} end */
function canEnd(text, end) {
    return end >= text.length || !goesOn(text[end - 1], text[end]);
}

/** Behind a letter an @ belongs to a mail address. @param {string} text @param {number} at */
function canBegin(text, at) {
    return at === 0 || at + 1 >= text.length || !goesOn(text[at + 1], text[at - 1]);
}

/**
 * Where a text calls for a person, with an @ or without, in capitals or not.
 * @param {string} text @param {string} nick never found when it is empty
 * @returns {MentionSpan[]}
 */
export function callsFor(text, nick) {
    /** @type {MentionSpan[]} */
    const spans = [];
    if (nick === "") return spans;
    const pattern = new RegExp(nick.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const at = match.index;
        const end = at + match[0].length;
        const begins = at === 0 || !goesOn(match[0][0], text[at - 1]);
        pattern.lastIndex = begins && canEnd(text, end) ? end : at + 1;
        if (!begins || !canEnd(text, end)) continue;
        spans.push({ start: text[at - 1] === "@" ? at - 1 : at, end, isSelf: true });
    }
    return spans;
}

/** @param {string} text @param {string} nick */
export function mentions(text, nick) {
    return callsFor(text, nick).length > 0;
}

/**
 * Where a text names somebody who is known. A nick may have spaces: the longest that is known counts.
 * @param {string} text @param {People} people
 */
export function mentionSpans(text, { self, isHere }) {
    const spans = callsFor(text, self);
    let signs = 0;
    for (let at = text.indexOf("@"); at >= 0 && signs < MOST_SIGNS; at = text.indexOf("@", at + 1)) {
        signs += 1;
        const name = canBegin(text, at) ? knownName(text.slice(at + 1), isHere) : "";
        const isSelf = name.toLowerCase() === self.toLowerCase();
        if (name !== "" && !isSelf) spans.push({ start: at, end: at + 1 + name.length, isSelf });
    }
    // Where one name begins another, the longer is meant.
    spans.sort((one, other) => one.start - other.start || other.end - one.end);
    let behind = 0;
    return spans.filter(({ start, end }) => {
        const isFree = start >= behind;
        behind = Math.max(behind, end);
        return isFree;
    });
}

/** The name that is known and begins a text. @param {string} text @param {(nick: string) => boolean} isKnown */
function knownName(text, isKnown) {
    let known = "";
    let words = 0;
    for (let end = 1; end <= Math.min(text.length, MAX_NICK_LENGTH); end += 1) {
        if (text[end - 1] === "\n" || words === MOST_WORDS) break;
        if (!canEnd(text, end) || /\s/u.test(text[end - 1])) continue;
        if (/\s/u.test(text[end] ?? "")) words += 1;
        if (isKnown(text.slice(0, end))) known = text.slice(0, end);
    }
    return known;
}
