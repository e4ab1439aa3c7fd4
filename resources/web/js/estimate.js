// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isShown, shownSize } from "./pictures.js";

/** @typedef {import("./rows.js").Line} Line */
/** @typedef {import("./state.js").RowFile} RowFile */

// How high a line will be that nobody has seen yet, in rem. It is measured before it is seen, so
// that a wrong one costs no more than a scroll bar that isn't exact; css/messages.css says how
// high they are.

const LETTER = 0.53; // as wide as a Latin letter is on the average
const TEXT_LINE = 1.45;
const BUBBLE = 0.8;
const PAUSE = 0.75;
const CONTINUED = 0.2;
const AUTHOR = 1.2;
const QUOTE = 2.9;
const CHIPS = 1.8;
const DAY = 2.3;
const GAP = 4.75;
const NEWS = 2.1;
const NOTICE = 1.8;
const BUBBLE_MOST = 38;
const BUBBLE_PART = 0.92;
const PX = 16; // of a rem
const CARD = 3.25;
const FILES = 0.5; // above and below them
const BETWEEN_FILES = 0.4;
const BESIDE_FILES = 1.6; // within the bubble
const BESIDE_TEXT = 4.4; // an avatar and what lies between it and the text

/** @param {Line} line @param {number} width of the list, in rem */
export function estimatedHeight(line, width) {
    if (line.kind === "day") return DAY;
    if (line.kind === "gap") return GAP;
    if (line.kind === "news") return NEWS;
    if (line.kind === "notice") return NOTICE;
    const { row, isContinued } = line;
    const bubble = Math.min(BUBBLE_MOST, BUBBLE_PART * width);
    const letters = Math.max(8, Math.floor((bubble - BESIDE_TEXT) / LETTER));
    return (
        (isContinued ? CONTINUED : PAUSE) +
        BUBBLE +
        (isContinued || row.isOwn ? 0 : AUTHOR) +
        (row.replyTo === 0 ? 0 : QUOTE) +
        filesHeight(row.files, bubble - BESIDE_FILES) +
        (row.text === "" && row.files.length > 0 ? 1 : linesOf(row.text, letters)) * TEXT_LINE +
        (row.reactions.length === 0 ? 0 : CHIPS)
    );
}

/** One below the other; what stands side by side is measured when it is seen. @param {readonly RowFile[]} files @param {number} width rem */
function filesHeight(files, width) {
    if (files.length === 0) return 0;
    const heights = files.map((file) => {
        if (!isShown(file)) return CARD;
        const { width: wide, height } = shownSize(file);
        return (height / PX) * Math.min(1, width / (wide / PX));
    });
    return FILES + heights.reduce((sum, height) => sum + height + BETWEEN_FILES, -BETWEEN_FILES);
}

/** @param {string} text @param {number} letters that stand in a line */
function linesOf(text, letters) {
    let count = Math.max(1, Math.ceil(text.length / letters));
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
    return count;
}
