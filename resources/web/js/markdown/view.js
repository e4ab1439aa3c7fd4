// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./addresses.js").BareAddress} BareAddress */

const MOST_NESTED = 12; // quotes or lists that begin in one line; what is shown has fewer
const ALL_SPACES = /\s/u;
const WIDE = /[\u3000-\u303f\uff00-\uffef]/u;
const SIGN = /[\p{P}\p{S}]/u;
const IN_ANGLES = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+)>/giu;

/** Letters of which each knows where it stands in the message. */
export class Stretch {
    /** @param {string} text @param {readonly number[]} places of its code units, in the message */
    constructor(text, places) {
        this.text = text;
        this.places = places;
    }

    /** @param {number} start @param {number} [end] */
    slice(start, end = this.text.length) {
        return new Stretch(this.text.slice(start, end), this.places.slice(start, end));
    }

    /**
     * The same without what marked takes from the beginning and the end of each line: the marks of
     * quotes and lists.
     * @param {string} inner what it has left
     */
    within(inner) {
        const lines = this.text.split("\n");
        /** @type {number[]} */
        const places = [];
        let start = 0;
        for (const [number, line] of inner.split("\n").entries()) {
            const outer = lines[number] ?? "";
            const gone = Math.max(0, outer.trimEnd().length - line.trimEnd().length);
            for (let at = 0; at < line.length; at += 1) places.push(this.#placeOf(start + gone + at));
            start += outer.length + 1;
            places.push(this.#placeOf(start - 1));
        }
        return new Stretch(inner, places.slice(0, inner.length));
    }

    /** @param {number} at */
    #placeOf(at) {
        return this.places[Math.min(at, this.places.length - 1)] ?? 0;
    }
}

/**
 * What marked looks at in place of the message: no letter can be more to it than a letter, and what
 * it must not see it does not.
 * @param {string} text @param {readonly BareAddress[]} addresses
 */
export function viewOf(text, addresses) {
    const units = Array.from({ length: text.length }, (_, at) => unitFor(text[at]));
    hideAddresses(text, units, addresses);
    hideHtml(text, units);
    hideBackslashesInTargets(units);
    return spread(units);
}

/** @param {string} unit */
function unitFor(unit) {
    if (unit === "\n" || unit === "\t") return unit;
    if (unit === "&") return '"'; // no entities
    if (unit < "\x80") return unit < " " ? "x" : unit;
    if (ALL_SPACES.test(unit)) return "\v";
    // Ideographs have no spaces around them: their punctuation must not keep a mark from ending.
    return !WIDE.test(unit) && SIGN.test(unit) ? '"' : "x";
}

/** @param {string} text @param {string[]} units @param {readonly BareAddress[]} addresses */
function hideAddresses(text, units, addresses) {
    for (const { start, end } of addresses) {
        if (text[start - 1] === "<") continue;
        for (let at = start; at < end; at += 1) if ("*_~".includes(units[at])) units[at] = "x";
    }
}

/** Only an address stands in angle brackets. @param {string} text @param {string[]} units */
function hideHtml(text, units) {
    const kept = new Set([...text.matchAll(IN_ANGLES)].map(({ index }) => index));
    for (const [at, unit] of units.entries()) {
        const isTarget = units[at - 1] === "(" && units[at - 2] === "]";
        if (unit === "<" && !isTarget && !kept.has(at)) units[at] = '"';
    }
}

/** Or an address would not be the one of the text. @param {string[]} units */
function hideBackslashesInTargets(units) {
    for (let at = 2; at < units.length; at += 1) {
        if (units[at - 2] !== "]" || units[at - 1] !== "(") continue;
        for (let to = at; to < units.length && units[to] > " " && units[to] !== ")"; to += 1)
            if (units[to] === "\\") units[to] = "x";
    }
}

/**
 * Tabs become spaces, and of marks within each other at the beginning of a line only some stay.
 * @param {readonly string[]} units
 */
function spread(units) {
    let text = "";
    /** @type {number[]} */
    const places = [];
    const add = (/** @type {string} */ letters, /** @type {number} */ place) => {
        for (const letter of letters) {
            text += letter;
            places.push(place);
        }
    };
    let column = 0;
    let begun = 0; // marks in this line; -1 when its words have begun
    for (const [at, unit] of units.entries()) {
        const isMark = begun >= 0 && (unit === ">" || ("-+*".includes(unit) && units[at + 1] === " "));
        if (isMark) begun += 1;
        else if (unit !== " ") begun = unit === "\n" ? 0 : -1;
        if (begun > MOST_NESTED) continue;
        const isBox = unit === "[" && "xX ".includes(units[at + 1] ?? "-") && isBoxEnd(units, at + 2);
        const letters = unit === "\t" ? " ".repeat(4 - (column % 4)) : isBox ? '"' : unit;
        add(letters, at);
        column = unit === "\n" ? 0 : column + letters.length;
    }
    add("\n", units.length); // or a block of code that has no end would be none
    return new Stretch(text, places);
}

/** Of "[x] ", which marked would take for something to tick. @param {readonly string[]} units @param {number} at */
function isBoxEnd(units, at) {
    return units[at] === "]" && (units[at + 1] ?? " ") === " ";
}
