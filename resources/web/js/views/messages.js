// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { KeyedList } from "../keyed.js";
import { linesOf } from "../rows.js";
import { Scroll } from "../scroll.js";
import { typingWords } from "../words.js";
import { DayLine, isSameLine, MessageLine, NoticeLine } from "./lines.js";

/** @typedef {import("../rows.js").Line} Line */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */

/** The talk itself: its lines, what stands there when there are none, and who is writing. */
export class MessagesView {
    #words;
    #session;
    #ol;
    #list;
    #scroll;
    #box;
    #empty = el("p", { class: "empty" });
    #older;
    #typing = el("p", { class: "typing" });
    #newest;
    /** @type {Talk | undefined} */
    #shown;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Session, "loadOlder" | "sayAgain">} session
     */
    constructor(words, session) {
        this.#words = words;
        this.#session = session;
        this.#ol = el("ol", { class: "lines" });
        this.#list = new KeyedList(this.#ol, (line) => this.#makeLine(line), isSameLine);
        this.#older = el("p", { class: "older", hidden: true }, words.t("messages.older"));
        this.#box = el(
            "div",
            { class: "scroller", tabindex: 0, role: "region" },
            this.#older,
            this.#empty,
            this.#ol,
        );
        setAttribute(this.#box, "aria-label", words.t("messages.title"));
        this.#scroll = new Scroll(this.#box, this.#ol);
        this.#newest = this.#makeNewest();
        this.#scroll.endChanged.connect((isAtEnd) => {
            this.#newest.hidden = isAtEnd;
        });
        this.#scroll.nearedStart.connect(() => this.#loadOlder());
        this.element = el("section", { class: "messages" }, this.#box, this.#newest, this.#typing);
    }

    /** @param {State} state @param {Talk} [talk] */
    render(state, talk) {
        const before = this.#shown;
        this.#shown = talk;
        if (talk === before && talk) return;
        this.#showEmpty(state, talk);
        setText(this.#typing, talk ? typingWords(this.#words, talk.typists) : "");
        const isOther = talk?.key !== before?.key;
        if (
            !isOther &&
            talk?.rows === before?.rows &&
            talk?.pending === before?.pending &&
            talk?.older === before?.older
        )
            return;
        const hasSpoken = (talk?.pending.length ?? 0) > (before?.pending.length ?? 0);
        if (isOther || hasSpoken) this.#scroll.toEnd();
        this.#older.hidden = talk?.older !== "loading";
        this.#scroll.keep(() => this.#list.show(talk ? linesOf(talk) : []));
    }

    /** Days are told by today: called when that may have become another one. */
    renderDays() {
        const talk = this.#shown;
        this.#list.show([]);
        this.#scroll.keep(() => this.#list.show(talk ? linesOf(talk) : []));
    }

    #makeNewest() {
        const words = this.#words.t("messages.newest");
        return el(
            "button",
            {
                class: "newest",
                type: "button",
                hidden: true,
                title: words,
                onclick: () => this.#scroll.toEnd(),
            },
            icon("down"),
            spoken(words),
        );
    }

    /** @param {State} state @param {Talk} [talk] */
    #showEmpty(state, talk) {
        const isEmpty =
            !talk || (talk.rows.length + talk.pending.length === 0 && talk.older === "none");
        this.#empty.hidden = !isEmpty;
        if (!isEmpty) return;
        if (!talk)
            this.#empty.replaceChildren(
                this.#words.t(state.phase === "online" ? "messages.noTalk" : "messages.entering"),
            );
        else
            this.#empty.replaceChildren(
                this.#words.t(
                    talk.kind === "room" ? "messages.emptyRoom" : "messages.emptyPrivate",
                    { name: talk.name },
                ),
            );
    }

    #loadOlder() {
        if (this.#shown?.older === "unknown") this.#session.loadOlder(this.#shown.key);
    }

    /** @param {Line} line */
    #makeLine(line) {
        if (line.kind === "day") return new DayLine(this.#words);
        if (line.kind === "notice") return new NoticeLine(this.#words);
        return new MessageLine(
            this.#words,
            line.row,
            (id) => this.#shown && this.#session.sayAgain(this.#shown.key, id),
        );
    }
}
