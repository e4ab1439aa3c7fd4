// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * An address as it stands among other words: places are UTF-16 code units, the target has the
 * scheme that people leave out.
 * @typedef {{start: number, end: number, target: string}} BareAddress
 */

const SCHEMES = ["http:", "https:", "mailto:", "charla:"];
const HIDDEN = /[\s\\\p{Cc}\p{Cf}]/u;

// Lookbehind would be shorter, but keeps the whole page from older phones.
const BEGINNING =
    /(?:https?|charla):\/\/|www\.|mailto:(?=[^\s@]{1,64}@)|[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;
const REST =
    /(?:[^\s<>"`\\^{|}[\]\p{Cc}\p{Cf}\p{Zs}\u3000-\u303f\uff00-\uffef]|\[[0-9a-f:.]{2,45}\](?!\())+/iuy;
const SENTENCE_END = ".,:;!?'*_~…”’»";

/**
 * http, https, mailto or charla, without anything that hides what comes behind it. Whatever else
 * there is (javascript, file, data) must never be opened because somebody wrote it.
 * @param {string} address
 */
export function isSafeAddress(address) {
    const colon = address.indexOf(":");
    const scheme = address.slice(0, colon + 1).toLowerCase();
    if (!SCHEMES.includes(scheme) || HIDDEN.test(address)) return false;
    try {
        const url = new URL(address);
        return scheme === "mailto:" ? url.pathname.includes("@") : hasHost(address, url);
    } catch {
        return false;
    }
}

/**
 * Those in a text, in order: http, https, mailto and charla, what begins with "www.", and mail
 * addresses. Without the full stop or bracket that ends the sentence around it.
 * @param {string} text
 */
export function bareAddresses(text) {
    /** @type {BareAddress[]} */
    const found = [];
    if (!/@|:\/\/|www\.|mailto:/i.test(text)) return found;
    BEGINNING.lastIndex = 0;
    for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
        const start = match.index;
        const words = isInWord(text, start, match[0]) ? "" : wordsAt(text, start, match[0]);
        const end = start + lengthWithoutEnd(words);
        const target = targetOf(text.slice(start, end));
        if (words !== "" && isSafeAddress(target)) found.push({ start, end, target });
        BEGINNING.lastIndex = words === "" ? start + 1 : start + words.length;
    }
    return found;
}

/** "http:example.org" and "http:///x" are read by browsers as if they had one. @param {string} address @param {URL} url */
function hasHost(address, { host }) {
    return host !== "" && /^[a-z]+:\/\/[^/?#]/i.test(address);
}

/** @param {string} text @param {number} start @param {string} beginning */
function isInWord(text, start, beginning) {
    const before = text[start - 1] ?? "";
    return beginning.includes("@") ? /[a-z0-9._%+-]/i.test(before) : /[a-z0-9_]/i.test(before);
}

/** @param {string} text @param {number} start @param {string} beginning */
function wordsAt(text, start, beginning) {
    if (beginning.includes("@")) return beginning;
    REST.lastIndex = start + beginning.length;
    const rest = REST.exec(text);
    return rest ? beginning + rest[0] : "";
}

/** What belongs to the sentence and not to the address is left out. @param {string} words */
function lengthWithoutEnd(words) {
    const open = words.split("(").length;
    let closed = words.split(")").length;
    let { length } = words;
    for (; length > 0; length -= 1) {
        const last = words[length - 1];
        if (last === ")" && closed > open) closed -= 1;
        else if (!SENTENCE_END.includes(last)) break;
    }
    return length;
}

/** @param {string} words */
function targetOf(words) {
    if (/^www\./i.test(words)) return `http://${words}`;
    return words.includes("://") || /^mailto:/i.test(words) ? words : `mailto:${words}`;
}
