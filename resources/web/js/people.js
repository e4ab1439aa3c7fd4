// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "./dom.js";
import { outlined } from "./icons.js";
import { hueOfMark, ringOf } from "./keymark.js";

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

/** @param {string} nick @param {string} [keyMark] "" when none is known */
export function avatar(nick, keyMark = "") {
    return el(
        "span",
        {
            class: keyMark === "" ? "avatar" : "avatar marked",
            "data-hue": hueOf(nick),
            "aria-hidden": "true",
        },
        initialOf(nick),
        keyMark === "" ? null : ring(keyMark),
    );
}

/** @param {string} keyMark */
function ring(keyMark) {
    const svg = outlined(ringOf(keyMark), 100);
    svg.setAttribute("class", "ring");
    svg.dataset.hue = String(hueOfMark(keyMark));
    return svg;
}

/**
 * An avatar with a dot for the presence, which the words beside it must tell, too.
 * @param {string} nick
 * @param {Presence} presence
 * @param {string} [keyMark]
 */
export function avatarWithPresence(nick, presence, keyMark = "") {
    return el(
        "span",
        { class: "portrait" },
        avatar(nick, keyMark),
        el("span", { class: "dot", "data-presence": presence, "aria-hidden": "true" }),
    );
}
