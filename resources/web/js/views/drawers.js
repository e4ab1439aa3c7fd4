// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute } from "../dom.js";
import { Signal } from "../signal.js";

/** @typedef {"rooms" | "members"} Drawer */

/**
 * The sides of a narrow page: one of them at a time comes in over the talk. On a wide page, where
 * the style sheet shows both, it does nothing.
 */
export class Drawers {
    changed = new Signal();
    shade = el("div", { class: "shade", onclick: () => this.close() });
    /** @type {Drawer | "none"} */
    #open = "none";
    /** @type {HTMLElement | null} */
    #frame = null;
    /** @type {Record<Drawer, HTMLElement> | null} */
    #sides = null;
    /** @type {Element | null} */
    #cameFrom = null;

    /** @param {HTMLElement} frame @param {Record<Drawer, HTMLElement>} sides */
    attach(frame, sides) {
        this.#frame = frame;
        this.#sides = sides;
        frame.addEventListener("keydown", (event) => {
            if (event.key === "Escape") this.close();
        });
    }

    /** Which one is open. @returns {Drawer | "none"} */
    get shown() {
        return this.#open;
    }

    /** @param {Drawer} drawer */
    open(drawer) {
        this.#cameFrom = document.activeElement;
        this.#show(drawer);
        const first = this.#sides?.[drawer].querySelector("button, input");
        if (first instanceof HTMLElement) first.focus();
    }

    close() {
        if (this.#open === "none") return;
        this.#show("none");
        if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus();
    }

    /** @param {Drawer | "none"} drawer */
    #show(drawer) {
        this.#open = drawer;
        if (this.#frame) setAttribute(this.#frame, "data-drawer", drawer);
        this.changed.emit();
    }
}
