// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { withUnsent } from "./changes.js";

/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").Talk} Talk */

/**
 * What is drawn as one line. A notice stands for all that follow each other.
 * @typedef {{kind: "day", key: string, at: number}
 *     | {kind: "message", key: string, row: Row, isContinued: boolean, quoted: Row | null}
 *     | {kind: "gap", key: string, place: Place}
 *     | {kind: "notice", key: string, moves: readonly Row[]}} Line
 */

/** Before everything. @type {Place} */
export const START = { life: 0, seq: 0, notice: 0 };

const RUN_PAUSE_MS = 5 * 60_000; // after such a pause the name stands above the message again

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
        isOwn: false,
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
 * How many messages of others stand behind a place.
 * @param {readonly Row[]} rows @param {Place} read
 */
export function unreadBehind(rows, read) {
    return rows.filter(
        (row) =>
            row.kind === "message" &&
            !row.isOwn &&
            !row.isDeleted &&
            (row.place.life - read.life || row.place.seq - read.seq) > 0,
    ).length;
}

/**
 * `rows` with `added` where they belong; a key that is there already stays once.
 * @param {readonly Row[]} rows
 * @param {readonly Row[]} added
 */
export function mergedRows(rows, added) {
    const all = [...rows, ...added];
    const isInOrder = all.every(
        (row, index) => index < Math.max(1, rows.length) || compare(all[index - 1], row) <= 0,
    );
    return isInOrder ? all : all.sort(compare);
}

/** The local day of a moment, as a key. @param {number} at */
export function dayOf(at) {
    const date = new Date(at);
    return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * The lines of a talk from top to bottom: day separators, messages, notices, gaps, and what waits
 * to be sent.
 * @param {Talk} talk
 * @param {string} self
 * @returns {Line[]}
 */
export function linesOf(talk, self = "") {
    /** @type {Line[]} */
    const lines = [];
    /** @type {Row | null} */
    let before = null;
    const gaps = [...talk.gaps];
    const quotes = quotesOf(talk);
    for (const known of [...talk.rows, ...talk.pending]) {
        const row = withUnsent(known, talk.unsent, self);
        before = gapBefore(lines, gaps, row) ? null : before;
        const startsDay = !before || dayOf(before.at) !== dayOf(row.at);
        if (startsDay) lines.push({ kind: "day", key: `day:${row.key}`, at: row.at });
        const last = lines.at(-1);
        if (row.kind === "message")
            lines.push({
                kind: "message",
                key: row.key,
                row,
                isContinued: !startsDay && continues(before, row),
                quoted: quotes(row.replyTo),
            });
        else if (last?.kind === "notice")
            lines[lines.length - 1] = { ...last, moves: [...last.moves, row] };
        else lines.push({ kind: "notice", key: row.key, moves: [row] });
        before = row;
    }
    return lines;
}

/**
 * Tells of the gap that ends above a row.
 * @param {Line[]} lines @param {Place[]} gaps those still to come; loses what is told of
 * @param {Row} row
 */
function gapBefore(lines, gaps, row) {
    if (row.delivery === "pending" || gaps.length === 0) return false;
    if (comparePlaces(gaps[0], row.place) >= 0) return false;
    const place = /** @type {Place} */ (gaps.shift());
    lines.push({ kind: "gap", key: `gap:${place.life}:${place.seq}`, place });
    return true;
}

/**
 * Finds a message that is answered. The table is made only when one is.
 * @param {Talk} talk
 * @returns {(seq: number) => Row | null}
 */
function quotesOf(talk) {
    /** @type {Map<number, Row> | null} */
    let bySeq = null;
    return (seq) => {
        if (seq === 0) return null;
        bySeq ??= new Map(
            talk.rows.filter(({ kind }) => kind === "message").map((row) => [row.place.seq, row]),
        );
        return bySeq.get(seq) ?? talk.quoted.get(seq) ?? null;
    };
}

/** @param {Row | null} before @param {Row} row */
function continues(before, row) {
    return (
        before?.kind === "message" &&
        before.author === row.author &&
        row.at - before.at < RUN_PAUSE_MS
    );
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
