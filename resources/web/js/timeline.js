// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./protocol.js").Conversation} Conversation */
/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Row} Row */

/**
 * The order of one talk: pure functions over its rows.
 */

/** @param {Row} a @param {Row} b */
function isBefore(a, b) {
    return a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);
}

/** @param {ChatMessage} message @param {number} epoch @returns {Row} */
export function rowOf(message, epoch) {
    return {
        kind: "message",
        key: message.id,
        epoch,
        seq: message.seq,
        at: message.at,
        from: message.from,
        text: message.message.text,
    };
}

/**
 * Puts a message into its place.
 * @param {Conversation} talk @param {Row} row
 * @returns {boolean} false when it was there already
 */
export function insert(talk, row) {
    if (talk.rows.some((other) => other.kind === "message" && other.key === row.key)) return false;
    let place = talk.rows.length;
    while (place > 0 && isBefore(row, talk.rows[place - 1])) place -= 1;
    talk.rows.splice(place, 0, row);
    return true;
}

/**
 * A notice stands behind whatever is last now.
 * @param {Conversation} talk @param {"joined" | "left"} kind @param {string} nick @param {number} epoch
 */
export function note(talk, kind, nick, epoch) {
    const last = talk.rows.at(-1);
    const seq = last && last.epoch === epoch ? last.seq : 0;
    const now = Date.now();
    talk.rows.push({ kind, key: `${kind}:${nick}:${now}:${talk.rows.length}`, epoch, seq, at: now, from: nick, text: "" });
}

/** The newest seq that is here of this life of the server. @param {Conversation} talk @param {number} epoch */
export function newest(talk, epoch) {
    let seq = 0;
    for (const row of talk.rows) if (row.kind === "message" && row.epoch === epoch && row.seq > seq) seq = row.seq;
    return seq;
}

/** The oldest seq that is here of this life of the server; 0 for none. @param {Conversation} talk @param {number} epoch */
export function oldest(talk, epoch) {
    return talk.rows.find((row) => row.kind === "message" && row.epoch === epoch)?.seq ?? 0;
}

/**
 * A live message has been inserted: is something missing before it?
 * @param {Conversation} talk @param {ChatMessage} message
 * @returns {"nothing" | "gap" | "beginning"}
 */
export function missingBefore(talk, message) {
    if (talk.whole === null) {
        if (message.prev !== 0) return "beginning";
        talk.whole = message.seq;
        talk.older = "none";
        return "nothing";
    }
    if (message.prev > talk.whole) return "gap";
    if (message.seq > talk.whole) talk.whole = message.seq;
    return "nothing";
}
