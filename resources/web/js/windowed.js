// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { setAttribute } from "./dom.js";
import { estimatedHeight } from "./estimate.js";
import { Heights } from "./heights.js";
import { KeyedList } from "./keyed.js";
import { Signal } from "./signal.js";

/** @typedef {import("./rows.js").Line} Line */
/** @typedef {import("./keyed.js").RowView<Line>} LineView */

const MARGIN_PX = 1_000; // above and below what is seen: further than one scrolls in a frame or two
const MOST_HELD = 300; // lines, for the sake of a selection or the focus

/**
 * The lines near the eyes as elements, and empty room in place of all others. Places are px from
 * the first line on. Does not scroll; whoever does, says what is seen.
 */
export class WindowedList {
    /** A line that is drawn has become higher or lower by itself. */
    resized = new Signal();
    heights;

    #ol;
    #list;
    #observer;
    #width = 0;
    #rem = 16;
    /** @type {readonly Line[]} */
    #lines = [];
    /** Those that have an element. @type {readonly Line[]} */
    #drawn = [];
    #isStale = false;
    #first = 0;
    #last = 0;
    #shift = 0;
    #isWhole = false;

    /**
     * @param {HTMLElement} ol
     * @param {(line: Line) => LineView} make
     * @param {(one: Line, other: Line) => boolean} isSame whether they look the same
     * @param {(view: LineView) => void} onGoing an element is about to be taken away
     */
    constructor(ol, make, isSame, onGoing) {
        this.#ol = ol;
        this.heights = new Heights(
            (line) => estimatedHeight(line, this.#width / this.#rem) * this.#rem,
        );
        this.#observer = new ResizeObserver(() => {
            if (this.#measure()) this.resized.emit();
        });
        this.#list = new KeyedList(
            ol,
            (/** @type {Line} */ line) => {
                const view = make(line);
                this.#observer.observe(view.element);
                return view;
            },
            isSame,
            (view) => {
                this.#observer.unobserve(view.element);
                onGoing(view);
            },
        );
    }

    /** How much lower than by its place each line stands, see place(). */
    get shift() {
        return this.#shift;
    }

    /** Whether the first line is drawn, and with it the place where room above it would be seen. */
    get hasStart() {
        return this.#first === 0;
    }

    /** Whether there is room for that above what is drawn. @param {number} shift see place() */
    canShift(shift) {
        return shift + this.heights.top(this.#first) >= 0;
    }

    /** @param {readonly Line[]} lines @param {boolean} isWhole nothing was said before them */
    replace(lines, isWhole) {
        this.#lines = lines;
        this.#isWhole = isWhole;
        this.heights.replace(lines);
        this.#isStale = true;
    }

    /** What comes next are the lines of another talk. */
    forget() {
        this.replace([], true);
        this.heights.forget();
    }

    /** All lines are to be made anew. */
    renew() {
        this.#drawn = [];
        this.#list.show([]);
        this.#isStale = true;
    }

    /** What is known of lines in another width says nothing. @param {number} width in px */
    setWidth(width) {
        if (width === this.#width) return;
        this.#width = width;
        this.#rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        this.heights.forget();
        this.#measure();
    }

    /**
     * Makes elements of what stands between two places, and of some lines around them.
     * @param {number} top @param {number} bottom
     * @returns {boolean} whether lines are otherwise high than they were thought to be
     */
    draw(top, bottom) {
        const near = this.#between(top - MARGIN_PX / 2, bottom + MARGIN_PX / 2);
        const isThere = this.#first <= near.first && near.last <= this.#last;
        if (isThere && !this.#isStale) return false;
        const { first, last } = this.#withHeld(this.#between(top - MARGIN_PX, bottom + MARGIN_PX));
        this.#first = first;
        this.#last = last;
        this.#isStale = false;
        this.#drawn = this.#lines.slice(first, last);
        this.#list.show(this.#drawn);
        this.#number();
        return this.#measure();
    }

    /** Puts what is drawn into its place, and `shift` px lower. @param {number} shift */
    place(shift) {
        this.#shift = shift;
        const above = Math.max(0, shift + this.heights.top(this.#first));
        const below = this.heights.total - this.heights.top(this.#last);
        this.#ol.style.paddingBlockStart = `${above}px`;
        this.#ol.style.paddingBlockEnd = `${below}px`;
    }

    /** @param {number} top @param {number} bottom */
    #between(top, bottom) {
        return { first: Math.max(0, this.heights.at(top)), last: this.heights.at(bottom) + 1 };
    }

    /**
     * Where the focus is, or a selection begins or ends, stays drawn while that isn't too far away.
     * @param {{first: number, last: number}} near
     */
    #withHeld({ first, last }) {
        for (const node of heldNodes()) {
            const index = this.#indexOf(node);
            if (index < 0) continue;
            if (index < first && last - index <= MOST_HELD) first = index;
            if (index >= last && index - first < MOST_HELD) last = index + 1;
        }
        return { first, last };
    }

    /** @param {Node | null} node @returns {number} -1 when it stands in no line */
    #indexOf(node) {
        if (!this.#ol.contains(node)) return -1;
        const at = [...this.#ol.children].findIndex((element) => element.contains(node));
        const key = at < 0 ? undefined : this.#drawn[at]?.key;
        return key === undefined ? -1 : this.heights.indexOf(key, this.#first + at);
    }

    /** Which lines of how many are drawn. */
    #number() {
        const size = this.#isWhole ? this.#lines.length : -1;
        let number = this.#first;
        for (const element of this.#ol.children) {
            number += 1;
            setAttribute(element, "aria-posinset", number);
            setAttribute(element, "aria-setsize", size);
        }
    }

    /** @returns {boolean} whether there is news */
    #measure() {
        if (this.#isStale || this.#ol.clientWidth === 0) return false;
        let isNews = false;
        let index = this.#first;
        for (const element of this.#ol.children) {
            const { height } = element.getBoundingClientRect();
            isNews = this.heights.measure(index, height) || isNews;
            index += 1;
        }
        return isNews;
    }
}

/** @returns {(Node | null)[]} */
function heldNodes() {
    const selection = getSelection();
    const ends =
        selection && !selection.isCollapsed ? [selection.anchorNode, selection.focusNode] : [];
    return [document.activeElement, ...ends];
}
