// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * @typedef {object} PutTurns
 * @property {(sent: number) => void} onProgress bytes of the body
 * @property {(status: number, answer: string) => void} onEnd status 0 when no answer came; once,
 *     and not after abort()
 */

/**
 * Puts bytes to the server, past the talk; by XMLHttpRequest, which tells how far it is.
 * @param {string} url @param {Blob} body @param {PutTurns} turns
 * @returns {{abort: () => void}}
 */
export function putFile(url, body, { onProgress, onEnd }) {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("Content-Type", body.type || "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () => onEnd(request.status, request.responseText));
    request.addEventListener("error", () => onEnd(0, ""));
    request.addEventListener("timeout", () => onEnd(0, ""));
    request.send(body);
    return request;
}
