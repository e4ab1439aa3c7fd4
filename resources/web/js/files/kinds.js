// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {"picture" | "video" | "sound" | "document" | "archive" | "file"} Kind */

const VIDEO = /^video\/(?:mp4|webm|ogg)$/;
const SOUND = /^audio\/(?:mpeg|ogg|wav|x-wav|webm|flac|mp4)$/;
const DOCUMENT = /^(?:text\/|application\/(?:pdf|rtf|msword|vnd\.))/;
const ARCHIVE = /(?:zip|gzip|x-tar|x-7z|x-rar|compress|x-xz|zstd)/;

/** What a person takes it for. @param {string} mime @returns {Kind} */
export function kindOf(mime) {
    if (mime.startsWith("image/")) return "picture";
    if (mime.startsWith("video/")) return "video";
    if (mime.startsWith("audio/")) return "sound";
    if (ARCHIVE.test(mime)) return "archive";
    return DOCUMENT.test(mime) ? "document" : "file";
}

/** Whether browsers play it, and servers let them. @param {string} mime @returns {"video" | "audio" | null} */
export function playerFor(mime) {
    if (VIDEO.test(mime)) return "video";
    return SOUND.test(mime) ? "audio" : null;
}

/** Whether a browser opens it beside the page. @param {string} mime */
export function canOpen(mime) {
    return mime === "application/pdf";
}

/**
 * A name as two parts, of which the first may be cut: its end tells what the file is.
 * @param {string} name
 */
export function nameParts(name) {
    const letters = [...name];
    const dot = name.lastIndexOf(".");
    const ending = dot > 0 ? [...name.slice(dot)].length : 0;
    const end = Math.min(letters.length, ending <= 8 ? ending + 4 : 6);
    return [letters.slice(0, letters.length - end).join(""), letters.slice(-end).join("")];
}
