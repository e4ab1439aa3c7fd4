// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { roomKey } from "./ids.js";

/** @typedef {import("./state.js").State} State */

// What can happen to roles, rights, and what goes in rooms, as in updates.js.

/**
 * @param {State} state @param {import("./protocol.js").RoleChanged} changed
 * @returns {Partial<State>}
 */
export function roleChanged(state, { nick, role }) {
    const talks = new Map(state.talks);
    for (const [key, talk] of talks) {
        if (!talk.members.some((member) => member.nick === nick)) continue;
        const members = talk.members.map((member) =>
            member.nick === nick ? { ...member, role } : member,
        );
        talks.set(key, { ...talk, members });
    }
    return nick === state.self ? { talks, role: role ?? "" } : { talks };
}

/** @param {State} state @param {import("./protocol.js").TermsChanged} changed */
export function termsChanged(state, { room, terms }) {
    const { people = 0, topic = "" } = state.rooms.get(room) ?? {};
    return { rooms: new Map(state.rooms).set(room, { people, topic, terms: terms ?? null }) };
}

/** @param {State} state @param {import("./protocol.js").OwnRights} told */
export function rightsTold(state, { room, keeper, voice, muted = false, mutedUntil = 0 }) {
    const rights = { isKeeper: keeper, hasVoice: voice, isMuted: muted, mutedUntil };
    const key = room === undefined ? "" : roomKey(room);
    return { rights: new Map(state.rights).set(key, rights) };
}

/** @param {State} state @param {import("./protocol.js").Acted | null} acted */
export function actedTold(state, acted) {
    return { acted, refusal: acted === null ? state.refusal : "" }; // the last word is shown
}

/** This person has said something in a room. @param {State} state @param {string} key @param {number} at */
export function saidIn(state, key, at) {
    return { said: new Map(state.said).set(key, at) };
}

/** @param {State} state @param {Partial<State["order"]>} change */
export function orderChanged(state, change) {
    return { order: { ...state.order, ...change } };
}
