// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { readKey, roomKey } from "./ids.js";

/** @typedef {import("./protocol.js").Role} Role */
/** @typedef {import("./state.js").State} State */

// What this person may do, as far as the server has told. It decides; here only what it would refuse
// is not offered.

const RANKS = { "": 0, member: 1, operator: 2, owner: 3 };

/** Reads bans and acts. @param {State} state */
export function keepsOrder({ role }) {
    return RANKS[role] >= RANKS.operator;
}

/** Also as who has made the room. @param {State} state @param {string} key of a room */
export function keepsOrderIn(state, key) {
    return keepsOrder(state) || state.rights.get(key)?.isKeeper === true;
}

/**
 * Whether the server lets this person act on somebody, in a room or with "" on the whole server.
 * @param {State} state @param {Role | "" | undefined} other @param {string} room
 */
export function mayActOn(state, other, room) {
    const isKeeper = room !== "" && keepsOrderIn(state, roomKey(room));
    const rank = Math.max(RANKS[state.role], isKeeper ? RANKS.operator : 0);
    return rank >= RANKS.operator && RANKS[other ?? ""] < rank;
}

/** What goes in a room; null where it is the usual. @param {State} state @param {string} key */
export function termsOf(state, key) {
    const { kind, name } = readKey(key);
    return kind === "room" ? (state.rooms.get(name)?.terms ?? null) : null;
}

/**
 * Why nothing can be written there; null when it can. `until` is 0 for no known end, and `wait` in
 * milliseconds.
 * @param {State} state @param {string} key @param {number} now
 * @returns {{why: "muted" | "read-only" | "no-voice" | "too-soon", until: number, wait: number} | null}
 */
export function silenceIn(state, key, now) {
    const until = mutedUntil(state, key, now);
    if (until !== null) return { why: "muted", until, wait: 0 };
    const terms = termsOf(state, key);
    if (terms === null || keepsOrderIn(state, key)) return null;
    if (terms.readOnly) return { why: "read-only", until: 0, wait: 0 };
    if (terms.moderated && !state.rights.get(key)?.hasVoice)
        return { why: "no-voice", until: 0, wait: 0 };
    const wait = (state.said.get(key) ?? -Infinity) + 1000 * terms.slowMode - now;
    return wait > 0 ? { why: "too-soon", until: 0, wait } : null;
}

/** Of the room's mute and that of the server the later end. @param {State} state @param {string} key @param {number} now */
function mutedUntil(state, key, now) {
    const ends = [state.rights.get(""), state.rights.get(key)]
        .filter((rights) => rights?.isMuted)
        .map((rights) => rights?.mutedUntil ?? 0)
        .filter((end) => end === 0 || end > now);
    if (ends.length === 0) return null;
    return ends.includes(0) ? 0 : Math.max(...ends);
}
