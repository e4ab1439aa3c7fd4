// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Put into the page by contrast.test.mjs: measures every visible text, placeholder, sign and border
// of a field against what lies behind it, as WCAG 2 has it (1.4.3 and 1.4.11).

const AA_TEXT = 4.5;
const AA_LARGE_TEXT_OR_SIGN = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;

/** @returns {{count: number, faint: string[]}} what was measured, and what is too faint of it */
globalThis.measureContrast = (top = document.body) => {
    const spots = [...textSpots(top), ...fieldSpots(top), ...signSpots(top)];
    const faint = spots.map(faintness).filter((words) => words !== "");
    return { count: spots.length, faint };
};

// ---- what is to be seen -------------------------------------------------------------------

function textSpots(top) {
    const spots = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim();
        const element = walker.currentNode.parentElement;
        if (text !== "" && isSeen(element)) spots.push(textSpot(element, text));
    }
    return spots;
}

function fieldSpots(top) {
    return [...top.querySelectorAll("input, textarea")].filter(isSeen).flatMap((field) => {
        const part = field.value === "" ? "::placeholder" : null;
        const text = field.value || field.placeholder;
        const { borderTopColor } = getComputedStyle(field);
        return [
            ...(text === "" ? [] : [textSpot(field, text, part)]),
            spot(field.parentElement, "the border", borderTopColor, AA_LARGE_TEXT_OR_SIGN),
        ];
    });
}

function signSpots(top) {
    return [...top.querySelectorAll(".icon")]
        .filter(isSeen)
        .map((icon) => spot(icon, "a sign", getComputedStyle(icon).color, AA_LARGE_TEXT_OR_SIGN));
}

function textSpot(element, text, part = null) {
    const { color, fontSize, fontWeight } = getComputedStyle(element, part);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(fontWeight) >= 700);
    return spot(element, text, color, isLarge ? AA_LARGE_TEXT_OR_SIGN : AA_TEXT);
}

function spot(element, what, color, needed) {
    return { element, what, color: colorOf(color), needed };
}

/** Not what only a screen reader tells, nor a drawer that is shut. */
function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return (
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.closest(".spoken") &&
        width > 0 &&
        height > 0
    );
}

// ---- what it looks like -------------------------------------------------------------------

/** "" when it can be read. */
function faintness({ element, what, color, needed }) {
    let ink = color;
    let ground = [0, 0, 0, 0];
    for (let at = element; at; at = at.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
        if (backgroundImage !== "none") return `${nameOf(at)} has a picture behind “${what}”`;
        const behind = colorOf(backgroundColor);
        [ink, ground] = [ink, ground].map((paint) => faded(over(paint, behind), Number(opacity)));
    }
    const ratio = ratioOf(ink, ground);
    if (ground[3] === 1 && ratio >= needed) return "";
    return `${nameOf(element)} “${what.slice(0, 40)}”: ${ratio.toFixed(2)}, not ${needed}`;
}

/** @param {string} text as a computed style writes it */
function colorOf(text) {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    if (!text.startsWith("rgb")) throw new Error(`a colour written otherwise: ${text}`);
    return [red, green, blue, alpha];
}

function over(upper, lower) {
    const alpha = upper[3] + lower[3] * (1 - upper[3]);
    const mix = (index) =>
        alpha === 0
            ? 0
            : (upper[index] * upper[3] + lower[index] * lower[3] * (1 - upper[3])) / alpha;
    return [mix(0), mix(1), mix(2), alpha];
}

function faded([red, green, blue, alpha], opacity) {
    return [red, green, blue, alpha * opacity];
}

function ratioOf(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
    const [red, green, blue] = color
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function nameOf(element) {
    return element.outerHTML.slice(0, element.outerHTML.indexOf(">") + 1);
}
