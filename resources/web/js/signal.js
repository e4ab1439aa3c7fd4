// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * Tells whoever wants to hear it what has happened. Listeners are called in the order in which they
 * came, after the state has changed.
 * @template {unknown[]} [Values=[]]
 */
export class Signal {
    /** @type {((...values: Values) => void)[]} */
    #listeners = [];

    /** @param {(...values: Values) => void} listener */
    connect(listener) {
        this.#listeners.push(listener);
    }

    /** @param {Values} values */
    emit(...values) {
        for (const listener of this.#listeners) listener(...values);
    }
}
