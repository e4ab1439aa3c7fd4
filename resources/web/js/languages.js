// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Stored } from "./stored.js";

/** Where the choice of a language is kept. */
export const LANGUAGE_KEY = "charla.language";

export const LANGUAGES = ["en", "es", "it", "zh-CN", "ru"];

/** Each by its own name. @type {Record<string, string>} */
export const LANGUAGE_NAMES = {
    en: "English",
    es: "Español",
    it: "Italiano",
    "zh-CN": "简体中文",
    ru: "Русский",
};

/** What the person has chosen, if they have, stands before what the browser says. @param {import("./stored.js").SomeStorage | null} storage @param {readonly string[]} languages */
export function wantedLanguages(storage, languages) {
    const chosen = new Stored(storage, LANGUAGE_KEY).read();
    return typeof chosen === "string" ? [chosen, ...languages] : languages;
}

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
export function baseOf(tag) {
    return tag.split("-")[0].toLowerCase();
}

/** What was asked for is kept there: each of the page's files may be the first to run. */
const place = /** @type {{charlaWords?: Asked}} */ (globalThis);

/**
 * The words in the first of the person's languages that there is; once.
 * @typedef {{language: string, answer: Promise<Response>}} Asked
 * @param {readonly string[]} wanted @returns {Asked}
 */
export function askForWords(wanted) {
    if (place.charlaWords) return place.charlaWords;
    const language = chooseLanguage(wanted);
    const answer = fetch(`i18n/${language}.json`);
    answer.catch(() => {}); // who waits for it will hear
    place.charlaWords = { language, answer };
    return place.charlaWords;
}
