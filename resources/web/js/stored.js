// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} SomeStorage */

/** A value in a storage of the browser, where there is one: some browsers forbid it. Never throws. */
export class Stored {
    #storage;
    #key;

    /** @param {SomeStorage | null} storage @param {string} key */
    constructor(storage, key) {
        this.#storage = storage;
        this.#key = key;
    }

    /** @returns {any} null when there is none, or none that can be read */
    read() {
        try {
            return JSON.parse(this.#storage?.getItem(this.#key) ?? "null");
        } catch {
            return null;
        }
    }

    /** @param {unknown} value */
    write(value) {
        this.#try((storage) => storage.setItem(this.#key, JSON.stringify(value)));
    }

    forget() {
        this.#try((storage) => storage.removeItem(this.#key));
    }

    /** @param {(storage: SomeStorage) => void} act */
    #try(act) {
        try {
            if (this.#storage) act(this.#storage);
        } catch {
            // Full or forbidden: a reload begins anew then.
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

/** The one that all tabs share, and that is there tomorrow; or null. */
export function browserStorage() {
    try {
        return localStorage;
    } catch {
        return null;
    }
}
