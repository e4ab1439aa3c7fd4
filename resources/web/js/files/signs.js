// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { outlined } from "../icons.js";

const SHEET = ["M6 3h8l4 4v14H6z", "M14 3v4h4"];

/** Outlines on a field of 24 by 24, of those signs that only files need. */
const OUTLINES = {
    clip: ["M19 11.5 12 18.5a4.6 4.6 0 0 1-6.5-6.5l7.5-7.5a3.1 3.1 0 0 1 4.4 4.4L10 16.3a1.5 1.5 0 0 1-2.2-2.2l6.4-6.4"],
    close: ["M6 6l12 12", "M18 6 6 18"],
    save: ["M12 4v11", "M7 11l5 5 5-5", "M5 20h14"],
    open: ["M13 5h6v6", "M19 5l-8 8", "M17 14v5H5V7h5"],
    play: ["M7 5l12 7-12 7z"],
    before: ["M15 5l-7 7 7 7"],
    next: ["M9 5l7 7-7 7"],
    file: SHEET,
    document: [...SHEET, "M9 12h6", "M9 16h6"],
    archive: [...SHEET, "M10 3v2", "M10 8v2", "M10 13v3"],
    picture: ["M4 5h16v14H4z", "M4 16l5-5 4 4 3-3 4 4", "M15.5 9h.01"],
    video: ["M4 6h11v12H4z", "M15 10.5 20 8v8l-5-2.5"],
    sound: ["M9 18V6l10-2v12", "M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z", "M19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z"],
};

/** @typedef {keyof typeof OUTLINES} Sign */

/** @param {Sign} name */
export function sign(name) {
    return outlined(OUTLINES[name]);
}
