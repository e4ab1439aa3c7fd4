// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { readKey } from "./ids.js";
import { mentions } from "./markdown/mentions.js";
import { comparePlaces, START, unreadBehind } from "./rows.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Talk} Talk */

// How one talk of the state changes: what the updates are made of.

/** @param {string} key @returns {Talk} */
export function newTalk(key) {
    const { kind, name } = readKey(key);
    return {
        key,
        kind,
        name,
        stay: "out",
        members: [],
        people: 0,
        edge: null,
        presence: "offline",
        rows: [],
        pending: [],
        unsent: [],
        gaps: [],
        quoted: new Map(),
        read: START,
        topic: "",
        older: "none",
        unread: 0,
        calls: 0,
        newsBehind: null,
        typists: [],
    };
}

/**
 * @param {State} state
 * @param {string} key
 * @param {Partial<Talk>} change
 * @returns {Partial<State>}
 */
export function changeTalk(state, key, change) {
    const talk = state.talks.get(key);
    const isDifferent =
        talk &&
        Object.entries(change).some(
            ([name, value]) => talk[/** @type {keyof Talk} */ (name)] !== value,
        );
    if (!isDifferent) return {};
    const isSeen = state.isWatched && state.current === key;
    const changed = counted({ ...talk, ...change }, talk, isSeen, state.self);
    return { talks: new Map(state.talks).set(key, changed) };
}

/**
 * The same where there may be no such talk yet: it is made then, but stands in no list.
 * @param {State} state
 * @param {string} key
 * @param {(talk: Talk) => Partial<Talk>} change
 */
export function changeOrMakeTalk(state, key, change) {
    const talk = state.talks.get(key) ?? newTalk(key);
    const talks = new Map(state.talks).set(key, talk);
    return changeTalk({ ...state, talks }, key, change(talk));
}

/**
 * The talk comes before somebody's eyes: all in it is read now, and what was not, stands below a line.
 * @param {State} state @param {string} key
 */
export function markSeen(state, key) {
    const talk = state.talks.get(key);
    if (!talk) return {};
    const newsBehind = talk.unread > 0 ? talk.read : talk.newsBehind;
    return changeTalk(state, key, { read: endOf(talk), newsBehind });
}

/**
 * @param {Talk} talk @param {Talk} before @param {boolean} isSeen @param {string} self
 * @returns {Talk}
 */
function counted(talk, before, isSeen, self) {
    if (talk.rows === before.rows && talk.read === before.read) return talk;
    const read = isSeen ? endOf(talk) : talk.read;
    const unread = unreadBehind(talk.rows, read);
    const calls =
        talk.kind === "private" ? unread : unread.filter(({ text }) => mentions(text, self));
    return { ...talk, read, unread: unread.length, calls: calls.length };
}

/** Where it has been read to, once the last line was. @param {Talk} talk */
export function endOf({ rows, read }) {
    const end = rows.at(-1)?.place;
    return end && comparePlaces(end, read) > 0 ? end : read;
}
