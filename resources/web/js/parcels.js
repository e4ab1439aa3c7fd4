// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./outbox.js").Entry} Entry */
/** @typedef {import("./upload.js").Upload} Upload */

/** Messages that wait for their files: each goes on when the server has all of them. */
export class Parcels {
    #onWhole;
    #onRefused;
    /** By the message's id. @type {Map<string, {entry: Entry, uploads: readonly Upload[]}>} */
    #waiting = new Map();

    /**
     * @param {(entry: Entry) => void} onWhole its tokens are in it
     * @param {(entry: Entry, reason: string) => void} onRefused
     */
    constructor(onWhole, onRefused) {
        this.#onWhole = onWhole;
        this.#onRefused = onRefused;
    }

    /** @param {Entry} entry @param {readonly Upload[]} uploads */
    add(entry, uploads) {
        this.#waiting.set(entry.id, { entry, uploads });
        for (const upload of uploads) upload.changed.connect(() => this.#look(entry.id));
        this.#look(entry.id);
    }

    /** @param {string} id of a message */
    has(id) {
        return this.#waiting.has(id);
    }

    /** The person wants it no longer. @param {string} id @returns {readonly Upload[] | null} its uploads */
    remove(id) {
        const parcel = this.#waiting.get(id);
        this.#waiting.delete(id);
        return parcel?.uploads ?? null;
    }

    /** A talk got another name. @param {string} from @param {string} to */
    readdress(from, to) {
        for (const { entry } of this.#waiting.values()) if (entry.to === from) entry.to = to;
    }

    clear() {
        this.#waiting.clear();
    }

    /** @param {string} id */
    #look(id) {
        const parcel = this.#waiting.get(id);
        if (!parcel) return;
        const { entry, uploads } = parcel;
        const refused = uploads.find(({ phase }) => phase === "refused");
        const isWhole = uploads.every(({ phase }) => phase === "done");
        if (!refused && !isWhole) return;
        this.#waiting.delete(id);
        if (refused) {
            this.#onRefused(entry, refused.reason);
            return;
        }
        entry.files = uploads.map(({ row }) => row);
        entry.tokens = uploads.map(({ token }) => token);
        for (const upload of uploads) upload.isPosted = true;
        this.#onWhole(entry);
    }
}
