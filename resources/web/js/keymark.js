// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// By what people see whether somebody is the one that they know. As in ui/look/avatar.cpp.

const SEGMENTS = 10;
const HUES = 11;
const GAP_DEGREES = 4;
const RADIUS = 46; // of the middle of the ring, in a field of 100
const FIELD = 100;

/** @typedef {{nick: string, keyMark: string}} Self */

/**
 * Whether what that one said is this person's: somebody else may have had the nick before, or have
 * it since. Only where no mark is known does the nick decide alone.
 * @param {Self} self @param {string} author @param {string} keyMark
 */
export function isSelf(self, author, keyMark) {
    return (
        author === self.nick &&
        (keyMark === self.keyMark || keyMark === "" || self.keyMark === "")
    );
}

/** "9F3A 12C4" @param {string} keyMark */
export function markDigits(keyMark) {
    return `${keyMark.slice(0, 4)} ${keyMark.slice(4)}`.toUpperCase();
}

/** @param {string} keyMark */
export function hueOfMark(keyMark) {
    return (Number.parseInt(keyMark, 16) >>> SEGMENTS) % HUES;
}

/**
 * The segments of a mark's ring that stand out, and the others: two outlines of an SVG on a field of 100.
 * @param {string} keyMark
 */
export function ringOf(keyMark) {
    const bits = Number.parseInt(keyMark, 16);
    return [bits, ~bits].map(arcsOf);
}

/** One for each bit that is set. @param {number} bits */
function arcsOf(bits) {
    const arcs = [];
    for (let index = 0; index < SEGMENTS; index += 1) {
        if (((bits >>> index) & 1) === 0) continue;
        const start = (index * 360) / SEGMENTS + GAP_DEGREES / 2;
        const end = ((index + 1) * 360) / SEGMENTS - GAP_DEGREES / 2;
        arcs.push(`M${pointAt(start)}A${RADIUS} ${RADIUS} 0 0 1 ${pointAt(end)}`);
    }
    return arcs.join("");
}

/** Clockwise from the top. @param {number} degrees */
function pointAt(degrees) {
    const angle = (degrees * Math.PI) / 180;
    const x = FIELD / 2 + RADIUS * Math.sin(angle);
    const y = FIELD / 2 - RADIUS * Math.cos(angle);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
