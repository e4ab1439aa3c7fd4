// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { briefly } from "./quote.js";

/** @typedef {import("../drafts.js").Answered} Answered */
/** @typedef {import("../state.js").Row} Row */

/**
 * What the next text will be: a message of its own, the answer to one, or one's own written anew.
 * @typedef {{kind: "new"} | {kind: "reply", answered: Answered} | {kind: "edit", row: Row}} Purpose
 */

/** What a draft keeps of the message that it answers. @param {Row} row @returns {Answered} */
export function answeredOf(row) {
    return { seq: row.place.seq, id: row.key, author: row.author, text: briefly(row) };
}

/**
 * Whether it is still the message that was to be answered: a server that has lost its data numbers
 * anew. What isn't loaded is taken for it.
 * @param {Answered} answered @param {readonly Row[]} rows
 */
export function isThere({ seq, id }, rows) {
    const row = rows.findLast(({ kind, place }) => kind === "message" && place.seq === seq);
    return !row || row.key === id;
}

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
        const { author, text } =
            purpose.kind === "edit"
                ? { author: purpose.row.author, text: briefly(purpose.row) }
                : purpose.answered;
        const what = purpose.kind === "edit" ? "composer.editing" : "composer.replying";
        setText(this.#what, this.#words.t(what, { name: author }));
        setText(this.#excerpt, text);
    }
}
