// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { Signal } from "./signal.js";

/** @typedef {import("./protocol.js").FileTerms} FileTerms */

/**
 * "preparing": its look is not known yet; "asking": the server has not answered, or can't be
 * reached; "queued": others go before it; "refused": for a reason.
 * @typedef {"preparing" | "asking" | "queued" | "sending" | "done" | "refused"} Phase
 */

/** What a picture looks like. @typedef {{width: number, height: number, preview: Blob | null}} Look */

/** One file on its way to the server. */
export class Upload {
    changed = new Signal();
    id = newId();
    /** @type {Phase} */
    phase = "preparing";
    /** An error code, or "file-unreadable". */
    reason = "";
    /** Bytes that the server has. */
    received = 0;
    token = "";
    /** @type {Look} */
    look = { width: 0, height: 0, preview: null };
    /** The place in a photo is left in it. */
    keepsPlace = false;
    /** So often it was tried in vain. */
    tries = 0;
    isPreviewSent = false;
    /** A message that goes out by itself names it. */
    isPosted = false;

    /** @param {File} file */
    constructor(file) {
        this.file = file;
    }

    get mime() {
        return this.file.type.split(";")[0].trim().toLowerCase();
    }

    /** As a message that waits shows it. @returns {import("./state.js").RowFile} */
    get row() {
        const { name, size } = this.file;
        const { width, height } = this.look;
        return { name, size, mime: this.mime, width, height, path: "", preview: "", upload: this.id };
    }
}

/**
 * Why the server wouldn't take it: one of its own error codes, or "".
 * @param {FileTerms | null} terms @param {Upload} upload
 */
export function termsTrouble(terms, { mime, file }) {
    if (!terms) return "no-files";
    if (file.size > terms.maxFile) return "file-too-large";
    const type = mime || "application/octet-stream";
    const isTaken = (/** @type {string} */ one) =>
        one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one;
    return !terms.types || terms.types.some(isTaken) ? "" : "type-not-allowed";
}

/** A folder can't be read, nor what was taken away since it was chosen. @param {File} file @param {number} at */
export function isReadable(file, at) {
    const some = file.slice(Math.min(at, Math.max(0, file.size - 1)), at + 1);
    return some.arrayBuffer().then(
        () => true,
        () => false,
    );
}
