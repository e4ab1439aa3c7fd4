// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { withUnsent } from "./changes.js";
import { comparePlaces, unreadBehind } from "./rows.js";

/** @typedef {import("./rows.js").Line} Line */
/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").Talk} Talk */

const RUN_PAUSE_MS = 5 * 60_000; // after such a pause the name stands above the message again

/** What else than the rows decides how those look that are there already. */
const SURROUNDINGS = /** @type {const} */ (["key", "gaps", "unsent", "quoted", "newsBehind"]);

/**
 * The lines of a talk from top to bottom: day separators, messages, notices, gaps, and what waits
 * to be sent. Knows what it made last, so that a message more in a long talk is no more work than
 * in a short one.
 */
export class TalkLines {
    /** @type {Talk | null} */
    #talk = null;
    #self = "";
    /** @type {Line[]} */
    #lines = [];
    /** For each row the number of its line. @type {number[]} */
    #places = [];
    #days = new Days();
    /** The key of the row below the line above what is new; "" for none. */
    #firstNews = "";

    /** @param {Talk} talk @param {string} [self] @returns {readonly Line[]} */
    of(talk, self = "") {
        this.#firstNews = firstNewsOf(talk);
        const kept = this.#keptRows(talk, self);
        const before = kept > 0 ? talk.rows[kept - 1] : null;
        const end = kept > 0 ? this.#places[kept - 1] + 1 : 0;
        const lines = this.#lines.slice(0, end);
        this.#places.length = kept;
        this.#append(lines, talk, self, kept, before && withUnsent(before, talk.unsent, self));
        this.#talk = talk;
        this.#self = self;
        this.#lines = lines;
        return lines;
    }

    /**
     * So many of the rows look as they did, and their lines are whole.
     * @param {Talk} talk @param {string} self
     */
    #keptRows(talk, self) {
        const known = this.#talk;
        if (!known || self !== this.#self) return 0;
        if (SURROUNDINGS.some((part) => talk[part] !== known[part])) return 0;
        const most = Math.min(talk.rows.length, known.rows.length);
        let same = 0;
        while (same < most && talk.rows[same] === known.rows[same]) same += 1;
        // Further notices join the line of those before them.
        while (same > 0 && talk.rows[same - 1].kind !== "message") same -= 1;
        return same;
    }

    /**
     * @param {Line[]} lines @param {Talk} talk @param {string} self @param {number} from
     * @param {Row | null} before
     */
    #append(lines, talk, self, from, before) {
        const isGap = (/** @type {Line} */ { kind }) => kind === "gap";
        const gaps = talk.gaps.length > 0 ? talk.gaps.slice(lines.filter(isGap).length) : [];
        for (let index = from; index < talk.rows.length; index += 1) {
            before = this.#add(lines, talk, self, talk.rows[index], before, gaps);
            this.#places.push(lines.length - 1);
        }
        for (const row of talk.pending) before = this.#add(lines, talk, self, row, before, gaps);
    }

    /**
     * @param {Line[]} lines @param {Talk} talk @param {string} self
     * @param {Row} known @param {Row | null} above @param {Place[]} gaps
     */
    #add(lines, talk, self, known, above, gaps) {
        const row = withUnsent(known, talk.unsent, self);
        const before = gapBefore(lines, gaps, row) ? null : above;
        const startsDay = !before || !this.#days.isSame(before.at, row.at);
        const startsNews = row.key === this.#firstNews;
        if (startsDay) lines.push({ kind: "day", key: `day:${row.key}`, at: row.at });
        if (startsNews) lines.push({ kind: "news", key: "news" });
        const last = lines.at(-1);
        if (row.kind === "message")
            lines.push({
                kind: "message",
                key: row.key,
                row,
                isContinued: !startsDay && !startsNews && continues(before, row),
                quoted: quotedBy(talk, row),
            });
        else if (last?.kind === "notice")
            lines[lines.length - 1] = { ...last, moves: [...last.moves, row] };
        else lines.push({ kind: "notice", key: row.key, moves: [row] });
        return row;
    }
}

/** Tells days apart without looking into the calendar for each moment. */
class Days {
    #start = 0;
    #end = 0;

    /** @param {number} one @param {number} other */
    isSame(one, other) {
        if (one < this.#start || one >= this.#end) {
            this.#start = new Date(one).setHours(0, 0, 0, 0);
            this.#end = new Date(one).setHours(24, 0, 0, 0);
        }
        return other >= this.#start && other < this.#end;
    }
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

/** The first message of somebody else behind that place. @param {Talk} talk @returns {string} its key, or "" */
function firstNewsOf({ rows, newsBehind }) {
    return newsBehind ? (unreadBehind(rows, newsBehind).at(-1)?.key ?? "") : "";
}

/** The message that a row answers. @param {Talk} talk @param {Row} row @returns {Row | null} */
function quotedBy({ rows, quoted }, { replyTo, place, delivery }) {
    if (replyTo === 0) return null;
    const { life } = delivery === "pending" ? (rows.at(-1)?.place ?? place) : place;
    return messageAt(rows, { life, seq: replyTo, notice: 0 }) ?? quoted.get(replyTo) ?? null;
}

/** @param {readonly Row[]} rows in their order @param {Place} place */
function messageAt(rows, place) {
    let low = 0;
    let high = rows.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (comparePlaces(rows[middle].place, place) < 0) low = middle + 1;
        else high = middle;
    }
    const row = rows[low];
    return row && row.kind === "message" && comparePlaces(row.place, place) === 0 ? row : null;
}

/** @param {Row | null} before @param {Row} row */
function continues(before, row) {
    return (
        before?.kind === "message" &&
        before.author === row.author &&
        before.isOwn === row.isOwn &&
        (row.isOwn || before.keyMark === row.keyMark) &&
        row.at - before.at < RUN_PAUSE_MS
    );
}
