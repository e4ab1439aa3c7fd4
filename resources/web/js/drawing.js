// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

const FRAMELESS_MS = 250; // a page that nobody sees gets no frames

/** Calls back with the next frame, or a little later when there is none. @param {() => void} task */
export function nextFrame(task) {
    let isDone = false;
    const once = () => {
        if (isDone) return;
        isDone = true;
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        task();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, FRAMELESS_MS);
}

/**
 * Draws at most once a frame, however much arrives. What comes after a pause is drawn at once, so
 * that a person sees what they do without delay.
 */
export class Drawing {
    #draw;
    #nextFrame;
    #isWanted = false;
    /** Something was drawn since the last frame. */
    #isDrawn = false;

    /** @param {() => void} draw @param {(task: () => void) => void} [frames] */
    constructor(draw, frames = nextFrame) {
        this.#draw = draw;
        this.#nextFrame = frames;
    }

    /** What is to be seen has changed. */
    want() {
        if (this.#isWanted) return;
        this.#isWanted = true;
        if (!this.#isDrawn) queueMicrotask(() => this.#run());
    }

    #run() {
        if (!this.#isWanted) return;
        this.#isWanted = false;
        this.#isDrawn = true;
        this.#nextFrame(() => {
            this.#isDrawn = false;
            this.#run();
        });
        this.#draw();
    }
}
