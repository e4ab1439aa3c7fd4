// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText, spoken } from "../dom.js";
import { emojiLike } from "../emoji.js";
import { icon } from "../icons.js";

/** @typedef {import("../emoji.js").Emoji} Emoji */

/**
 * A field of all emoji with one to look for some, over everything else. Arrows go from one to the
 * next, Enter takes, Esc closes.
 */
export class EmojiPicker {
    #words;
    #shelf;
    #search;
    #grid = el("div", { class: "grid", role: "group" });
    #none = el("p", { class: "hint", role: "status" });
    /** @type {(mark: string) => void} */
    #onTaken = () => {};
    element;

    /** @param {import("../i18n.js").Words} words @param {import("../emoji.js").EmojiShelf} shelf */
    constructor(words, shelf) {
        this.#words = words;
        this.#shelf = shelf;
        const hint = words.t("emoji.search");
        this.#search = el("input", { type: "search", placeholder: hint, "aria-label": hint });
        setAttribute(this.#search, "autocomplete", "off");
        setAttribute(this.#grid, "aria-label", words.t("emoji.title"));
        this.element = el(
            "dialog",
            { class: "picker", "aria-label": words.t("emoji.title") },
            el(
                "form",
                { method: "dialog", class: "head" },
                this.#search,
                el(
                    "button",
                    { class: "plain", type: "button", onclick: () => this.element.close() },
                    icon("close"),
                    spoken(words.t("drawer.close")),
                ),
            ),
            this.#none,
            this.#grid,
        );
        this.#search.addEventListener("input", () => void this.#fill());
        this.#search.addEventListener("keydown", (event) => this.#onSearchKey(event));
        this.#grid.addEventListener("keydown", (event) => this.#onKey(event));
        this.element.addEventListener("click", (event) => {
            if (event.target === this.element) this.element.close(); // beside it
        });
    }

    /** @param {(mark: string) => void} onTaken */
    open(onTaken) {
        this.#onTaken = onTaken;
        this.#search.value = "";
        void this.#fill();
        this.element.showModal();
        if (matchMedia("(pointer: fine)").matches) this.#search.focus();
    }

    async #fill() {
        const typed = this.#search.value;
        const all = await this.#shelf.all();
        if (typed !== this.#search.value) return;
        const recent = typed === "" ? this.#shelf.recent : [];
        const first = recent.flatMap((mark) => all.find((emoji) => emoji.mark === mark) ?? []);
        const found = typed === "" ? [...first, ...all] : emojiLike(all, typed);
        setText(this.#none, found.length === 0 ? this.#words.t("emoji.none") : "");
        this.#grid.replaceChildren(...found.map((emoji) => this.#button(emoji)));
    }

    /** @param {Emoji} emoji */
    #button({ mark, names }) {
        const name = names[0].replaceAll("_", " ");
        return el(
            "button",
            {
                class: "mark",
                type: "button",
                title: name,
                "aria-label": name,
                onclick: () => this.#take(mark),
            },
            mark,
        );
    }

    /** @param {string} mark */
    #take(mark) {
        this.#shelf.note(mark);
        this.element.close();
        this.#onTaken(mark);
    }

    /** @param {KeyboardEvent} event */
    #onSearchKey(event) {
        const [first] = this.#grid.querySelectorAll("button");
        if (event.key === "ArrowDown") first?.focus();
        else if (event.key === "Enter") first?.click();
        else return;
        event.preventDefault();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const buttons = [...this.#grid.querySelectorAll("button")];
        const at = buttons.findIndex((button) => button === document.activeElement);
        const top = buttons[0]?.offsetTop;
        const columns = buttons.filter(({ offsetTop }) => offsetTop === top).length;
        const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        if (at + step < 0) this.#search.focus();
        else buttons[at + step]?.focus();
    }
}
