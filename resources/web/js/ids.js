// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./state.js").TalkKind} TalkKind */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * A random UUID (RFC 9562, version 4). crypto.randomUUID() is there in secure contexts only, and a
 * page at http://192.168… is none.
 */
export function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => HEX[byte]).join("");
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20),
    ].join("-");
}

/** @param {string} name */
export function roomKey(name) {
    return `room:${name}`;
}

/** @param {string} nick */
export function privateKey(nick) {
    return `with:${nick}`;
}

/** @param {string} key @returns {{kind: TalkKind, name: string}} */
export function readKey(key) {
    return { kind: key.startsWith("room:") ? "room" : "private", name: key.slice(5) };
}

/**
 * The key of the talk that something is about, by the names in it.
 * @param {{room?: string, with?: string}} named
 */
export function keyOf(named) {
    return named.room === undefined ? privateKey(named.with ?? "") : roomKey(named.room);
}

/**
 * The key of the talk that an entry or hit belongs to, for who is `self`.
 * @param {Pick<import("./protocol.js").ChatMessage, "type" | "from" | "to">
 *     | import("./protocol.js").Change} entry
 * @param {string} self
 */
export function talkOf(entry, self) {
    if (!("to" in entry))
        return entry.room === undefined && entry.from !== self
            ? privateKey(entry.from)
            : keyOf(entry);
    if (entry.type === "room") return roomKey(entry.to);
    return privateKey(entry.from === self ? entry.to : entry.from);
}

/**
 * How a talk is named in `history` and `typing`.
 * @param {string} key
 * @returns {{room: string} | {with: string}}
 */
export function wireName(key) {
    const { kind, name } = readKey(key);
    return kind === "room" ? { room: name } : { with: name };
}
