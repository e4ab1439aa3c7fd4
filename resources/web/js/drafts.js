// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Signal } from "./signal.js";
import { Stored } from "./stored.js";

/** What was begun in each talk and not sent: it is still there after a reload. */
export class Drafts {
    /** Somebody else may sit here next: nothing of it is to be seen any more. */
    forgotten = new Signal();

    #stored;
    /** @type {Map<string, string>} key of a talk → text */
    #texts = new Map();

    /** @param {import("./stored.js").SomeStorage | null} storage */
    constructor(storage) {
        this.#stored = new Stored(storage, "charla.drafts");
        for (const [key, text] of Object.entries(this.#stored.read() ?? {}))
            if (typeof text === "string") this.#texts.set(key, text);
    }

    /** @param {string} key */
    of(key) {
        return this.#texts.get(key) ?? "";
    }

    /** @param {string} key @param {string} text "" when it is sent or given up */
    keep(key, text) {
        if (text === this.of(key)) return;
        if (text === "") this.#texts.delete(key);
        else this.#texts.set(key, text);
        this.#stored.write(Object.fromEntries(this.#texts));
    }

    forget() {
        this.#texts.clear();
        this.#stored.forget();
        this.forgotten.emit();
    }
}
