// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { said } from "../said.js";

const KEPT_LINES = 5;

/** Speaks new messages of others, politely, for who can't see them come. */
export class Announcer {
    #words;
    /** What is still to be spoken. @type {string[]} */
    #sentences = [];
    element = el("div", { class: "spoken", "aria-live": "polite", "aria-relevant": "additions" });

    /** @param {import("../i18n.js").Words} words */
    constructor(words) {
        this.#words = words;
    }

    /**
     * With the next draw(); of a flood its end.
     * @param {import("../protocol.js").ChatMessage} message
     * @param {boolean} isHere in the talk that is shown
     */
    announce({ type, from, to, message }, isHere) {
        const key = isHere ? "spoken.here" : type === "private" ? "spoken.private" : "spoken.room";
        this.#sentences.push(this.#words.t(key, { from, room: to, text: said(message) }));
        if (this.#sentences.length > KEPT_LINES) this.#sentences.shift();
    }

    draw() {
        if (this.#sentences.length === 0) return;
        this.element.append(...this.#sentences.map((sentence) => el("p", {}, sentence)));
        this.#sentences = [];
        while (this.element.childElementCount > KEPT_LINES)
            this.element.firstElementChild?.remove();
    }
}
