// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./rows.js").Line} Line */

/**
 * How high the lines of a talk are, in px from the first one on: as they were measured when they
 * were seen last, else as estimated. Knows no document.
 */
export class Heights {
    #estimate;
    /** @type {readonly Line[]} */
    #lines = [];
    /** By the key of the line. @type {Map<string, number>} */
    #measured = new Map();
    /** Of each line. @type {number[]} */
    #heights = [];
    /** Where each line begins, and last where they all end. @type {number[]} */
    #tops = [0];
    /** So many of the tops are right. */
    #sound = 1;

    /** @param {(line: Line) => number} estimate */
    constructor(estimate) {
        this.#estimate = estimate;
    }

    get count() {
        return this.#lines.length;
    }

    get total() {
        return this.top(this.count);
    }

    /** Takes those that are there already for unchanged. @param {readonly Line[]} lines */
    replace(lines) {
        const most = Math.min(lines.length, this.count);
        let same = 0;
        while (same < most && lines[same] === this.#lines[same]) same += 1;
        this.#lines = lines;
        this.#heights.length = lines.length;
        this.#refill(same);
    }

    /** Of another talk, or another width: what was measured says nothing any more. */
    forget() {
        this.#measured.clear();
        this.#refill(0);
    }

    /** @param {number} index @param {number} height @returns {boolean} whether that is news */
    measure(index, height) {
        this.#measured.set(this.#lines[index].key, height);
        if (this.#heights[index] === height) return false;
        this.#heights[index] = height;
        this.#sound = Math.min(this.#sound, index + 1);
        return true;
    }

    /** Where a line begins; of `count`: where the last one ends. @param {number} index */
    top(index) {
        for (; this.#sound <= index; this.#sound += 1)
            this.#tops[this.#sound] = this.#tops[this.#sound - 1] + this.#heights[this.#sound - 1];
        return this.#tops[index];
    }

    /**
     * The line that covers a place, else the nearest; -1 when there is none.
     * @param {number} y
     */
    at(y) {
        this.top(this.count);
        let low = 0;
        let high = this.count;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#tops[middle + 1] <= y) low = middle + 1;
            else high = middle;
        }
        return Math.min(low, this.count - 1);
    }

    /** @param {number} index */
    keyOf(index) {
        return this.#lines[index].key;
    }

    /**
     * @param {string} key
     * @param {number} [guess] where it was
     * @returns {number} -1 when it isn't there
     */
    indexOf(key, guess = -1) {
        if (this.#lines[guess]?.key === key) return guess;
        return this.#lines.findIndex((line) => line.key === key);
    }

    /** @param {number} from */
    #refill(from) {
        for (let index = from; index < this.count; index += 1) {
            const line = this.#lines[index];
            this.#heights[index] = this.#measured.get(line.key) ?? this.#estimate(line);
        }
        this.#sound = Math.min(this.#sound, from + 1);
    }
}
