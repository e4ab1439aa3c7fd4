// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { askForWords, baseOf } from "./languages.js";

/** How moments are written. @type {Record<"time" | "day" | "date" | "moment", Intl.DateTimeFormatOptions>} */
const MOMENTS = {
    time: { timeStyle: "short" },
    day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
    date: { dateStyle: "medium", timeStyle: "short" },
    moment: { dateStyle: "full", timeStyle: "medium" },
};

const UNITS = /** @type {const} */ (["byte", "kilobyte", "megabyte", "gigabyte"]); // each 1,024 of the one before

/**
 * The page's words in one language. Who shows text asks this, and nothing else holds words.
 * @typedef {string | Record<string, string>} Entry an object has a text for each plural form
 */

export class Words {
    #entries;
    #locale;
    /** What the browser knows of the language, made when it is first needed: each takes its time. */
    #formats = new Map();

    /**
     * @param {string} language one of LANGUAGES @param {Record<string, Entry>} entries
     * @param {readonly string[]} wanted the person's languages: their region decides how times are
     *     written
     */
    constructor(language, entries, wanted = []) {
        this.#locale = wanted.find((tag) => baseOf(tag) === baseOf(language)) ?? language;
        this.language = language;
        this.#entries = entries;
    }

    get collator() {
        const options = /** @type {const} */ ({ numeric: true, sensitivity: "base" });
        return this.#format("names", () => new Intl.Collator(this.#locale, options));
    }

    get #plurals() {
        return this.#format("plurals", () => new Intl.PluralRules(this.language));
    }

    get #numbers() {
        const options = { maximumFractionDigits: 1 };
        return this.#format("numbers", () => new Intl.NumberFormat(this.#locale, options));
    }

    get #lists() {
        const options = /** @type {const} */ ({ type: "conjunction" });
        return this.#format("lists", () => new Intl.ListFormat(this.#locale, options));
    }

    /** @param {keyof typeof MOMENTS} name */
    #dates(name) {
        return this.#format(name, () => new Intl.DateTimeFormat(this.#locale, MOMENTS[name]));
    }

    /**
     * @template Format
     * @param {string} name @param {() => Format} make
     * @returns {Format}
     */
    #format(name, make) {
        const known = this.#formats.get(name) ?? make();
        this.#formats.set(name, known);
        return known;
    }

    /**
     * The text for a key, with {name} filled in. `n` chooses the plural form. Texts are isolated,
     * so that a name in another direction doesn't turn the sentence around.
     * @param {string} key @param {Record<string, string | number>} [values]
     */
    t(key, values = {}) {
        const entry = this.#entries[key] ?? key;
        const form =
            typeof entry === "string"
                ? entry
                : (entry[this.#plurals.select(Number(values.n ?? 0))] ?? entry.other);
        return form.replace(/\{(\w+)\}/g, (whole, name) =>
            name in values ? this.#filled(values[name]) : whole,
        );
    }

    /**
     * Whether there is such a text: a newer server may have brought a new error code.
     * @param {string} key
     */
    has(key) {
        return Object.hasOwn(this.#entries, key);
    }

    /** "9:05". @param {number} at */
    time(at) {
        return this.#dates("time").format(at);
    }

    /** "12.5 MB". @param {number} count */
    bytes(count) {
        const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
        const unit = UNITS[power];
        const options = /** @type {const} */ ({ style: "unit", unit, maximumFractionDigits: 1 });
        const format = this.#format(unit, () => new Intl.NumberFormat(this.#locale, options));
        return format.format(count / 1024 ** power);
    }

    /** Day and time, short. @param {number} at */
    date(at) {
        return this.#dates("date").format(at);
    }

    /** Day and time, whole. @param {number} at */
    moment(at) {
        return this.#dates("moment").format(at);
    }

    /** "Today", "Yesterday", or the day in full. @param {number} at @param {number} now */
    day(at, now) {
        const days = Math.round((midnightOf(now) - midnightOf(at)) / 86_400_000);
        return days === 0
            ? this.t("day.today")
            : days === 1
              ? this.t("day.yesterday")
              : this.#dates("day").format(at);
    }

    /**
     * "Ana, Bob and Carla"; of more than three the rest is counted.
     * @param {readonly string[]} names
     */
    names(names) {
        const some = names.length > 3 ? names.slice(0, 2) : names;
        const parts = some.map(isolate);
        if (names.length > 3) parts.push(this.t("names.others", { n: names.length - 2 }));
        return this.#lists.format(parts);
    }

    /** @param {string | number} value */
    #filled(value) {
        return typeof value === "number" ? this.#numbers.format(value) : isolate(value);
    }
}

/**
 * Keeps its direction to itself: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE.
 * @param {string} text
 */
export function isolate(text) {
    return `\u2068${text}\u2069`;
}

/** @param {number} at */
function midnightOf(at) {
    return new Date(at).setHours(0, 0, 0, 0);
}

/** @param {readonly string[]} wanted @returns {Promise<Words>} */
export async function loadWords(wanted) {
    const { language, answer } = askForWords(wanted);
    return new Words(language, await (await answer).json(), wanted);
}
