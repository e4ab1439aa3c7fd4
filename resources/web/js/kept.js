// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Stored } from "./stored.js";

/** By what other tabs see that somebody has logged out. */
export const PERSON_KEY = "charla.person";

/**
 * Who a person is on this server: the token by which they come back, the rooms they are in, the
 * talk that was shown, and a name for what they leave in the browser's database.
 * @typedef {{nick: string, token: string, owner: string, current: string, rooms: string[]}} Kept
 */

/** @type {Kept} */
const NOBODY = { nick: "", token: "", owner: "", current: "", rooms: [] };

/**
 * Keeps it where a reload finds it, in the tab, and where tomorrow finds it, in the browser. What
 * the tab knows counts first: another tab may be another person.
 */
export class KeptSession {
    #inTab;
    #inBrowser;

    /**
     * @param {import("./stored.js").SomeStorage | null} tab
     * @param {import("./stored.js").SomeStorage | null} [browser]
     */
    constructor(tab, browser = null) {
        this.#inTab = new Stored(tab, "charla.session");
        this.#inBrowser = new Stored(browser, PERSON_KEY);
    }

    /** @returns {Kept | null} */
    read() {
        return whole(this.#inTab.read()) ?? whole(this.#inBrowser.read());
    }

    /** @param {Partial<Kept>} change */
    write(change) {
        const kept = { ...NOBODY, ...this.read(), ...change };
        this.#inTab.write(kept);
        this.#inBrowser.write(kept);
    }

    forget() {
        const owner = this.read()?.owner;
        this.#inTab.forget();
        if (whole(this.#inBrowser.read())?.owner === owner) this.#inBrowser.forget();
    }
}

/** @param {any} kept @returns {Kept | null} */
function whole(kept) {
    const texts = [kept?.nick, kept?.token, kept?.owner, kept?.current];
    const isWhole = texts.every((value) => typeof value === "string");
    return isWhole && Array.isArray(kept.rooms) ? kept : null;
}
