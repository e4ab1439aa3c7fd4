// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { markdown } from "../markdown/reader.js";
import { markDigits } from "../keymark.js";
import { avatar, hueOf } from "../people.js";
import { refusalWords } from "../words.js";
import { Chips } from "./chips.js";
import { markupNodes } from "./markup.js";
import { Quote } from "./quote.js";

/** @typedef {import("../i18n.js").Words} Words */
/** @typedef {import("../rows.js").Line} Line */
/** @typedef {import("../state.js").Row} Row */

/**
 * What can be done with a message from its line.
 * @typedef {object} LineActs
 * @property {(row: Row) => void} again sends a refused one again
 * @property {(row: Row, mark: string) => void} toggle makes a mark, or takes it back
 * @property {(reaction: import("../protocol.js").Reaction) => boolean} isOwnMark
 * @property {(seq: number) => void} jump to the message that is answered
 * @property {(row: Row, line: MessageLine) => void} menu
 * @property {() => import("../markdown/mentions.js").People} people who is highlighted in the text
 * @property {() => import("../files/kit.js").FilesKit | null} files how files are shown; null until that is known
 * @property {(row: Row) => boolean} isWaiting for its files
 * @property {(row: Row) => void} withdraw takes such a one back
 * @property {(row: Row) => boolean} canAgain
 */

/** One message: a bubble with its author, text, time and, of an own one, what became of it. */
export class MessageLine {
    #words;
    #author;
    #quote;
    #text = el("div", { class: "text", dir: "auto" });
    /** What it shows. @type {string | null} */
    #shownText = null;
    #files = el("div", { hidden: true });
    /** @type {ReturnType<import("../files/kit.js").FilesKit["talkFiles"]> | null} */
    #filesView = null;
    #edited;
    #time = el("time");
    #fate = el("span", { class: "fate" });
    #chips;
    #reason = el("p", { class: "reason" });
    #row;
    #acts;
    /** Of the row that it shows. @type {string} */
    key;
    /** Opens the menu by keys; a screen reader finds it here. */
    more;

    /** @param {Words} words @param {Row} row @param {LineActs} acts */
    constructor(words, row, acts) {
        this.#words = words;
        this.#row = row;
        this.#acts = acts;
        this.key = row.key;
        this.#author = el(
            "p",
            {
                class: "author",
                "data-hue": hueOf(row.author),
                title: row.keyMark !== "" && words.t("keymark", { digits: markDigits(row.keyMark) }),
            },
            bdi(row.author),
        );
        this.#quote = new Quote(words, () => acts.jump(this.#row.replyTo));
        this.#edited = el("span", { class: "edited" }, words.t("message.edited"));
        this.#chips = new Chips(words, acts.isOwnMark, (mark) => acts.toggle(this.#row, mark));
        this.more = el(
            "button",
            { class: "more", type: "button", "aria-haspopup": "menu", title: words.t("menu.open") },
            icon("more"),
            spoken(words.t("menu.open")),
        );
        this.element = this.#make(row);
        this.more.addEventListener("click", () => acts.menu(this.#row, this));
    }

    /** @param {Line} line */
    show(line) {
        if (line.kind !== "message") return;
        const { row, isContinued, quoted } = line;
        this.#row = row;
        setAttribute(this.element, "data-continued", isContinued);
        setAttribute(this.element, "data-delivery", row.isChanging ? "changing" : row.delivery);
        setAttribute(this.element, "data-deleted", row.isDeleted);
        // Seen only above the first of a run, but told for each: who listens hears one line at a
        // time.
        setAttribute(this.#author, "class", isContinued || row.isOwn ? "author spoken" : "author");
        this.#quote.show(row, quoted);
        this.#showText(row);
        this.#showFiles(row);
        this.#edited.hidden = !row.isEdited;
        this.more.hidden = row.delivery !== "committed" || row.isDeleted;
        this.#showTime(row);
        this.#chips.show(row.reactions);
        if (row.isOwn) this.#showFate(row);
    }

    /** Brings it before the eyes, and shows for a while which one it is. */
    flash() {
        this.element.classList.remove("found");
        requestAnimationFrame(() => this.element.classList.add("found"));
    }

    /** @param {Row} row */
    #make(row) {
        const stamp = el(
            "p",
            { class: "stamp" },
            this.#edited,
            this.#time,
            row.isOwn ? this.#fate : null,
        );
        const bubble = el(
            "div",
            { class: "bubble" },
            this.#author,
            this.#quote.element,
            this.#files,
            el("div", { class: "body" }, this.#text, stamp),
            this.more,
        );
        return el(
            "li",
            { class: row.isOwn ? "message own" : "message" },
            row.isOwn ? null : avatar(row.author, row.keyMark),
            bubble,
            this.#chips.element,
            this.#reason,
        );
    }

    /** @param {Row} row */
    #showText({ isDeleted, text }) {
        const shown = isDeleted ? null : text;
        if (shown === null) setText(this.#text, this.#words.t("message.deleted"));
        else if (shown !== this.#shownText)
            this.#text.replaceChildren(...markupNodes(markdown.read(shown), this.#acts.people()));
        this.#shownText = shown;
    }

    /** @param {Row} row */
    #showFiles(row) {
        const { files } = row;
        this.#files.hidden = files.length === 0;
        this.#text.hidden = files.length > 0 && row.text === "" && !row.isDeleted;
        if (files.length === 0) {
            this.#files.replaceChildren(); // of a deleted one nothing stays
            return;
        }
        const kit = this.#acts.files();
        if (!kit) {
            this.#files.replaceChildren(...files.map(({ name }) => el("p", {}, bdi(name))));
            return;
        }
        this.#filesView ??= kit.talkFiles(() => this.#acts.withdraw(this.#row));
        if (!this.#filesView.element.parentElement) this.#files.replaceChildren(this.#filesView.element);
        this.#filesView.show(row, () => this.#acts.isWaiting(row));
    }

    /** @param {Row} row */
    #showTime({ at }) {
        setText(this.#time, this.#words.time(at));
        setAttribute(this.#time, "datetime", new Date(at).toISOString());
        setAttribute(this.#time, "title", this.#words.moment(at));
    }

    /** @param {Row} row */
    #showFate({ delivery, reason, isChanging }) {
        const sign = {
            pending: /** @type {const} */ ("waiting"),
            committed: /** @type {const} */ ("sent"),
            refused: /** @type {const} */ ("warning"),
        }[isChanging ? "pending" : delivery];
        const words = this.#words.t(`delivery.${isChanging ? "pending" : delivery}`);
        this.#fate.title = words;
        this.#fate.replaceChildren(icon(sign), spoken(words));
        const isRefused = delivery === "refused";
        this.#reason.hidden = !isRefused;
        if (isRefused) this.#showReason(reason);
    }

    /** @param {string} reason */
    #showReason(reason) {
        if (!this.#acts.canAgain(this.#row)) {
            const words = [refusalWords(this.#words, reason), " ", this.#words.t("files.chooseAgain")];
            this.#reason.replaceChildren(...words);
            return;
        }
        const again = () => this.#acts.again(this.#row);
        this.#reason.replaceChildren(
            refusalWords(this.#words, reason),
            " ",
            el(
                "button",
                { class: "link", type: "button", onclick: again },
                this.#words.t("messages.again"),
            ),
        );
    }
}
