// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * The page's words in one language. Who shows text asks this, and nothing else holds words.
 * @typedef {string | Record<string, string>} Entry an object has a text for each plural form
 */

export const LANGUAGES = ["en", "es", "it", "zh-CN", "ru"];

/**
 * The first of the person's languages that there is.
 * @param {readonly string[]} wanted as in navigator.languages
 */
export function chooseLanguage(wanted) {
    for (const tag of wanted) {
        const exact = LANGUAGES.find((known) => known.toLowerCase() === tag.toLowerCase());
        const alike = LANGUAGES.find((known) => baseOf(known) === baseOf(tag));
        const chosen = exact ?? alike;
        if (chosen) return chosen;
    }
    return "en";
}

/** "es" of "es-MX". @param {string} tag */
function baseOf(tag) {
    return tag.split("-")[0].toLowerCase();
}

export class Words {
    #entries;
    #plurals;
    #numbers;
    #times;
    #days;
    #moments;
    #lists;

    /**
     * @param {string} language one of LANGUAGES @param {Record<string, Entry>} entries
     * @param {readonly string[]} wanted the person's languages: their region decides how times are
     *     written
     */
    constructor(language, entries, wanted = []) {
        const locale = wanted.find((tag) => baseOf(tag) === baseOf(language)) ?? language;
        this.language = language;
        this.collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
        this.#entries = entries;
        this.#plurals = new Intl.PluralRules(language);
        this.#numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
        this.#times = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
        this.#days = new Intl.DateTimeFormat(locale, {
            weekday: "long",
            day: "numeric",
            month: "long",
            year: "numeric",
        });
        this.#moments = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "medium" });
        this.#lists = new Intl.ListFormat(locale, { type: "conjunction" });
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
        return this.#times.format(at);
    }

    /** Day and time, whole. @param {number} at */
    moment(at) {
        return this.#moments.format(at);
    }

    /** "Today", "Yesterday", or the day in full. @param {number} at @param {number} now */
    day(at, now) {
        const days = Math.round((midnightOf(now) - midnightOf(at)) / 86_400_000);
        return days === 0
            ? this.t("day.today")
            : days === 1
              ? this.t("day.yesterday")
              : this.#days.format(at);
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
    const language = chooseLanguage(wanted);
    const answer = await fetch(new URL(`../i18n/${language}.json`, import.meta.url));
    return new Words(language, await answer.json(), wanted);
}
