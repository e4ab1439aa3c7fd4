// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { nextFrame } from "./drawing.js";
import { Signal } from "./signal.js";

const NEAR_END_PX = 80;
const NEAR_START_PX = 240;
const END_PX = 2; // what rounding may leave between the end and an end
const MOST_TURNS = 4; // a line that is drawn may be so low that another one is to be seen

/**
 * A line, where it was last among the others, and how far below the box's edge it begins.
 * @typedef {{key: string, index: number, offset: number}} Spot
 */

/**
 * The one owner of where the talk is scrolled to: who reads at the end stays at the end, and who
 * reads further up sees nothing move when lines come in above or below, or turn out to be higher
 * than they were thought to be. Says which lines are to be drawn.
 */
export class Scroll {
    /** The reader nears the first line. */
    nearedStart = new Signal();
    /** The reader came to the end, or left it. @type {Signal<[boolean]>} */
    endChanged = new Signal();
    /** The end came out of reach, or back into it. @type {Signal<[boolean]>} */
    farChanged = new Signal();

    #box;
    #ol;
    #list;
    #isAtEnd = true;
    #isFar = false;
    /** Since then the end was not reached. */
    #hasJumped = false;
    /** Where the box is scrolled to as far as we know: elsewhere, the reader has done it. */
    #known = 0;
    /** What is being read, unless that is the end. @type {Spot | null} */
    #anchor = null;

    /**
     * @param {HTMLElement} box scrolls @param {HTMLElement} ol stands in it
     * @param {import("./windowed.js").WindowedList} list what is in that
     */
    constructor(box, ol, list) {
        this.#box = box;
        this.#ol = ol;
        this.#list = list;
        box.addEventListener("scroll", () => this.#follow(), { passive: true });
        box.addEventListener("scrollend", () => this.#rest());
        ol.addEventListener("focusin", ({ target }) => this.#drawBeside(target));
        list.resized.connect(() => this.#onResized());
        // The box shrinks when a keyboard comes up.
        new ResizeObserver(() => this.#settle()).observe(box);
    }

    get isAtEnd() {
        return this.#isAtEnd;
    }

    /**
     * Changes the list by `change`, and puts the place right.
     * @param {() => void} change @param {"here" | "end"} [where] one wants to be afterwards
     */
    keep(change, where = "here") {
        this.#follow();
        if (where === "end") this.#setAtEnd(true);
        const spots = this.#isAtEnd ? [] : this.#spotsSeen();
        change();
        this.#anchor = spots.find((spot) => this.#find(spot) >= 0) ?? null; // separators may go
        this.#settle();
    }

    toEnd() {
        this.#setAtEnd(true);
        this.#settle();
    }

    /** So that a line stands in the upper part. @param {string} key */
    toLine(key) {
        this.#setAtEnd(false); // or the next line that comes pulls it away
        this.#hasJumped = true;
        this.#anchor = { key, index: 0, offset: this.#box.clientHeight / 3 };
        this.#toAnchor("exactly");
    }

    // ---- the reader's turns ----

    /** The reader may have scrolled: what is there now is what is being read. */
    #follow() {
        const { scrollTop, clientHeight } = this.#box;
        if (clientHeight === 0 || scrollTop === this.#known) return;
        const isUp = scrollTop < this.#known;
        this.#known = scrollTop;
        // Whoever goes up wants to leave, however slowly that begins.
        this.#setAtEnd(this.#below < (isUp ? END_PX : NEAR_END_PX));
        this.#anchor = this.#spotHere();
        if (this.#below < END_PX) this.#toBottom();
        else this.#toAnchor();
    }

    /** The hand is off the wheel: now what was put off can be put right unnoticed. */
    #rest() {
        if (!this.#isAtEnd && Math.abs(this.#list.shift) >= 1) this.#toAnchor("exactly");
    }

    /** Elements may not be made here, where their sizes are being told: that comes later. */
    #onResized() {
        this.#place();
        nextFrame(() => this.#settle());
    }

    /**
     * A key that is held down goes from line to line faster than frames come, in which a scroll is
     * told: without a line beyond, it would leave the talk. @param {EventTarget | null} target
     */
    #drawBeside(target) {
        if (!(target instanceof Element) || !this.#isShown) return;
        this.#follow(); // the stroke before may have scrolled
        const { top, bottom } = target.getBoundingClientRect();
        const first = this.#box.getBoundingClientRect().top;
        const seen = this.#box.scrollTop - this.#listTop - this.#list.shift;
        const start = seen + Math.min(0, top - first);
        const end = seen + Math.max(this.#box.clientHeight, bottom - first);
        this.#list.draw(start, end);
        this.#settle();
    }

    // ---- where everything stands ----

    #settle() {
        if (this.#isAtEnd) this.#toBottom();
        else this.#toAnchor();
    }

    #place() {
        if (this.#isAtEnd) this.#placeBottom();
        else this.#placeAnchor();
    }

    #toBottom() {
        if (!this.#isShown) return;
        const { clientHeight } = this.#box;
        const { heights } = this.#list;
        this.#drawAround(() => heights.total - clientHeight);
        this.#placeBottom();
        this.#tell();
    }

    #placeBottom() {
        this.#list.place(0);
        this.#scrollTo(this.#box.scrollHeight);
    }

    /** @param {"exactly"} [how] not only as it looks */
    #toAnchor(how) {
        if (!this.#isShown) return;
        this.#drawAround(() => this.#wantedTop());
        this.#placeAnchor(how);
        this.#tell();
    }

    /**
     * A scroll that is under way ends when the box is scrolled by us, so what turned out to be
     * higher or lower above the eyes goes into the room above, as long as there is some.
     * @param {"exactly"} [how]
     */
    #placeAnchor(how) {
        if (!this.#anchor) {
            this.#list.place(0);
            return;
        }
        this.#known = this.#box.scrollTop; // less far than before, if that is too far by now
        const wanted = this.#listTop + this.#wantedTop();
        const shift = this.#known - wanted;
        const isFine = shift >= 0 && shift < 1;
        const isHidden = !this.#list.hasStart && this.#list.canShift(shift);
        if (isFine || (isHidden && how !== "exactly")) {
            this.#list.place(shift);
            return;
        }
        this.#list.place(0);
        this.#scrollTo(Math.max(0, Math.ceil(wanted)));
        const rest = this.#known - wanted; // the box knows whole pixels only
        if (rest > 0 && rest < 1) this.#list.place(rest);
        else if (rest !== 0) this.#anchor = this.#spotHere(); // it can't be scrolled that far
    }

    /** Until nothing that is seen is otherwise than thought. @param {() => number} top */
    #drawAround(top) {
        for (let turn = 0; turn < MOST_TURNS; turn += 1) {
            const start = top();
            if (!this.#list.draw(start, start + this.#box.clientHeight)) return;
        }
    }

    /** @param {number} y */
    #scrollTo(y) {
        this.#box.scrollTop = y;
        this.#known = this.#box.scrollTop;
    }

    // ---- what is seen ----

    /** Not before it has a size. */
    get #isShown() {
        if (this.#box.clientHeight === 0) return false;
        this.#list.setWidth(this.#ol.clientWidth);
        return true;
    }

    /** Where the list begins when the box is not scrolled. */
    get #listTop() {
        const { top } = this.#box.getBoundingClientRect();
        return this.#ol.getBoundingClientRect().top - top + this.#box.scrollTop;
    }

    /** What of the list shall be at the box's edge. */
    #wantedTop() {
        const index = this.#anchor ? this.#find(this.#anchor) : -1;
        return this.#anchor && index >= 0
            ? this.#list.heights.top(index) - this.#anchor.offset
            : 0;
    }

    /** @param {Spot} spot @returns {number} the index of its line, -1 when that has gone */
    #find(spot) {
        const index = this.#list.heights.indexOf(spot.key, spot.index);
        spot.index = index;
        return index;
    }

    /** The first line that begins in the box; one that fills it begins above. @returns {Spot | null} */
    #spotHere() {
        const edge = this.#known - this.#listTop - this.#list.shift;
        return this.#spotsFrom(edge)[0] ?? null;
    }

    /** All that begin in the box. */
    #spotsSeen() {
        return this.#spotsFrom(this.#wantedTop());
    }

    /** @param {number} edge of the box, as a place in the list @returns {Spot[]} */
    #spotsFrom(edge) {
        const { heights } = this.#list;
        const first = heights.at(edge);
        /** @type {Spot[]} */
        const spots = [];
        for (let index = Math.max(0, first); index < heights.count; index += 1) {
            const offset = heights.top(index) - edge;
            if (offset >= this.#box.clientHeight) break;
            spots.push({ key: heights.keyOf(index), index, offset });
        }
        return spots.length > 1 && spots[0].offset < 0 ? spots.slice(1) : spots;
    }

    // ---- what is told ----

    #tell() {
        const below = this.#below;
        this.#setAtEnd(below < (this.#isAtEnd ? NEAR_END_PX : END_PX));
        this.#setFar(below);
        if (this.#list.hasStart && this.#known < NEAR_START_PX) this.nearedStart.emit();
    }

    /** What stands under the screen, in px. */
    get #below() {
        const { scrollHeight, clientHeight } = this.#box;
        return scrollHeight - this.#known - clientHeight;
    }

    /** @param {boolean} isAtEnd */
    #setAtEnd(isAtEnd) {
        if (this.#isAtEnd === isAtEnd) return;
        this.#isAtEnd = isAtEnd;
        this.endChanged.emit(isAtEnd);
    }

    /** More than a screen away, or led away. @param {number} below */
    #setFar(below) {
        if (this.#isAtEnd) this.#hasJumped = false;
        const isFar = this.#hasJumped || below > this.#box.clientHeight;
        if (this.#isFar === isFar) return;
        this.#isFar = isFar;
        this.farChanged.emit(isFar);
    }
}
