// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el } from "../dom.js";
import { hueOf } from "../people.js";
import { said } from "../said.js";

/** @typedef {import("../state.js").Row} Row */

const MOST_LETTERS = 160;

/** One line of a message that may have many, without its marks. @param {Pick<Row, "text" | "files">} row */
export function briefly(row) {
    const line = said(row).replace(/\s+/gu, " ").trim();
    const letters = [...line];
    return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("")}…` : line;
}

/** What a message answers, in brief; leads there. */
export class Quote {
    #words;
    element;

    /** @param {import("../i18n.js").Words} words @param {() => void} onChosen */
    constructor(words, onChosen) {
        this.#words = words;
        this.element = el("button", { class: "quote", type: "button", onclick: onChosen });
    }

    /** @param {Row} row @param {Row | null} quoted null when it isn't loaded */
    show({ replyTo }, quoted) {
        this.element.hidden = replyTo === 0;
        if (replyTo === 0) return;
        this.element.title = this.#words.t("quote.jump");
        const text = quoted ? briefly(quoted) : this.#words.t("quote.unknown");
        const what = quoted?.isDeleted ? this.#words.t("message.deleted") : text;
        const author = quoted
            ? el("span", { class: "author", "data-hue": hueOf(quoted.author) }, bdi(quoted.author))
            : null;
        this.element.replaceChildren(
            ...(author ? [author, " "] : []),
            el("span", { class: "excerpt", dir: "auto" }, what),
        );
    }
}
