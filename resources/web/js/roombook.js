// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { foldName } from "./checks.js";

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {"out" | "awaited" | "in" | "leaving"} stay
 * @property {string} request the newest join or leave on this connection
 * @property {boolean} isWanted the person asked for it just now: it is shown once it is there
 * @property {boolean} wasIn the server has us there, unless we left on another device
 */

/** The rooms that this person is in, wants to be in or has left, in the order of joining. */
export class RoomBook {
    /** @type {Room[]} */
    all = [];

    /** The room of that name, or of one that differs in case only. @param {string} name */
    find(name) {
        const folded = foldName(name);
        return (
            this.all.find((room) => room.name === name) ??
            this.all.find((room) => foldName(room.name) === folded)
        );
    }

    /** @param {string} name @returns {Room} */
    add(name) {
        const stay = /** @type {const} */ ("awaited");
        const room = { name, stay, request: "", isWanted: false, wasIn: false };
        this.all.push(room);
        return room;
    }

    /** @param {Room} room */
    remove(room) {
        this.all = this.all.filter((other) => other !== room);
    }
}
