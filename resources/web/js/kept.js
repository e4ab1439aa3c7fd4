// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * What a tab keeps over a reload: who it was, and the token by which it takes its session back.
 * @typedef {{nick: string, token: string, current: string}} Kept
 */

const KEY = "charla.session";

/** Keeps it in the tab's own storage, where there is one: some browsers forbid it. */
export class KeptSession {
    #storage;

    /** @param {Pick<Storage, "getItem" | "setItem" | "removeItem"> | null} storage */
    constructor(storage) {
        this.#storage = storage;
    }

    /** @returns {Kept | null} */
    read() {
        try {
            const kept = JSON.parse(this.#storage?.getItem(KEY) ?? "null");
            const isWhole = [kept?.nick, kept?.token, kept?.current].every(
                (value) => typeof value === "string",
            );
            return isWhole ? kept : null;
        } catch {
            return null;
        }
    }

    /** @param {Partial<Kept>} change */
    write(change) {
        const kept = { nick: "", token: "", current: "", ...this.read(), ...change };
        this.#try(() => this.#storage?.setItem(KEY, JSON.stringify(kept)));
    }

    forget() {
        this.#try(() => this.#storage?.removeItem(KEY));
    }

    /** @param {() => void} act */
    #try(act) {
        try {
            act();
        } catch {
            // Full or forbidden: a reload begins a new session then.
        }
    }
}

/** The tab's storage, or null where the browser forbids it. */
export function tabStorage() {
    try {
        return sessionStorage;
    } catch {
        return null;
    }
}
