// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { actedWords, refusalWords } from "../words.js";

/** @typedef {import("../state.js").State} State */

/** What the server refused and that stands nowhere else, and what was done to this person. */
export class RefusalView {
    #words;
    #text = el("p", { role: "alert" });

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<import("../session.js").Session, "dismissRefusal">} session
     */
    constructor(words, session) {
        this.#words = words;
        this.element = el(
            "div",
            { class: "banner refusal" },
            icon("warning"),
            this.#text,
            el(
                "button",
                { class: "plain", type: "button", onclick: () => session.dismissRefusal() },
                icon("close"),
                spoken(words.t("refusal.dismiss")),
            ),
        );
    }

    /** @param {State} state */
    render(state) {
        const { refusal, acted } = state;
        const what = refusal === "" ? "" : refusalWords(this.#words, refusal);
        const words = what !== "" || acted === null ? what : actedWords(this.#words, acted);
        this.element.hidden = words === "";
        setText(this.#text, words);
    }
}
