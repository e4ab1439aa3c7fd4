// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { plainExcerpt } from "../excerpt.js";
import { icon } from "../icons.js";
import { readKey } from "../ids.js";
import { KeyedList } from "../keyed.js";
import { markdown } from "../markdown/reader.js";
import { hueOf } from "../people.js";

/** @typedef {import("../i18n.js").Words} Words */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").Search} Search */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */
/** @typedef {Search["hits"][number]} Hit */
/** @typedef {{key: string, hit: Hit}} Item */

const MAX_TYPED = 500; // words and filters

/** Over the talk: what is looked for, where, and what was found; a hit leads to its message. */
export class SearchView {
    #words;
    #session;
    #field = el("input", { id: "search", type: "search", autocomplete: "off", dir: "auto" });
    #here;
    #all;
    #told = el("p", { class: "hint", role: "status" });
    #list;
    #more;
    /** @type {string | null} */
    #key = null;
    /** @type {Element | null} */
    #cameFrom = null;

    /** @param {Words} words @param {Pick<Session, "finder" | "jumpTo">} session */
    constructor(words, session) {
        this.#words = words;
        this.#session = session;
        this.#here = this.#makeScope("here");
        this.#all = this.#makeScope("all");
        const hits = el("ol", { class: "hits" });
        this.#list = new KeyedList(hits, (/** @type {Item} */ item) => this.#makeHit(item));
        this.#more = el(
            "button",
            { class: "outlined", type: "button", onclick: () => session.finder.lookOn() },
            words.t("search.more"),
        );
        this.element = this.#make(hits);
        this.#field.maxLength = MAX_TYPED;
        this.#field.addEventListener("input", () => this.#look());
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") this.#close();
        });
        // Of the browser's own search only what is drawn is found.
        addEventListener("keydown", (event) => {
            const isMeant = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey;
            if (!isMeant || event.key.toLowerCase() !== "f" || this.#key === null) return;
            event.preventDefault();
            session.finder.open();
            this.#field.select();
        });
    }

    /** @param {State} state @param {Talk} [talk] */
    render({ search }, talk) {
        const isOther = this.#key !== (talk?.key ?? null);
        this.#key = talk?.key ?? null;
        if (this.element.hidden === search.isOpen) this.#turn(search.isOpen);
        if (!search.isOpen) return;
        setText(this.#here.text, talk ? this.#words.t("search.here", { name: talk.name }) : "");
        if (isOther && this.#here.radio.checked) this.#look();
        setText(this.#told, this.#toldWords(search));
        this.#list.show(search.hits.map((hit) => ({ key: `${hit.key}\n${hit.seq}`, hit })));
        this.#more.hidden = !search.more || search.phase !== "done";
    }

    /** @param {HTMLElement} hits */
    #make(hits) {
        const close = el(
            "button",
            { class: "plain", type: "button", onclick: () => this.#close() },
            icon("close"),
            spoken(this.#words.t("search.close")),
        );
        setAttribute(this.#field, "placeholder", this.#words.t("search.field"));
        return el(
            "search",
            { class: "search", hidden: true, "aria-label": this.#words.t("search.title") },
            el(
                "form",
                { onsubmit: (event) => event.preventDefault() },
                el("label", { class: "spoken", for: "search" }, this.#words.t("search.title")),
                this.#field,
                close,
                el("div", { class: "scopes" }, this.#here.label, this.#all.label),
            ),
            el("div", { class: "found" }, this.#told, hits, this.#more),
        );
    }

    /** @param {"here" | "all"} scope */
    #makeScope(scope) {
        const radio = el("input", { type: "radio", name: "scope", value: scope });
        radio.checked = scope === "here";
        radio.addEventListener("change", () => this.#look());
        const text = el("span", {}, this.#words.t("search.all"));
        return { radio, text, label: el("label", { class: "scope" }, radio, text) };
    }

    /** @param {boolean} isOpen */
    #turn(isOpen) {
        this.element.hidden = !isOpen;
        if (isOpen) {
            this.#cameFrom = document.activeElement;
            this.#field.focus();
        } else {
            this.#field.value = "";
            this.#look();
            if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus();
        }
    }

    #close() {
        this.#session.finder.close();
    }

    #look() {
        const within = this.#here.radio.checked ? (this.#key ?? "") : "";
        this.#session.finder.look(this.#field.value, within);
    }

    /** @param {Search} search */
    #toldWords({ phase, trouble, hits }) {
        if (trouble !== "") return this.#words.t(`search.trouble.${trouble}`);
        if (phase === "failed") return this.#words.t("search.failed");
        if (phase === "asking") return this.#words.t("search.asking");
        if (phase === "done") return hits.length === 0 ? this.#words.t("search.none") : "";
        return this.#words.t("search.hint"); // what can be written there
    }

    /** @param {Item} item */
    #makeHit({ hit }) {
        const go = () => {
            this.#session.jumpTo(hit.key, hit.seq);
            if (matchMedia("(max-width: 700px)").matches) this.#close();
        };
        const button = el(
            "button",
            { class: "hit", type: "button", onclick: go },
            this.#makeHead(hit),
            el("span", { class: "excerpt", dir: "auto" }, ...markedParts(hit)),
        );
        return { element: el("li", {}, button), show() {} };
    }

    /** @param {Hit} hit */
    #makeHead({ key, from, at }) {
        const { kind, name } = readKey(key);
        const where = kind === "room" ? name : this.#words.t("search.private", { name });
        const day = `${this.#words.day(at, Date.now())}, ${this.#words.time(at)}`;
        return el(
            "span",
            { class: "head" },
            el("span", { class: "author", "data-hue": hueOf(from) }, bdi(from)),
            el("span", { class: "about" }, bdi(where), " · ", day),
        );
    }
}

/**
 * The excerpt in text nodes, with what was looked for in <mark>.
 * @param {Pick<Hit, "excerpt" | "marks">} hit
 * @returns {(Node | string)[]}
 */
function markedParts(hit) {
    const { words, marks } = plainExcerpt(hit.excerpt, hit.marks, (text) => markdown.plainWords(text));
    /** @type {(Node | string)[]} */
    const parts = [];
    let end = 0;
    for (const [start, length] of marks) {
        if (start < end) continue;
        parts.push(words.slice(end, start));
        parts.push(el("mark", {}, words.slice(start, start + length)));
        end = start + length;
    }
    return [...parts, words.slice(end)];
}
