// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { shrink } from "./shrinking.js";

// A file of its own: decoding a large photo would hold up the talk.

const worker = /** @type {any} */ (globalThis); // the page's types know no workers

worker.addEventListener("message", async (/** @type {MessageEvent} */ { data: { number, file } }) => {
    try {
        const shrunk = await shrink(file, (width, height) => new OffscreenCanvas(width, height));
        worker.postMessage({ number, shrunk }, [shrunk.picture]);
    } catch {
        worker.postMessage({ number, shrunk: null });
    }
});
