// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { plainLetters } from "./completion.js";
import { Stored } from "./stored.js";

/** @typedef {{category: string, mark: string, names: readonly string[]}} Emoji */

const MOST_RECENT = 16;

/** The table that the window has, too: a category, an emoji and its names in each line. @param {string} table */
export function readEmoji(table) {
    return table
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => {
            const [category, mark, names] = line.split("\t");
            return { category, mark, names: (names ?? "").split(" ") };
        });
}

/**
 * Those with a name that begins as typed, or holds it; those whose first name does so before.
 * @param {readonly Emoji[]} all @param {string} typed
 */
export function emojiLike(all, typed) {
    const wanted = plainLetters(typed.trim()).replace(/\s+/g, "_");
    const rank = (/** @type {Emoji} */ { names }) => {
        if (names[0].startsWith(wanted)) return 0;
        if (names.some((name) => name.startsWith(wanted))) return 1;
        return names.some((name) => name.includes(wanted)) ? 2 : 3;
    };
    return all
        .map((emoji) => ({ emoji, rank: rank(emoji) }))
        .filter(({ rank: order }) => order < 3)
        .sort((one, other) => one.rank - other.rank)
        .map(({ emoji }) => emoji);
}

/** All emoji, fetched when somebody first wants one, and those that this person took last. */
export class EmojiShelf {
    #recent;
    /** @type {Promise<readonly Emoji[]> | null} */
    #all = null;

    /** @param {import("./stored.js").SomeStorage | null} storage */
    constructor(storage) {
        this.#recent = new Stored(storage, "charla.emoji");
    }

    /** None while the server can't be reached; then the next call asks again. @returns {Promise<readonly Emoji[]>} */
    all() {
        this.#all ??= fetch("emoji.txt")
            .then(async (answer) => readEmoji(await answer.text()))
            .catch(() => {
                this.#all = null;
                return [];
            });
        return this.#all;
    }

    /** The newest first. @returns {string[]} */
    get recent() {
        const kept = this.#recent.read();
        return Array.isArray(kept) ? kept.filter((mark) => typeof mark === "string") : [];
    }

    /** @param {string} mark that was taken */
    note(mark) {
        const others = this.recent.filter((other) => other !== mark);
        this.#recent.write([mark, ...others].slice(0, MOST_RECENT));
    }
}
