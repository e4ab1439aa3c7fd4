// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { nameTrouble, tidyName } from "./checks.js";
import { MAX_NICK_CODE_POINTS } from "./limits.js";

/**
 * What a person typed to search, taken apart: words, and filters such as `from:Ana`,
 * `from:"Ana María"`, `since:2026-01-31`, `until:2026-02-28` (that day included, both as the days
 * are here). The twin of ui/search/searchquery.h.
 * @typedef {object} SearchQuery
 * @property {string} words
 * @property {string} [from]
 * @property {number} [since] the start of the day
 * @property {number} [until] the end of the day
 * @property {"" | "day" | "nick"} trouble why a filter can't be understood
 */

const FILTERS = /(?:^|\s)(from|since|until):("[^"]*"?|\S*)/giu;

/** @param {string} typed @returns {SearchQuery} */
export function readQuery(typed) {
    /** @type {SearchQuery} */
    const query = { words: typed.replace(FILTERS, " ").replace(/\s+/gu, " ").trim(), trouble: "" };
    for (const [, name, quoted] of typed.matchAll(FILTERS))
        takeFilter(query, name.toLowerCase(), quoted.replaceAll('"', ""));
    return query;
}

/** @param {SearchQuery} query @param {string} name @param {string} value */
function takeFilter(query, name, value) {
    if (name === "from") {
        query.from = tidyName(value);
        if (nameTrouble(value, MAX_NICK_CODE_POINTS) !== null) query.trouble = "nick";
        return;
    }
    const at = startOfDay(value, name === "until" ? 1 : 0);
    if (at === null) query.trouble = "day";
    else query[name === "since" ? "since" : "until"] = at;
}

/** @param {string} day as 2026-01-31 @param {number} later days @returns {number | null} */
function startOfDay(day, later) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number);
    if (!parts) return null;
    const [year, month, date] = parts;
    const asked = new Date(year, month - 1, date);
    const isDay = asked.getMonth() === month - 1 && asked.getDate() === date;
    return isDay ? new Date(year, month - 1, date + later).getTime() : null;
}
