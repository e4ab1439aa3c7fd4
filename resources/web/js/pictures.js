// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./state.js").RowFile} RowFile */

/** What browsers show as pictures, and a server lets them. An SVG is a document: it is saved, not shown. */
const PICTURES = /^image\/(?:png|jpeg|gif|webp|bmp|avif)$/;
const MOST_WIDE_PX = 320;
const MOST_HIGH_PX = 240;
const LEAST_PX = 44; // for a finger
const UNKNOWN = { width: 240, height: 160 }; // of whose size nobody told
const MOST_WITHOUT_PREVIEW = 512 * 1024; // bytes that are fetched unasked

/** @param {string} mime */
export function isPictureType(mime) {
    return PICTURES.test(mime);
}

/** Whether it is shown in the talk, and not as a card. @param {RowFile} file */
export function isShown({ mime, size, width, preview, upload, path }) {
    if (!isPictureType(mime)) return false;
    if (path === "") return upload !== "" && width > 0;
    return preview !== "" || size <= MOST_WITHOUT_PREVIEW;
}

/**
 * The place that is kept for a picture in the talk, in px, before anything of it is there. So it is
 * the same for who sends it and who gets it.
 * @param {{width: number, height: number}} natural zeros when unknown
 */
export function shownSize(natural) {
    const { width, height } = natural.width > 0 && natural.height > 0 ? natural : UNKNOWN;
    const scale = Math.min(1, MOST_WIDE_PX / width, MOST_HIGH_PX / height);
    return {
        width: Math.max(LEAST_PX, Math.round(width * scale)),
        height: Math.max(LEAST_PX, Math.round(height * scale)),
    };
}
