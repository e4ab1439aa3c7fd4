// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { noticeWords } from "../words.js";

/** @typedef {import("../i18n.js").Words} Words */
/** @typedef {import("../rows.js").Line} Line */

// The lines of a talk, besides messages. Each makes its element once, and shows in it what has
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

/** Above what was said since the person last looked. */
export class NewsLine {
    /** @param {Words} words */
    constructor(words) {
        this.element = el("li", { class: "news" }, el("span", {}, words.t("messages.newsLine")));
    }

    show() {}
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

/** What is missing there is asked for on demand. */
export class GapLine {
    /** @type {import("../state.js").Place | null} */
    #place = null;

    /** @param {Words} words @param {(seq: number) => void} onWanted */
    constructor(words, onWanted) {
        const load = () => this.#place && onWanted(this.#place.seq);
        this.element = el(
            "li",
            { class: "gap" },
            el("button", { class: "outlined", type: "button", onclick: load }, words.t("gap.load")),
        );
    }

    /** @param {Line} line */
    show(line) {
        if (line.kind === "gap") this.#place = line.place;
    }
}

/** Whether they look the same. @param {Line} one @param {Line} other */
export function isSameLine(one, other) {
    if (one.kind === "day" || other.kind === "day") return one.kind === other.kind;
    if (one.kind === "message" && other.kind === "message")
        return (
            one.row === other.row &&
            one.isContinued === other.isContinued &&
            one.quoted === other.quoted
        );
    if (one.kind === "news") return other.kind === "news";
    if (one.kind === "gap" && other.kind === "gap") return one.key === other.key;
    if (one.kind === "notice" && other.kind === "notice")
        return (
            one.moves.length === other.moves.length &&
            one.moves.every((move, index) => move === other.moves[index])
        );
    return false;
}
