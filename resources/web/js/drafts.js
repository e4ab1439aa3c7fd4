// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Signal } from "./signal.js";
import { Stored } from "./stored.js";

/**
 * The message that a draft answers, as far as it is told above the field.
 * @typedef {{seq: number, id: string, author: string, text: string}} Answered
 * @typedef {{text: string, answered: Answered | null}} Draft
 */

/** @type {Draft} */
const NOTHING = { text: "", answered: null };

/** What was begun in each talk and not sent: it is still there after a reload. */
export class Drafts {
    /** Somebody else may sit here next: nothing of it is to be seen any more. */
    forgotten = new Signal();

    #stored;
    /** By the key of the talk. @type {Map<string, Draft>} */
    #drafts = new Map();

    /** @param {import("./stored.js").SomeStorage | null} storage */
    constructor(storage) {
        this.#stored = new Stored(storage, "charla.drafts");
        for (const [key, kept] of Object.entries(this.#stored.read() ?? {})) {
            const { text, answered } = typeof kept === "string" ? { text: kept } : (kept ?? {});
            if (typeof text === "string")
                this.#drafts.set(key, { text, answered: wholeAnswered(answered) });
        }
    }

    /** @param {string} key @returns {Draft} */
    of(key) {
        return this.#drafts.get(key) ?? NOTHING;
    }

    /** @param {string} key @param {Partial<Draft>} change "" and null when it is sent or given up */
    keep(key, change) {
        const before = this.of(key);
        const draft = { ...before, ...change };
        if (draft.text === before.text && draft.answered === before.answered) return;
        if (draft.text === "" && draft.answered === null) this.#drafts.delete(key);
        else this.#drafts.set(key, draft);
        this.#stored.write(Object.fromEntries(this.#drafts));
    }

    forget() {
        this.#drafts.clear();
        this.#stored.forget();
        this.forgotten.emit();
    }
}

/** @param {any} kept of an earlier page, perhaps @returns {Answered | null} */
function wholeAnswered(kept) {
    const texts = [kept?.id, kept?.author, kept?.text];
    const isWhole = Number.isFinite(kept?.seq) && texts.every((text) => typeof text === "string");
    return isWhole ? kept : null;
}
