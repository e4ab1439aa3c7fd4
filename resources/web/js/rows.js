// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */

/**
 * What is drawn as one line. A notice stands for all that follow each other.
 * @typedef {{kind: "day", key: string, at: number}
 *     | {kind: "message", key: string, row: Row, isContinued: boolean, quoted: Row | null}
 *     | {kind: "news", key: string}
 *     | {kind: "gap", key: string, place: Place}
 *     | {kind: "notice", key: string, moves: readonly Row[]}} Line
 */

/** Before everything. @type {Place} */
export const START = { life: 0, seq: 0, notice: 0 };

/**
 * A line without text, which has no place yet.
 * @param {Row["kind"]} kind
 * @param {string} key
 * @param {string} author
 * @param {number} at
 * @returns {Row}
 */
export function rowOf(kind, key, author, at) {
    return {
        kind,
        key,
        author,
        at,
        text: "",
        files: [],
        isOwn: false,
        keyMark: "",
        delivery: "committed",
        reason: "",
        place: START,
        replyTo: 0,
        isEdited: false,
        isDeleted: false,
        reactions: [],
        changed: 0,
        isChanging: false,
    };
}

/** @param {Place} one @param {Place} other less than 0 when `one` stands above `other` */
export function comparePlaces(one, other) {
    return one.life - other.life || one.seq - other.seq || one.notice - other.notice;
}

/** @param {Row} one @param {Row} other */
function compare(one, other) {
    return comparePlaces(one.place, other.place);
}

/**
 * The messages of others behind a place, the newest first.
 * @param {readonly Row[]} rows in their order @param {Place} read
 */
export function unreadBehind(rows, read) {
    /** @type {Row[]} */
    const unread = [];
    for (let index = rows.length - 1; index >= 0; index -= 1) {
        const { kind, isOwn, isDeleted, place } = rows[index];
        if ((place.life - read.life || place.seq - read.seq) <= 0) break;
        if (kind === "message" && !isOwn && !isDeleted) unread.push(rows[index]);
    }
    return unread;
}

/**
 * `rows` with `added` where they belong; a key that is there already stays once.
 * @param {readonly Row[]} rows in their order
 * @param {readonly Row[]} added
 */
export function mergedRows(rows, added) {
    const all = rows.concat(added);
    for (let index = Math.max(1, rows.length); index < all.length; index += 1)
        if (compare(all[index - 1], all[index]) > 0) return all.sort(compare);
    return all;
}

/** The local day of a moment, as a key. @param {number} at */
export function dayOf(at) {
    const date = new Date(at);
    return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * What a run of notices comes to for each person: somebody who came, went and came is told of once.
 * @param {readonly Row[]} moves
 * @returns {{story: "joined" | "left" | "visited" | "returned", names: string[]}[]}
 */
export function storiesOf(moves) {
    /** @type {Map<string, {first: Row["kind"], last: Row["kind"]}>} */
    const people = new Map();
    for (const { author, kind } of moves)
        people.set(author, { first: people.get(author)?.first ?? kind, last: kind });
    /** @type {Map<"joined" | "left" | "visited" | "returned", string[]>} */
    const stories = new Map();
    for (const [name, { first, last }] of people) {
        const story =
            first === "joined"
                ? last === "joined"
                    ? "joined"
                    : "visited"
                : last === "left"
                  ? "left"
                  : "returned";
        stories.set(story, [...(stories.get(story) ?? []), name]);
    }
    return [...stories].map(([story, names]) => ({ story, names }));
}
