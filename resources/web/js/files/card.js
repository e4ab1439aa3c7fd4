// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { shownSize } from "../pictures.js";
import { canOpen, kindOf, playerFor } from "./kinds.js";
import { shownName, signButton, signLink } from "./names.js";
import { sign } from "./signs.js";
import { Status } from "./status.js";

/** @typedef {import("../state.js").RowFile} RowFile */

/** A file that isn't shown as a picture: what it is, and what can be done with it. */
export class CardView {
    #words;
    #uploads;
    #onOpened;
    #acts = el("span", { class: "acts" });
    #about = el("span", { class: "about" });
    /** Once it was asked for. */
    #player = el("div", { class: "player", hidden: true });
    element;

    /**
     * @param {import("../i18n.js").Words} words @param {import("../uploads.js").Uploads} uploads
     * @param {RowFile} file @param {(file: RowFile) => void} onOpened a picture that is large
     */
    constructor(words, uploads, file, onOpened) {
        this.#words = words;
        this.#uploads = uploads;
        this.#onOpened = onOpened;
        const kind = kindOf(file.mime);
        this.element = el(
            "div",
            { class: "card-file", "data-kind": kind },
            el("span", { class: "kind" }, sign(kind)),
            el("span", { class: "what" }, shownName(file.name), this.#about),
            this.#acts,
            this.#player,
        );
    }

    /** @param {RowFile} file */
    show(file) {
        const upload = file.path === "" ? this.#uploads.find(file.upload) : undefined;
        const told = upload
            ? new Status(this.#words, this.#uploads, upload).element
            : this.#words.bytes(file.size);
        this.#about.replaceChildren(told);
        this.#acts.replaceChildren(...(file.path === "" ? [] : this.#actsFor(file)));
    }

    /** @param {RowFile} file */
    #actsFor(file) {
        const { name, mime, path } = file;
        const open = this.#words.t("files.open", { name });
        const acts = [];
        if (playerFor(mime)) {
            const play = signButton("play", this.#words.t("files.play", { name }), () => {
                play.hidden = true;
                this.#play(file);
            });
            acts.push(play);
        }
        if (kindOf(mime) === "picture" && file.width > 0)
            acts.push(signButton("picture", open, () => this.#onOpened(file)));
        if (canOpen(mime))
            acts.push(signLink("open", open, { href: path, target: "_blank", rel: "noopener noreferrer" }));
        const save = this.#words.t("files.save", { name });
        acts.push(signLink("save", save, { href: `${path}?download`, download: name }));
        return acts;
    }

    /** Nothing is fetched before, and nothing begins by itself. @param {RowFile} file */
    #play({ mime, path, name, width, height }) {
        const what = playerFor(mime) ?? "audio";
        const player = el(what, { controls: true, preload: "none", src: path, "aria-label": name });
        if (what === "video") {
            const size = shownSize({ width, height });
            player.setAttribute("width", String(size.width));
            player.setAttribute("height", String(size.height));
        }
        player.addEventListener("error", () => {
            this.#player.replaceChildren(el("p", { class: "trouble" }, this.#words.t("files.cantPlay")));
        });
        this.#player.replaceChildren(player);
        this.#player.hidden = false;
        player.focus();
        player.play().catch(() => {}); // then its own button does it
    }
}
