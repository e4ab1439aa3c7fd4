// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Signal } from "./signal.js";

const NEAR_END_PX = 80;
const NEAR_START_PX = 240;

/**
 * The one owner of where the talk is scrolled to: who reads at the end stays at the end, and who
 * reads further up sees nothing move when lines come in above or below.
 */
export class Scroll {
    /** The reader nears the first line. */
    nearedStart = new Signal();
    /** The reader came to the end, or left it. @type {Signal<[boolean]>} */
    endChanged = new Signal();
    /** The end came out of reach, or back into it. @type {Signal<[boolean]>} */
    farChanged = new Signal();

    #box;
    #list;
    #isAtEnd = true;
    #isFar = false;
    /** Since then the end was not reached. */
    #hasJumped = false;
    #isKeeping = false;

    /** @param {HTMLElement} box scrolls @param {HTMLElement} list what is in it */
    constructor(box, list) {
        this.#box = box;
        this.#list = list;
        box.addEventListener("scroll", () => this.#look(), { passive: true });
        // The box shrinks when a keyboard comes up, and the list grows when fonts arrive.
        const observer = new ResizeObserver(() => (this.#isAtEnd ? this.toEnd() : this.#look()));
        observer.observe(box);
        observer.observe(list);
    }

    get isAtEnd() {
        return this.#isAtEnd;
    }

    /** Changes the list by `change`, and puts the place right. @param {() => void} change */
    keep(change) {
        const anchors = this.#isAtEnd ? [] : this.#visible();
        this.#isKeeping = true;
        change();
        const anchor = anchors.find(({ line }) => line.isConnected); // separators may go
        if (this.#isAtEnd) this.toEnd();
        else if (anchor)
            this.#box.scrollTop += anchor.line.getBoundingClientRect().top - anchor.top;
        this.#isKeeping = false;
        this.#look();
    }

    toEnd() {
        this.#box.scrollTop = this.#box.scrollHeight;
        this.#setAtEnd(true);
        this.#setFar(0);
    }

    /** So that a line stands in the upper part. @param {Element} line */
    toLine(line) {
        const { top, height } = this.#box.getBoundingClientRect();
        this.#isKeeping = true;
        this.#setAtEnd(false); // or the next line that comes pulls it away
        this.#box.scrollTop += line.getBoundingClientRect().top - top - height / 3;
        this.#isKeeping = false;
        this.#hasJumped = true;
        this.#look();
    }

    #look() {
        if (this.#isKeeping || this.#box.clientHeight === 0) return;
        const { scrollTop, scrollHeight, clientHeight } = this.#box;
        const below = scrollHeight - scrollTop - clientHeight;
        this.#setAtEnd(below < NEAR_END_PX);
        this.#setFar(below);
        if (scrollTop < NEAR_START_PX) this.nearedStart.emit();
    }

    /** @param {boolean} isAtEnd */
    #setAtEnd(isAtEnd) {
        if (this.#isAtEnd === isAtEnd) return;
        this.#isAtEnd = isAtEnd;
        this.endChanged.emit(isAtEnd);
    }

    /** More than a screen away, or led away. @param {number} below px that stand under the screen */
    #setFar(below) {
        if (this.#isAtEnd) this.#hasJumped = false;
        const isFar = this.#hasJumped || below > this.#box.clientHeight;
        if (this.#isFar === isFar) return;
        this.#isFar = isFar;
        this.farChanged.emit(isFar);
    }

    #visible() {
        const { top } = this.#box.getBoundingClientRect();
        return [...this.#list.children]
            .map((line) => ({
                line,
                top: line.getBoundingClientRect().top,
                bottom: line.getBoundingClientRect().bottom,
            }))
            .filter(({ bottom }) => bottom > top);
    }
}
