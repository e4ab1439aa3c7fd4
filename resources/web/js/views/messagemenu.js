// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @typedef {import("../state.js").Row} Row */

const MARKS = ["👍", "❤️", "😂", "🎉", "😮", "🙏"];

/**
 * @typedef {object} MenuActs
 * @property {(row: Row, mark: string) => void} toggle
 * @property {(row: Row) => void} react with any mark
 * @property {(row: Row) => void} reply
 * @property {(row: Row) => void} copy
 * @property {(row: Row) => void} edit
 * @property {(row: Row) => void} remove
 * @property {(row: Row) => boolean} mayRemove somebody else's
 */

/** What can be done with one message; one is open at a time. Keys go through it as in any menu. */
export class MessageMenu {
    #words;
    #acts;
    element = el("div", { class: "menu", role: "menu", hidden: true });
    /** @type {Row | null} */
    #row = null;
    /** @type {HTMLElement | null} */
    #cameFrom = null;

    /** @param {import("../i18n.js").Words} words @param {MenuActs} acts */
    constructor(words, acts) {
        this.#words = words;
        this.#acts = acts;
        this.element.setAttribute("aria-label", words.t("menu.title"));
        this.element.addEventListener("keydown", (event) => this.#onKey(event));
        document.addEventListener("pointerdown", (event) => {
            const isInside = event.target instanceof Node && this.element.contains(event.target);
            if (!isInside) this.close();
        });
    }

    /** @param {Row} row @param {import("./messageline.js").MessageLine} line */
    open(row, line) {
        const isOpenThere = !this.element.hidden && this.element.parentElement === line.element;
        this.close();
        if (isOpenThere) return;
        this.#row = row;
        this.#cameFrom = line.more;
        this.#fill(row);
        this.element.hidden = false;
        line.element.append(this.element);
        this.element.scrollIntoView({ block: "nearest" });
        this.#buttons()[0]?.focus();
    }

    close() {
        if (this.element.hidden) return;
        const hadFocus = this.element.contains(document.activeElement);
        this.element.hidden = true;
        if (hadFocus) this.#cameFrom?.focus();
    }

    /** @param {Row} row */
    #fill(row) {
        const marks = MARKS.map((mark) =>
            el(
                "button",
                {
                    class: "mark",
                    type: "button",
                    role: "menuitem",
                    onclick: () => this.#do((chosen) => this.#acts.toggle(chosen, mark)),
                },
                mark,
            ),
        );
        this.element.replaceChildren(
            el("div", { class: "marks", role: "group" }, ...marks, this.#makeOtherMark()),
            this.#item("reply", "menu.reply", this.#acts.reply),
            this.#item("copy", "menu.copy", this.#acts.copy),
        );
        if (!row.isOwn && !this.#acts.mayRemove(row)) return;
        const remove = this.#item("remove", "menu.delete", null);
        remove.addEventListener("click", () => this.#askAgain(remove));
        if (row.isOwn) this.element.append(this.#item("edit", "menu.edit", this.#acts.edit));
        this.element.append(remove);
    }

    #makeOtherMark() {
        const name = this.#words.t("menu.react");
        return el(
            "button",
            {
                class: "mark",
                type: "button",
                role: "menuitem",
                title: name,
                "aria-label": name,
                onclick: () => this.#do(this.#acts.react),
            },
            icon("add"),
        );
    }

    /**
     * @param {"reply" | "copy" | "edit" | "remove"} sign @param {string} key
     * @param {((row: Row) => void) | null} act
     */
    #item(sign, key, act) {
        const item = el(
            "button",
            { class: "item", type: "button", role: "menuitem" },
            icon(sign),
            this.#words.t(key),
        );
        if (act) item.addEventListener("click", () => this.#do(act));
        return item;
    }

    /** What is deleted does not come back. @param {HTMLElement} item */
    #askAgain(item) {
        const sure = this.#item("remove", "menu.deleteSure", this.#acts.remove);
        sure.classList.add("danger");
        item.replaceWith(sure);
        sure.focus();
    }

    /** @param {(row: Row) => void} act */
    #do(act) {
        const row = this.#row;
        this.close();
        if (row) act(row);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (event.key === "Escape" || event.key === "Tab") this.close();
        else if (step) this.#move(step);
        else return;
        event.stopPropagation();
        if (event.key !== "Tab") event.preventDefault();
    }

    /** @param {number} step */
    #move(step) {
        const buttons = this.#buttons();
        const at = buttons.findIndex((button) => button === document.activeElement);
        buttons[(at + step + buttons.length) % buttons.length]?.focus();
    }

    #buttons() {
        return [...this.element.querySelectorAll("button")];
    }
}
