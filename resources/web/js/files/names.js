// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, spoken } from "../dom.js";
import { nameParts } from "./kinds.js";
import { sign } from "./signs.js";

/** A file's name, cut in the middle where there is no room for it; what is told is whole. @param {string} name */
export function shownName(name) {
    const [start, end] = nameParts(name);
    return el(
        "bdi",
        { class: "file-name", title: name },
        spoken(name),
        el("span", { class: "start", "aria-hidden": "true" }, start),
        el("span", { class: "end", "aria-hidden": "true" }, end),
    );
}

/**
 * A button that is a sign, and says what it does.
 * @param {import("./signs.js").Sign} name @param {string} title @param {() => void} onclick
 */
export function signButton(name, title, onclick) {
    return el("button", { class: "plain", type: "button", title, onclick }, sign(name), spoken(title));
}

/**
 * A link that looks like one of those. It leads past the talk, to a file of somebody's.
 * @param {import("./signs.js").Sign} name @param {string} title
 * @param {Record<string, string>} attributes
 */
export function signLink(name, title, attributes) {
    return el("a", { class: "plain", title, ...attributes }, sign(name), spoken(title));
}
