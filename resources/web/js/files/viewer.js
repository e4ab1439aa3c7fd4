// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, setText } from "../dom.js";
import { isPictureType } from "../pictures.js";
import { Signal } from "../signal.js";
import { signButton, signLink } from "./names.js";

/** @typedef {import("../state.js").RowFile} RowFile */

/** A picture as large as the page, over everything else; arrows lead to the others of the talk. */
export class Viewer {
    /** It was opened or closed. */
    changed = new Signal();

    #words;
    #pictures;
    #frame = el("div", { class: "large", tabindex: -1 });
    #name = bdi("");
    #about = el("span", { class: "about" });
    #save = el("span");
    #before;
    #next;
    #path = "";
    element;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {() => readonly RowFile[]} files of the talk, in its order
     */
    constructor(words, files) {
        this.#words = words;
        this.#pictures = () => files().filter(({ mime, path }) => path !== "" && isPictureType(mime));
        this.#before = signButton("before", words.t("viewer.before"), () => this.#step(-1));
        this.#next = signButton("next", words.t("viewer.next"), () => this.#step(1));
        this.#before.classList.add("step");
        this.#next.classList.add("step");
        this.element = el(
            "dialog",
            { class: "viewer", "aria-label": words.t("viewer.title") },
            el(
                "header",
                {},
                el("p", { class: "caption" }, this.#name, " ", this.#about),
                this.#save,
                signButton("close", words.t("drawer.close"), () => this.close()),
            ),
            el("div", { class: "stage" }, this.#before, this.#frame, this.#next),
        );
        this.element.addEventListener("keydown", (event) => this.#onKey(event));
        this.element.addEventListener("close", () => this.#onClosed());
        this.#frame.addEventListener("click", ({ target }) => {
            if (target === this.#frame) this.close(); // beside the picture
        });
    }

    get isOpen() {
        return this.element.open;
    }

    /** @param {string} path of the picture */
    open(path) {
        this.#show(path);
        if (this.isOpen) return;
        this.element.showModal();
        this.#frame.focus(); // so that arrows lead on at once
        this.changed.emit();
    }

    close() {
        if (this.isOpen) this.element.close();
    }

    /** @param {string} path */
    #show(path) {
        const pictures = this.#pictures();
        const at = pictures.findIndex((picture) => picture.path === path);
        const picture = pictures[at];
        if (!picture) return;
        this.#path = path;
        const { name, size } = picture;
        setText(this.#name, name);
        const place = this.#words.t("viewer.place", { n: at + 1, all: pictures.length });
        setText(this.#about, `${this.#words.bytes(size)} · ${place}`);
        this.#showSave(`${path}?download`, name);
        setAttribute(this.#before, "aria-disabled", at === 0 ? "true" : false);
        setAttribute(this.#next, "aria-disabled", at === pictures.length - 1 ? "true" : false);
        const image = el("img", { alt: name });
        image.addEventListener("error", () => {
            image.replaceWith(el("p", { class: "hint", role: "status" }, this.#words.t("viewer.lost")));
        });
        image.src = path;
        this.#frame.replaceChildren(image);
    }

    /** The link stays the same, as it may have the focus. @param {string} href @param {string} name */
    #showSave(href, name) {
        const known = this.#save.firstElementChild;
        const title = this.#words.t("viewer.save");
        const link = known ?? signLink("save", title, {});
        setAttribute(link, "href", href);
        setAttribute(link, "download", name);
        if (!known) this.#save.append(link);
    }

    /** @param {-1 | 1} step */
    #step(step) {
        const pictures = this.#pictures();
        const at = pictures.findIndex(({ path }) => path === this.#path);
        const next = pictures[at + step];
        if (next) this.#show(next.path);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const step = { ArrowLeft: /** @type {const} */ (-1), ArrowRight: /** @type {const} */ (1) }[event.key];
        if (step === undefined) {
            if (event.key === "Escape") event.stopPropagation(); // it closes this, and no drawer
            return;
        }
        event.preventDefault();
        this.#step(step);
    }

    #onClosed() {
        this.#path = "";
        this.#frame.replaceChildren();
        this.changed.emit();
    }
}
