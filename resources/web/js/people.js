// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "./dom.js";

/** @typedef {import("./protocol.js").Presence} Presence */

const HUES = 11;

/**
 * A name's colour, the same everywhere: that of Theme::person() in ui/look/theme.cpp (FNV-1a).
 * @param {string} nick
 */
export function hueOf(nick) {
    let hash = 2_166_136_261;
    for (const byte of new TextEncoder().encode(nick.toLowerCase()))
        hash = Math.imul(hash ^ byte, 16_777_619) >>> 0;
    return ((hash ^ (hash >>> 15)) >>> 0) % HUES;
}

/** The first letter as a person sees it. @param {string} nick */
export function initialOf(nick) {
    const [first] =
        typeof Intl.Segmenter === "function"
            ? new Intl.Segmenter().segment(nick)
            : [{ segment: [...nick][0] ?? "" }];
    return first.segment.toUpperCase();
}

/** @param {string} nick */
export function avatar(nick) {
    return el(
        "span",
        { class: "avatar", "data-hue": hueOf(nick), "aria-hidden": "true" },
        initialOf(nick),
    );
}

/**
 * An avatar with a dot for the presence, which the words beside it must tell, too.
 * @param {string} nick
 * @param {Presence} presence
 */
export function avatarWithPresence(nick, presence) {
    return el(
        "span",
        { class: "portrait" },
        avatar(nick),
        el("span", { class: "dot", "data-presence": presence, "aria-hidden": "true" }),
    );
}
