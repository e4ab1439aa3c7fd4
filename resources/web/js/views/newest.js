// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";

/** The way back down for who reads further up, and how much has come there meanwhile. */
export class NewestButton {
    #words;
    #badge = el("span", { class: "badge", "aria-hidden": "true" });
    #name;
    #news = 0;
    #isFar = false;
    #isStale = false;

    /** @param {import("../i18n.js").Words} words @param {() => void} go */
    constructor(words, go) {
        this.#words = words;
        const name = words.t("messages.newest");
        this.#name = spoken(name);
        this.element = el(
            "button",
            { class: "newest", type: "button", hidden: true, title: name, onclick: go },
            icon("down"),
            this.#badge,
            this.#name,
        );
    }

    /** Whether the newest is so far away that one wants a way to it. @param {boolean} isFar */
    setFar(isFar) {
        this.#isFar = isFar;
        this.#show();
    }

    /** Something new stands below; draw() tells of it. */
    count() {
        this.#news += 1;
        this.#isStale = true;
    }

    draw() {
        if (this.#isStale) this.#show();
    }

    /** Nothing is new any more. */
    reset() {
        this.#news = 0;
        this.#show();
    }

    #show() {
        this.#isStale = false;
        const n = this.#news;
        const name = this.#words.t("messages.newest");
        setText(this.#badge, n > 0 ? String(n) : "");
        setText(this.#name, n > 0 ? `${name}, ${this.#words.t("messages.new", { n })}` : name);
        this.element.hidden = !this.#isFar && n === 0;
    }
}
