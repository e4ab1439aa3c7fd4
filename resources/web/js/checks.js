// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { MAX_TEXT_BYTES } from "./limits.js";

// What can be told before the server refuses it, by its own codes. The server has the last word.

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const UNSENDABLE = /[\p{Cs}]|(?![\n\t])\p{Cc}/u;

/** As the server writes it: NFKC, trimmed, white space single. @param {string} raw */
export function tidyName(raw) {
    return raw.normalize("NFKC").trim().replace(/\s+/gu, " ");
}

/**
 * By what names are compared here; the server knows more letters that look alike.
 * @param {string} name
 */
export function foldName(name) {
    return tidyName(name).toLowerCase();
}

/**
 * @param {string} raw @param {number} maxCodePoints
 * @returns {"empty-value" | "too-long" | "bad-characters" | null}
 */
export function nameTrouble(raw, maxCodePoints) {
    const name = tidyName(raw);
    if (name === "") return "empty-value";
    if (INVISIBLE.test(name)) return "bad-characters";
    return [...name].length > maxCodePoints ? "too-long" : null;
}

/** Line breaks as they are sent. @param {string} raw */
export function tidyText(raw) {
    return raw.replace(/\r\n?/g, "\n");
}

/** By how many bytes a text is over the limit; 0 when it fits. @param {string} text */
export function excessBytes(text) {
    return Math.max(0, new TextEncoder().encode(text).length - MAX_TEXT_BYTES);
}

/** @param {string} text @returns {"empty-value" | "too-long" | "bad-characters" | null} */
export function textTrouble(text) {
    if (text.trim() === "") return "empty-value";
    if (UNSENDABLE.test(text)) return "bad-characters";
    return excessBytes(text) > 0 ? "too-long" : null;
}
