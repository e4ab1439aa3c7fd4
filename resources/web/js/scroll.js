// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const NEAR_END_PX = 60;
const NEAR_START_PX = 120;

/**
 * The one owner of the talk's scroll place: who reads at the end stays at the end, who reads in the
 * middle sees nothing move when lines come in above or below.
 */
export class Scroll {
    #list;
    #atEnd = true;

    /** @param {HTMLElement} list @param {() => void} onStart called when the reader nears the first line */
    constructor(list, onStart) {
        this.#list = list;
        list.addEventListener("scroll", () => {
            this.#atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
            if (list.scrollTop < NEAR_START_PX) onStart();
        }, { passive: true });
        new ResizeObserver(() => this.#atEnd && this.toEnd()).observe(list);
    }

    toEnd() {
        this.#atEnd = true;
        this.#list.scrollTop = this.#list.scrollHeight;
    }

    /** Whether the list is too short to be scrolled. */
    get isShort() {
        return this.#list.scrollHeight <= this.#list.clientHeight;
    }

    /** Changes the list by `change`, and puts the place right. @param {() => void} change */
    keep(change) {
        const anchor = this.#atEnd ? null : this.#firstVisible();
        const before = anchor?.getBoundingClientRect().top ?? 0;
        change();
        if (this.#atEnd) this.toEnd();
        else if (anchor?.isConnected) this.#list.scrollTop += anchor.getBoundingClientRect().top - before;
    }

    #firstVisible() {
        const top = this.#list.getBoundingClientRect().top;
        return [...this.#list.children].find((child) => child.getBoundingClientRect().bottom > top);
    }
}
