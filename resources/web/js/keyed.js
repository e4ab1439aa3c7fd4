// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * One row of a list: its element, and how it shows another item.
 * @template Item
 * @typedef {{element: HTMLElement, show: (item: Item) => void}} RowView
 */

/**
 * The children of an element, one for each item of a list. An item that is still there keeps its
 * element, so that focus and selection stay; what has not changed is not touched.
 * @template {{key: string}} Item
 */
export class KeyedList {
    #parent;
    #make;
    #isSame;
    #onGoing;
    /** @type {Map<string, {view: RowView<Item>, item: Item}>} */
    #rows = new Map();

    /**
     * @param {Element} parent has no other children
     * @param {(item: Item) => RowView<Item>} make
     * @param {(one: Item, other: Item) => boolean} [isSame] whether they look the same
     * @param {(view: RowView<Item>) => void} [onGoing] it is about to be taken away
     */
    constructor(parent, make, isSame = Object.is, onGoing = () => {}) {
        this.#parent = parent;
        this.#make = make;
        this.#isSame = isSame;
        this.#onGoing = onGoing;
    }

    /** @param {readonly Item[]} items */
    show(items) {
        const rows = new Map(items.map((item) => [item.key, this.#row(item)]));
        for (const [key, { view }] of this.#rows)
            if (rows.get(key)?.view !== view) this.#remove(view);
        this.#rows = rows;
        let next = this.#parent.firstChild;
        for (const { view } of rows.values()) {
            if (view.element === next) next = next.nextSibling;
            else this.#parent.insertBefore(view.element, next);
        }
    }

    /** @param {RowView<Item>} view */
    #remove(view) {
        this.#onGoing(view);
        view.element.remove();
    }

    /** @param {Item} item */
    #row(item) {
        const known = this.#rows.get(item.key);
        if (known && this.#isSame(known.item, item)) return known;
        const view = known?.view ?? this.#make(item);
        view.show(item);
        return { view, item };
    }
}
