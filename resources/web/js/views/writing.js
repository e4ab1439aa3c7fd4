// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { briefly } from "./quote.js";

/** @typedef {import("../state.js").Row} Row */

/**
 * What the next text will be: a message of its own, the answer to one, or one's own written anew.
 * @typedef {{kind: "new"} | {kind: "reply" | "edit", row: Row}} Purpose
 */

/** Above the field: which message is answered or written anew, and the way out of it. */
export class PurposeView {
    #words;
    #what = el("span", { class: "what" });
    #excerpt = bdi("", "excerpt");

    /** @param {import("../i18n.js").Words} words @param {() => void} onCancelled */
    constructor(words, onCancelled) {
        this.#words = words;
        this.element = el(
            "div",
            { class: "purpose", hidden: true },
            icon("reply"),
            el("p", {}, this.#what, " ", this.#excerpt),
            el(
                "button",
                { class: "plain", type: "button", onclick: onCancelled },
                icon("close"),
                spoken(words.t("composer.cancel")),
            ),
        );
    }

    /** @param {Purpose} purpose */
    show(purpose) {
        this.element.hidden = purpose.kind === "new";
        if (purpose.kind === "new") return;
        this.element.firstElementChild?.replaceWith(icon(purpose.kind));
        const { author, text } = purpose.row;
        const what = purpose.kind === "edit" ? "composer.editing" : "composer.replying";
        setText(this.#what, this.#words.t(what, { name: author }));
        setText(this.#excerpt, briefly(text));
    }
}
