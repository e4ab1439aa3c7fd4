// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { MAX_PREVIEW_BYTES, MAX_PREVIEW_SIDE } from "../limits.js";

// The look of a picture, in a worker or, where those can't draw, in the page. A canvas keeps
// nothing of what a camera wrote into the file.

/**
 * @typedef {OffscreenCanvas | HTMLCanvasElement} Canvas
 * @typedef {(width: number, height: number) => Canvas} MakeCanvas
 * @typedef {{width: number, height: number, preview: Blob | null, picture: ImageBitmap}} Shrunk
 */

const MOVING = /^image\/(?:gif|webp)$/; // a preview stands still
/** Part of the greatest side, and quality. */
const ATTEMPTS = [
    [1, 0.82],
    [1, 0.6],
    [0.75, 0.6],
    [0.5, 0.5],
];

/**
 * @param {Blob} file @param {MakeCanvas} makeCanvas
 * @returns {Promise<Shrunk>} fails for what is no picture
 */
export async function shrink(file, makeCanvas) {
    const whole = await createImageBitmap(file);
    try {
        const { width, height } = whole;
        const picture = await createImageBitmap(drawn(whole, MAX_PREVIEW_SIDE, makeCanvas));
        const isSmall = Math.max(width, height) <= MAX_PREVIEW_SIDE && file.size <= MAX_PREVIEW_BYTES;
        const preview =
            isSmall && !MOVING.test(file.type) ? null : await previewOf(whole, makeCanvas);
        return { width, height, preview, picture };
    } finally {
        whole.close();
    }
}

/**
 * In what every client reads: WebP would be smaller, but not all of Qt's have it.
 * @param {ImageBitmap} whole @param {MakeCanvas} makeCanvas @returns {Promise<Blob | null>}
 */
async function previewOf(whole, makeCanvas) {
    for (const [part, quality] of ATTEMPTS) {
        const canvas = drawn(whole, MAX_PREVIEW_SIDE * part, makeCanvas);
        const clear = isClear(canvas) ? await packed(canvas, "image/png") : null;
        if (clear && clear.size <= MAX_PREVIEW_BYTES) return clear;
        const blob = await onWhite(canvas, makeCanvas, quality);
        if (blob && blob.size <= MAX_PREVIEW_BYTES) return blob;
    }
    return null;
}

/** Whether something is seen through it. @param {Canvas} canvas */
function isClear(canvas) {
    const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] < 255) return true;
    return false;
}

/** @param {ImageBitmap} whole @param {number} most px of a side @param {MakeCanvas} makeCanvas */
function drawn(whole, most, makeCanvas) {
    const scale = Math.min(1, most / Math.max(whole.width, whole.height));
    const width = Math.max(1, Math.round(whole.width * scale));
    const height = Math.max(1, Math.round(whole.height * scale));
    const canvas = makeCanvas(width, height);
    const context = contextOf(canvas);
    context.imageSmoothingQuality = "high";
    context.drawImage(whole, 0, 0, width, height);
    return canvas;
}

/** What is clear would be black in a JPEG. @param {Canvas} picture @param {MakeCanvas} makeCanvas @param {number} quality */
function onWhite(picture, makeCanvas, quality) {
    const canvas = makeCanvas(picture.width, picture.height);
    const context = contextOf(canvas);
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0);
    return packed(canvas, "image/jpeg", quality);
}

/** @param {Canvas} canvas */
function contextOf(canvas) {
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas to draw on");
    return /** @type {CanvasRenderingContext2D} */ (context);
}

/** @param {Canvas} canvas @param {string} type @param {number} [quality] @returns {Promise<Blob | null>} */
function packed(canvas, type, quality) {
    if ("convertToBlob" in canvas) return canvas.convertToBlob({ type, quality });
    return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
