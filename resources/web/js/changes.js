// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isSelf } from "./keymark.js";
import { rowOf } from "./rows.js";

/** @typedef {import("./protocol.js").ChatMessage} ChatMessage */
/** @typedef {import("./protocol.js").Entry} Entry */
/** @typedef {import("./protocol.js").Reaction} Reaction */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").RowFile} RowFile */
/** @typedef {import("./state.js").UnsentChange} UnsentChange */

/**
 * What a change does, whoever tells of it.
 * @typedef {{type: import("./protocol.js").Change["type"], target: number, from: string,
 *     text?: string, mark?: string}} Deed
 */

// Messages as they have become.

/** @type {readonly RowFile[]} */
const NO_FILES = [];
const NOTHING_LEFT = { text: "", files: NO_FILES, isDeleted: true, isEdited: false, reactions: [] };

/** @param {Entry} entry @returns {entry is ChatMessage} */
export function isMessage(entry) {
    return entry.type === "room" || entry.type === "private";
}

/**
 * @param {ChatMessage} message @param {import("./keymark.js").Self} self @param {Row["place"]} place
 * @returns {Row}
 */
export function rowOfMessage(message, self, place) {
    return {
        ...rowOf("message", message.id, message.from, message.at),
        isOwn: isSelf(self, message.from, message.keyMark ?? ""),
        keyMark: message.keyMark ?? "",
        place,
        replyTo: message.replyTo ?? 0,
        ...stateOf(message),
    };
}

/**
 * @param {readonly import("./protocol.js").SharedFile[]} [files]
 * @param {readonly RowFile[]} [own] the same, as they were sent from this page
 * @returns {readonly RowFile[]}
 */
export function rowFiles(files = [], own = []) {
    return files.length === 0
        ? NO_FILES
        : files.map((file, index) => ({
              name: file.name,
              size: file.size,
              mime: file.mime.toLowerCase(),
              width: file.width ?? 0,
              height: file.height ?? 0,
              path: file.path,
              preview: file.preview ?? "",
              upload: own[index]?.upload ?? "",
          }));
}

/** What changes have made of a message. @param {ChatMessage} message */
function stateOf({ message, edited, deleted, reactions, changed }) {
    return {
        text: deleted ? "" : message.text,
        files: deleted ? NO_FILES : rowFiles(message.files),
        isEdited: edited === true,
        isDeleted: deleted === true,
        reactions: reactions ?? [],
        changed: changed ?? 0,
    };
}

/**
 * The rows, with those messages among them that are newer there.
 * @param {readonly Row[]} rows @param {readonly ChatMessage[]} messages
 */
export function refreshedRows(rows, messages) {
    const newer = new Map(
        messages.filter(({ changed = 0 }) => changed > 0).map((message) => [message.id, message]),
    );
    if (newer.size === 0) return rows;
    let isDifferent = false;
    const refreshed = rows.map((row) => {
        const message = newer.get(row.key);
        if (!message || (message.changed ?? 0) <= row.changed) return row;
        isDifferent = true;
        return { ...row, ...stateOf(message) };
    });
    return isDifferent ? refreshed : rows;
}

/**
 * The rows after a change that the server tells of; the same when it is worked in already, or is
 * about a message that isn't there.
 * @param {readonly Row[]} rows @param {Deed} deed @param {Row["place"]} place of the change
 */
export function changedRows(rows, deed, place) {
    const index = rows.findIndex((row) => isTarget(row, deed.target, place.life));
    const row = rows[index];
    if (!row || row.changed >= place.seq) return rows;
    const changed = { ...afterDeed(row, deed), changed: place.seq };
    return [...rows.slice(0, index), changed, ...rows.slice(index + 1)];
}

/** @param {Row} row @param {number} target @param {number} life */
function isTarget(row, target, life) {
    return row.kind === "message" && row.place.seq === target && row.place.life === life;
}

/**
 * A message as it will be once the server has the own changes that are on their way.
 * @param {Row} row @param {readonly UnsentChange[]} unsent @param {string} self
 */
export function withUnsent(row, unsent, self) {
    if (unsent.length === 0) return row;
    const own = unsent.filter(
        ({ target }) =>
            row.kind === "message" && row.delivery === "committed" && row.place.seq === target,
    );
    if (own.length === 0) return row;
    const after = own.reduce((now, change) => afterDeed(now, { ...change, from: self }), row);
    return { ...after, isChanging: true };
}

/** @param {Row} row @param {Deed} deed @returns {Row} */
function afterDeed(row, { type, from, text = "", mark = "" }) {
    if (row.isDeleted) return row;
    if (type === "edit") return { ...row, text, isEdited: true };
    if (type === "delete")
        return { ...row, ...NOTHING_LEFT };
    return { ...row, reactions: reactionsAfter(row.reactions, type === "react", mark, from) };
}

/**
 * @param {readonly Reaction[]} reactions @param {boolean} isMade @param {string} mark
 * @param {string} nick
 * @returns {Reaction[]}
 */
function reactionsAfter(reactions, isMade, mark, nick) {
    const isNew = isMade && !reactions.some((reaction) => reaction.mark === mark);
    const all = isNew ? [...reactions, { mark, by: [] }] : reactions;
    return all
        .map((reaction) => {
            if (reaction.mark !== mark) return reaction;
            const others = reaction.by.filter((other) => other !== nick);
            return { mark, by: isMade ? [...others, nick] : others };
        })
        .filter(({ by }) => by.length > 0);
}
