// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, spoken } from "../dom.js";
import { KeyedList } from "../keyed.js";

/** @typedef {import("../protocol.js").Reaction} Reaction */
/** @typedef {Reaction & {key: string}} Chip */

/** The marks beside a message: each a button that makes it, or takes it back. */
export class Chips {
    #list;
    element = el("ul", { class: "chips", hidden: true });

    /**
     * @param {import("../i18n.js").Words} words
     * @param {(reaction: Reaction) => boolean} isOwn whether this person has made it
     * @param {(mark: string) => void} onToggled
     */
    constructor(words, isOwn, onToggled) {
        this.#list = new KeyedList(
            this.element,
            (/** @type {Chip} */ { mark }) => new ChipView(words, mark, isOwn, onToggled),
            (one, other) => one.by === other.by,
        );
    }

    /** @param {readonly Reaction[]} reactions */
    show(reactions) {
        this.element.hidden = reactions.length === 0;
        this.#list.show(reactions.map((reaction) => ({ ...reaction, key: reaction.mark })));
    }
}

class ChipView {
    #words;
    #mark;
    #isOwn;
    #button;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {string} mark
     * @param {(reaction: Reaction) => boolean} isOwn
     * @param {(mark: string) => void} onToggled
     */
    constructor(words, mark, isOwn, onToggled) {
        this.#words = words;
        this.#mark = mark;
        this.#isOwn = isOwn;
        this.#button = el("button", {
            class: "chip",
            type: "button",
            onclick: () => onToggled(mark),
        });
        this.element = el("li", {}, this.#button);
    }

    /** @param {Chip} chip */
    show({ mark, by }) {
        const names = this.#words.names(by);
        setAttribute(this.#button, "aria-pressed", String(this.#isOwn({ mark, by })));
        setAttribute(this.#button, "title", names);
        this.#button.replaceChildren(
            el(
                "span",
                { class: "pill" },
                bdi(this.#mark, "mark"),
                el("span", { class: "number", "aria-hidden": "true" }, String(by.length)),
            ),
            spoken(this.#words.t("reaction.by", { names })),
        );
    }
}
