// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { changedRows, refreshedRows } from "./changes.js";
import { comparePlaces, mergedRows } from "./rows.js";
import { changeOrMakeTalk, changeTalk } from "./talkchange.js";

/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Talk} Talk */
/** @typedef {import("./state.js").UnsentChange} UnsentChange */

// What can happen to the lines of a talk; as updates.js.

/**
 * Lines whose places are not taken, in any order.
 * @param {State} state
 * @param {string} key
 * @param {readonly Row[]} added
 */
export function rowsAdded(state, key, added) {
    const talk = state.talks.get(key);
    return talk && added.length > 0
        ? changeTalk(state, key, { rows: mergedRows(talk.rows, added) })
        : {};
}

/**
 * An own message that waits for its fate.
 * @param {State} state
 * @param {string} key
 * @param {Row} row
 */
export function pendingAdded(state, key, row) {
    return changeOrMakeTalk(state, key, ({ pending }) => ({
        pending: [...pending, row],
        newsBehind: null, // who answers has read it
    }));
}

/**
 * A pending message has got its place and its fate.
 * @param {State} state @param {string} key @param {string} id
 * @param {Pick<Row, "delivery" | "reason" | "place"> & {at?: number, files?: Row["files"]}} fate
 */
export function settled(state, key, id, fate) {
    const talk = state.talks.get(key);
    const row = talk?.pending.find((pending) => pending.key === id);
    if (!talk || !row) return {};
    const rows = mergedRows(talk.rows, [{ ...row, ...fate }]);
    return changeTalk(state, key, {
        rows,
        pending: talk.pending.filter((pending) => pending !== row),
    });
}

/**
 * A refused message is taken away, because it is sent again.
 * @param {State} state
 * @param {string} key
 * @param {string} id
 */
export function refusedRemoved(state, key, id) {
    const talk = state.talks.get(key);
    return talk ? changeTalk(state, key, { rows: talk.rows.filter((row) => row.key !== id) }) : {};
}

/** One that waited is taken back. @param {State} state @param {string} key @param {string} id */
export function pendingRemoved(state, key, id) {
    const pending = state.talks.get(key)?.pending ?? [];
    return changeTalk(state, key, { pending: pending.filter((row) => row.key !== id) });
}

/** @param {State} state @param {string} key @param {Talk["older"]} older */
export function olderChanged(state, key, older) {
    return changeTalk(state, key, { older });
}

/** @param {State} state @param {string} key @param {readonly string[]} typists */
export function typistsChanged(state, key, typists) {
    return changeTalk(state, key, { typists });
}

// ---- changes of messages ------------------------------------------------------------------

/**
 * The server tells of messages that may be there already, as they are now.
 * @param {State} state @param {string} key
 * @param {readonly import("./protocol.js").ChatMessage[]} messages
 */
export function rowsRefreshed(state, key, messages) {
    const rows = state.talks.get(key)?.rows;
    return rows ? changeTalk(state, key, { rows: refreshedRows(rows, messages) }) : {};
}

/**
 * @param {State} state @param {string} key
 * @param {import("./changes.js").Deed} deed @param {Place} place of the change
 */
export function messageChanged(state, key, deed, place) {
    const talk = state.talks.get(key);
    if (!talk) return {};
    const quoted = [...talk.quoted.values()];
    const changed = changedRows(quoted, deed, place);
    return changeTalk(state, key, {
        rows: changedRows(talk.rows, deed, place),
        quoted:
            changed === quoted
                ? talk.quoted
                : new Map(changed.map((row) => [row.place.seq, row])),
    });
}

/** @param {State} state @param {string} key @param {UnsentChange} change */
export function unsentAdded(state, key, change) {
    return changeOrMakeTalk(state, key, ({ unsent }) => ({ unsent: [...unsent, change] }));
}

/** Acknowledged or refused. @param {State} state @param {string} key @param {string} id */
export function unsentRemoved(state, key, id) {
    const unsent = state.talks.get(key)?.unsent ?? [];
    return unsent.some((change) => change.id === id)
        ? changeTalk(state, key, { unsent: unsent.filter((change) => change.id !== id) })
        : {};
}

// ---- what is not there --------------------------------------------------------------------

/** @param {State} state @param {string} key @param {readonly Place[]} gaps rising */
export function gapsChanged(state, key, gaps) {
    const before = state.talks.get(key)?.gaps ?? [];
    const isSame =
        before.length === gaps.length &&
        gaps.every((gap, index) => comparePlaces(gap, before[index]) === 0);
    return isSame ? {} : changeTalk(state, key, { gaps });
}

/**
 * A message that is answered, and stands where nothing is loaded.
 * @param {State} state @param {string} key @param {Row} row
 */
export function quoteCame(state, key, row) {
    const talk = state.talks.get(key);
    return talk
        ? changeTalk(state, key, { quoted: new Map(talk.quoted).set(row.place.seq, row) })
        : {};
}
