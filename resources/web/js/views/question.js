// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { MAX_REASON_CODE_POINTS } from "../limits.js";

/** @typedef {import("../state.js").State} State */

/** For how long, in seconds; 0 until it is taken back. */
const SPANS = [600, 3600, 86_400, 604_800, 0];

/** Asks in place, before somebody is put out, muted or banned: for how long, and why. */
export class QuestionView {
    #words;
    #title = el("h2");
    #span;
    #spanLine;
    #reason = el("input", { id: "act-reason", autocomplete: "off", dir: "auto" });
    #address = el("input", { type: "checkbox" });
    #addressLine;
    #go = el("button", { class: "primary", type: "submit" });
    /** @type {State["order"] | null} */
    #asked = null;

    /** @param {import("../i18n.js").Words} words @param {Pick<import("../order.js").Order, "act" | "close">} order */
    constructor(words, order) {
        this.#words = words;
        this.#span = el(
            "select",
            { id: "act-span" },
            ...SPANS.map((seconds) => el("option", { value: seconds }, words.t(`span.${seconds}`))),
        );
        this.#spanLine = el(
            "p",
            { class: "field" },
            el("label", { for: "act-span" }, words.t("question.span")),
            this.#span,
        );
        this.#addressLine = el(
            "label",
            { class: "scope" },
            this.#address,
            el("span", {}, words.t("question.address")),
        );
        this.#reason.maxLength = 2 * MAX_REASON_CODE_POINTS;
        this.element = el(
            "form",
            { class: "order question", onsubmit: (event) => this.#decide(event, order) },
            this.#title,
            this.#spanLine,
            el(
                "p",
                { class: "field" },
                el("label", { for: "act-reason" }, words.t("question.reason")),
                this.#reason,
            ),
            this.#addressLine,
            el(
                "p",
                { class: "buttons" },
                this.#go,
                el(
                    "button",
                    { class: "outlined", type: "button", onclick: () => order.close() },
                    words.t("order.cancel"),
                ),
            ),
        );
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") order.close();
        });
    }

    /** @param {State} state */
    render({ order }) {
        const isOpen = order.open === "question";
        const isNew = isOpen && order !== this.#asked;
        this.element.hidden = !isOpen;
        this.#asked = isOpen ? order : null;
        if (!isNew) return;
        const { act, nick, room } = order;
        const where = room === "" ? ".all" : "";
        setText(this.#title, this.#words.t(`question.${act}${where}`, { nick, room }));
        setText(this.#go, this.#words.t(`question.do.${act}`));
        this.#spanLine.hidden = act === "kick";
        this.#addressLine.hidden = act !== "ban";
        this.#address.checked = act === "ban"; // a guest without a token is another guest at once
        this.#span.value = String(act === "ban" ? SPANS.at(-1) : SPANS[0]);
        this.#reason.value = "";
        this.#reason.focus();
    }

    /** @param {Event} event @param {Pick<import("../order.js").Order, "act" | "close">} order */
    #decide(event, order) {
        event.preventDefault();
        if (this.#asked === null) return;
        const { act, nick, room } = this.#asked;
        const seconds = Number(this.#span.value);
        const reason = [...this.#reason.value.replace(/\s+/gu, " ").trim()]
            .slice(0, MAX_REASON_CODE_POINTS)
            .join("");
        order.act(act, nick, {
            ...(room !== "" && { room }),
            ...(act !== "kick" && seconds > 0 && { seconds }),
            ...(act === "ban" && this.#address.checked && { withAddress: true }),
            ...(reason !== "" && { reason }),
        });
        order.close();
    }
}
