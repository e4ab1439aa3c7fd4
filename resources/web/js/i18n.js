// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** The languages there are, by the file in i18n/. */
const LANGUAGES = ["en", "es", "it", "zh-CN", "ru"];

/** @type {Record<string, any>} */
let words = {};
let language = "en";
let plurals = new Intl.PluralRules(language);

/** The first of the person's languages that there is. @param {readonly string[]} wanted */
export function choose(wanted) {
    for (const tag of wanted) {
        const exact = LANGUAGES.find((known) => known.toLowerCase() === tag.toLowerCase());
        const same = LANGUAGES.find((known) => known.split("-")[0] === tag.split("-")[0].toLowerCase());
        if (exact ?? same) return /** @type {string} */ (exact ?? same);
    }
    return "en";
}

/** Loads the words. @param {readonly string[]} wanted */
export async function load(wanted) {
    language = choose(wanted);
    plurals = new Intl.PluralRules(language);
    const answer = await fetch(`i18n/${language}.json`);
    words = await answer.json();
    return language;
}

/**
 * The words for `key`, with {name} filled in; an object of plural forms goes by `values.n`.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
    const entry = words[key] ?? key;
    const form = typeof entry === "string" ? entry : (entry[plurals.select(Number(values.n))] ?? entry.other);
    return form.replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) => String(values[name] ?? whole));
}

/** Words for an error code; a code that a newer server brought has none. @param {string} code */
export function errorWords(code) {
    const key = `error.${code}`;
    return key in words ? t(key) : t("error.unknown", { code });
}

/** @param {number} at milliseconds */
export function timeWords(at) {
    return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** @param {number} at milliseconds */
export function dayWords(at) {
    return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(at);
}

/** Names in a row: "Ana, Bob and Carl". @param {string[]} names */
export function listWords(names) {
    return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
