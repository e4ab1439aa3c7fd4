// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { avatar, hueOf } from "../people.js";
import { noticeWords, refusalWords } from "../words.js";

/** @typedef {import("../i18n.js").Words} Words */
/** @typedef {import("../rows.js").Line} Line */
/** @typedef {import("../state.js").Row} Row */

// The three kinds of lines of a talk. Each makes its element once, and shows in it what has
// changed.

/** Between two days. */
export class DayLine {
    #words;
    #text = el("span");

    /** @param {Words} words */
    constructor(words) {
        this.#words = words;
        this.element = el("li", { class: "day" }, this.#text);
    }

    /** @param {Line} line */
    show(line) {
        if (line.kind === "day") setText(this.#text, this.#words.day(line.at, Date.now()));
    }
}

/** Who came and went. */
export class NoticeLine {
    #words;
    element = el("li", { class: "notice" });

    /** @param {Words} words */
    constructor(words) {
        this.#words = words;
    }

    /** @param {Line} line */
    show(line) {
        if (line.kind === "notice") setText(this.element, noticeWords(this.#words, line.moves));
    }
}

/** One message: a bubble with its author, text, time and, of an own one, what became of it. */
export class MessageLine {
    #words;
    #author;
    #time = el("time");
    #fate = el("span", { class: "fate" });
    #reason = el("p", { class: "reason" });
    #row;
    #onAgain;

    /**
     * @param {Words} words
     * @param {Row} row
     * @param {(id: string) => void} onAgain sends a refused one again
     */
    constructor(words, row, onAgain) {
        this.#words = words;
        this.#row = row;
        this.#onAgain = onAgain;
        this.#author = el("p", { class: "author", "data-hue": hueOf(row.author) }, bdi(row.author));
        const text = el("p", { class: "text", dir: "auto" }, row.text);
        const bubble = el(
            "div",
            { class: "bubble" },
            this.#author,
            el(
                "div",
                { class: "body" },
                text,
                el("p", { class: "stamp" }, this.#time, row.isOwn ? this.#fate : null),
            ),
        );
        this.element = el(
            "li",
            { class: row.isOwn ? "message own" : "message" },
            row.isOwn ? null : avatar(row.author),
            bubble,
            this.#reason,
        );
    }

    /** @param {Line} line */
    show(line) {
        if (line.kind !== "message") return;
        const { row, isContinued } = line;
        this.#row = row;
        setAttribute(this.element, "data-continued", isContinued);
        setAttribute(this.element, "data-delivery", row.delivery);
        // Seen only above the first of a run, but told for each: who listens hears one line at a
        // time.
        setAttribute(this.#author, "class", isContinued || row.isOwn ? "author spoken" : "author");
        setText(this.#time, this.#words.time(row.at));
        setAttribute(this.#time, "datetime", new Date(row.at).toISOString());
        setAttribute(this.#time, "title", this.#words.moment(row.at));
        if (row.isOwn) this.#showFate(row);
    }

    /** @param {Row} row */
    #showFate({ delivery, reason }) {
        const sign = {
            pending: /** @type {const} */ ("waiting"),
            committed: /** @type {const} */ ("sent"),
            refused: /** @type {const} */ ("warning"),
        }[delivery];
        const words = this.#words.t(`delivery.${delivery}`);
        this.#fate.title = words;
        this.#fate.replaceChildren(icon(sign), spoken(words));
        const isRefused = delivery === "refused";
        this.#reason.hidden = !isRefused;
        if (!isRefused) return;
        this.#reason.replaceChildren(
            refusalWords(this.#words, reason),
            " ",
            el(
                "button",
                { class: "link", type: "button", onclick: () => this.#onAgain(this.#row.key) },
                this.#words.t("messages.again"),
            ),
        );
    }
}

/** Whether they look the same. @param {Line} one @param {Line} other */
export function isSameLine(one, other) {
    if (one.kind === "day" || other.kind === "day") return one.kind === other.kind;
    if (one.kind === "message" && other.kind === "message")
        return one.row === other.row && one.isContinued === other.isContinued;
    if (one.kind === "notice" && other.kind === "notice")
        return (
            one.moves.length === other.moves.length &&
            one.moves.every((move, index) => move === other.moves[index])
        );
    return false;
}
