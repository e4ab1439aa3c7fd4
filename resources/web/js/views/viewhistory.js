// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/**
 * What is before the eyes: a talk, and what lies over it.
 * @typedef {{talk: string, layer: "none" | "rooms" | "members" | "search" | "picture"}} View
 */

/**
 * The browser's way back, view by view: a phone's back button closes what lies over the talk, or
 * leads to the talk before, and does not leave the page.
 */
export class ViewHistory {
    #window;
    #go;
    /** @type {View | null} */
    #shown = null;
    /** What is shown meanwhile, while the browser goes back because of us. @type {View | null} */
    #late = null;
    #isGoing = false;

    /**
     * @param {Pick<Window, "history" | "addEventListener">} page
     * @param {(view: View) => void} go shows a view
     */
    constructor(page, go) {
        this.#window = page;
        this.#go = go;
        page.addEventListener("popstate", ({ state }) => this.#onPop(state));
    }

    /** What is shown now. @param {View} view */
    note(view) {
        if (this.#isGoing) {
            this.#late = view;
            return;
        }
        const before = this.#shown;
        if (before && before.talk === view.talk && before.layer === view.layer) return;
        this.#shown = view;
        const { history } = this.#window;
        const isOpening = before?.layer === "none" && before.talk !== "";
        const isClosing = before?.layer !== "none" && view.layer === "none";
        if (isOpening) history.pushState({ view }, "");
        else if (before && isClosing && before.talk === view.talk) this.#goBack();
        else history.replaceState({ view }, "");
    }

    #goBack() {
        this.#isGoing = true;
        this.#window.history.back();
    }

    /** @param {{view?: View} | null} state */
    #onPop(state) {
        if (this.#isGoing) {
            this.#isGoing = false;
            const late = this.#late;
            this.#late = null;
            if (late) this.note(late);
            return;
        }
        if (!state?.view) return;
        // Nothing is opened by going: a way forward leads to what was below.
        this.#shown = { talk: state.view.talk, layer: "none" };
        this.#go(this.#shown);
    }
}
