// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").Talk} Talk */

/**
 * What is drawn as one line. A notice stands for all that follow each other.
 * @typedef {{kind: "day", key: string, at: number}
 *     | {kind: "message", key: string, row: Row, isContinued: boolean}
 *     | {kind: "notice", key: string, moves: readonly Row[]}} Line
 */

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
        place: { life: 0, seq: 0, notice: 0 },
    };
}

/** @param {Row} one @param {Row} other */
function compare(one, other) {
    return (
        one.place.life - other.place.life ||
        one.place.seq - other.place.seq ||
        one.place.notice - other.place.notice
    );
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
 * The lines of a talk from top to bottom: day separators, messages, notices, and what waits to be
 * sent.
 * @param {Talk} talk
 * @returns {Line[]}
 */
export function linesOf(talk) {
    /** @type {Line[]} */
    const lines = [];
    /** @type {Row | null} */
    let before = null;
    for (const row of [...talk.rows, ...talk.pending]) {
        const startsDay = !before || dayOf(before.at) !== dayOf(row.at);
        if (startsDay) lines.push({ kind: "day", key: `day:${row.key}`, at: row.at });
        const last = lines.at(-1);
        if (row.kind === "message")
            lines.push({
                kind: "message",
                key: row.key,
                row,
                isContinued: !startsDay && continues(before, row),
            });
        else if (last?.kind === "notice")
            lines[lines.length - 1] = { ...last, moves: [...last.moves, row] };
        else lines.push({ kind: "notice", key: row.key, moves: [row] });
        before = row;
    }
    return lines;
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
