// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isPictureType } from "../pictures.js";
import { shrink } from "./shrinking.js";

/** @typedef {import("./shrinking.js").Shrunk} Shrunk */

const MOST_BYTES = 64 * 1024 * 1024; // of a picture that is looked at: else it goes as it is
const PATIENCE_MS = 20_000;

/** Looks at pictures before they go out, one after the other. */
export class Shrinker {
    /** Null where there are none, or none that can draw. @type {Worker | null | undefined} */
    #worker;
    /** @type {Map<number, (shrunk: Shrunk | null) => void>} */
    #asked = new Map();
    #number = 0;
    /** @type {Promise<unknown>} */
    #last = Promise.resolve();

    /** @param {File} file @returns {Promise<Shrunk | null>} null for what is no picture that can be shown */
    look(file) {
        if (!isPictureType(file.type) || file.size > MOST_BYTES) return Promise.resolve(null);
        const looked = this.#last.then(() => this.#look(file));
        this.#last = looked;
        return looked;
    }

    /** @param {File} file @returns {Promise<Shrunk | null>} */
    async #look(file) {
        if (this.#worker === undefined) this.#worker = this.#makeWorker();
        const worker = this.#worker;
        if (worker === null) return await shrink(file, makeCanvas).catch(() => null);
        this.#number += 1;
        const number = this.#number;
        return await new Promise((resolve) => {
            const timer = setTimeout(() => this.#settle(number, null), PATIENCE_MS);
            this.#asked.set(number, (shrunk) => {
                clearTimeout(timer);
                resolve(shrunk);
            });
            worker.postMessage({ number, file });
        });
    }

    #makeWorker() {
        if (typeof OffscreenCanvas === "undefined" || typeof Worker === "undefined") return null;
        const worker = new Worker(CHARLA_SHRINKER, { type: "module" });
        worker.addEventListener("message", ({ data }) => this.#settle(data.number, data.shrunk));
        worker.addEventListener("error", () => {
            this.#worker = null;
            for (const number of [...this.#asked.keys()]) this.#settle(number, null);
        });
        return worker;
    }

    /** @param {number} number @param {Shrunk | null} shrunk */
    #settle(number, shrunk) {
        this.#asked.get(number)?.(shrunk);
        this.#asked.delete(number);
    }
}

/** @param {number} width @param {number} height */
function makeCanvas(width, height) {
    return Object.assign(document.createElement("canvas"), { width, height });
}
