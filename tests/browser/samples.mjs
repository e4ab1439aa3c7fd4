// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files as people send them, made here: none of them is anybody's.
import { crc32, deflateSync } from "node:zlib";
import { randomBytes } from "node:crypto";

/** A part of a PNG. @param {string} type @param {Buffer} data */
function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type), data]);
    const part = Buffer.alloc(8 + body.length);
    part.writeUInt32BE(data.length, 0);
    body.copy(part, 4);
    part.writeUInt32BE(checksum(body), 4 + body.length);
    return part;
}

/** Node.js 18 has none. @param {Buffer} bytes */
function checksum(bytes) {
    if (crc32) return crc32(bytes);
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return (sum ^ 0xffffffff) >>> 0;
}

/**
 * A picture of one colour, or of noise, which can't be packed.
 * @param {number} width @param {number} height @param {[number, number, number] | "noise"} colour
 */
export function png(width, height, colour = [40, 120, 200]) {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const line = 1 + width * 3;
    const rows = colour === "noise" ? randomBytes(line * height) : Buffer.alloc(line * height);
    for (let y = 0; y < height; y += 1) {
        rows[y * line] = 0;
        if (colour !== "noise")
            for (let x = 0; x < width; x += 1) rows.set(colour, y * line + 1 + x * 3);
    }
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
        signature,
        chunk("IHDR", head),
        chunk("IDAT", deflateSync(rows)),
        chunk("IEND", Buffer.alloc(0)),
    ]);
}

/** One point, red first and then blue, for ever. */
export function movingGif() {
    const frame = (code) => [
        ...[0x21, 0xf9, 4, 0, 5, 0, 0, 0],
        ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0],
        ...[2, 2, code, 1, 0],
    ];
    return Buffer.from([
        ...Buffer.from("GIF89a"),
        ...[1, 0, 1, 0, 0x80, 0, 0],
        ...[255, 0, 0, 0, 0, 255],
        ...[0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0],
        ...frame(0x44),
        ...frame(0x4c),
        0x3b,
    ]);
}

/** Where a camera was, as it writes it: a JPEG begins with it. The place is 51°30'26" north. */
function exif() {
    const tiff = Buffer.alloc(94);
    tiff.write("II*\0", 0, "latin1");
    tiff.writeUInt32LE(8, 4);
    tiff.writeUInt16LE(1, 8); // entries
    tiff.writeUInt16LE(0x8825, 10); // leads to the place
    tiff.writeUInt16LE(4, 12);
    tiff.writeUInt32LE(1, 14);
    tiff.writeUInt32LE(26, 18);
    tiff.writeUInt16LE(2, 26);
    tiff.writeUInt16LE(1, 28); // north or south
    tiff.writeUInt16LE(2, 30);
    tiff.writeUInt32LE(2, 32);
    tiff.write("N\0", 36, "latin1");
    tiff.writeUInt16LE(2, 40); // latitude
    tiff.writeUInt16LE(5, 42);
    tiff.writeUInt32LE(3, 44);
    tiff.writeUInt32LE(56, 48);
    for (const [index, part] of [51, 1, 30, 1, 26, 1].entries()) tiff.writeUInt32LE(part, 56 + index * 4);
    const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
}

/** A photo with its place. @param {import("playwright-core").Page} page whose browser packs it */
export async function photo(page) {
    const packed = await page.evaluate(() => {
        const canvas = document.createElement("canvas");
        canvas.width = 60;
        canvas.height = 40;
        canvas.getContext("2d").fillRect(10, 10, 20, 20);
        return canvas.toDataURL("image/jpeg").split(",")[1];
    });
    const jpeg = Buffer.from(packed, "base64");
    return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** Whether the place is in a photo. @param {Buffer} bytes */
export function tellsItsPlace(bytes) {
    const degrees = Buffer.from([51, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0]);
    return bytes.includes(degrees);
}

/** A film of a moment. @param {import("playwright-core").Page} page whose browser makes it */
export async function film(page) {
    const bytes = await page.evaluate(async () => {
        const canvas = document.createElement("canvas");
        canvas.width = 64;
        canvas.height = 48;
        const pen = canvas.getContext("2d");
        const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
        const parts = [];
        recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
        const ended = new Promise((done) => recorder.addEventListener("stop", done));
        recorder.start();
        for (let turn = 0; turn < 12; turn += 1) {
            pen.fillStyle = turn % 2 ? "#123456" : "#fedcba";
            pen.fillRect(0, 0, 64, 48);
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
        }
        recorder.stop();
        await ended;
        return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    });
    return Buffer.from(bytes);
}
