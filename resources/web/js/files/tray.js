// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText } from "../dom.js";
import { newId } from "../ids.js";
import { KeyedList } from "../keyed.js";
import { MAX_FILES_PER_MESSAGE } from "../limits.js";
import { kindOf } from "./kinds.js";
import { shownName, signButton } from "./names.js";
import { paint } from "./picture.js";
import { sign } from "./signs.js";
import { Status } from "./status.js";

/** @typedef {import("../upload.js").Upload} Upload */
/** @typedef {{key: string, upload: Upload}} Chosen */

const THUMB = { width: 40, height: 40 };

/** What was chosen for the next message of each talk, above the field: it goes out with the text. */
export class Tray {
    #kit;
    #list;
    #told = el("p", { class: "trouble", role: "alert" });
    #keep = el("input", { type: "checkbox" });
    #place;
    /** By the key of the talk. @type {Map<string, Chosen[]>} */
    #chosen = new Map();
    #key = "";
    element;

    /** @param {import("./kit.js").FilesKit} kit */
    constructor(kit) {
        this.#kit = kit;
        const { words } = kit;
        const chips = el("ul", { "aria-label": words.t("files.chosen") });
        this.#list = new KeyedList(
            chips,
            (/** @type {Chosen} */ chosen) => new Chip(kit, chosen, () => this.#remove(chosen)),
        );
        this.#place = el(
            "label",
            { class: "place", hidden: true },
            this.#keep,
            el("span", {}, words.t("files.keepPlace")),
        );
        this.#keep.addEventListener("change", () => this.#keepPlaces());
        this.element = el("div", { class: "tray", hidden: true }, chips, this.#told, this.#place);
    }

    /** @param {string} key of the talk; "" for none */
    show(key) {
        if (key === this.#key) return;
        this.#key = key;
        this.#draw("");
    }

    /** @param {readonly File[]} files */
    add(files) {
        const chosen = this.#here;
        const room = Math.max(0, MAX_FILES_PER_MESSAGE - chosen.length);
        const some = files.slice(0, room).map((file) => ({ key: newId(), upload: this.#begin(file) }));
        this.#chosen.set(this.#key, [...chosen, ...some]);
        const { words } = this.#kit;
        this.#draw(files.length > room ? words.t("files.tooMany", { n: MAX_FILES_PER_MESSAGE }) : "");
    }

    /** Whether there is anything that can go. */
    get canGo() {
        return this.#here.some(({ upload }) => upload.phase !== "refused");
    }

    /** Those that can go, which leave it. @returns {Upload[]} */
    take() {
        const isRefused = (/** @type {Chosen} */ { upload }) => upload.phase === "refused";
        const going = this.#here.filter((chosen) => !isRefused(chosen));
        this.#chosen.set(this.#key, this.#here.filter(isRefused));
        this.#keep.checked = false;
        this.#draw("");
        return going.map(({ upload }) => upload);
    }

    /** Somebody else may sit here next. */
    forget() {
        this.#chosen.clear();
        this.#draw("");
    }

    get #here() {
        return this.#chosen.get(this.#key) ?? [];
    }

    /** @param {File} file */
    #begin(file) {
        const { uploads } = this.#kit;
        const upload = uploads.add(file);
        if (upload.phase !== "preparing") return upload;
        uploads.keepPlace(upload, this.#keep.checked);
        void this.#kit.look(upload);
        return upload;
    }

    /** @param {Chosen} gone */
    #remove(gone) {
        this.#kit.uploads.discard(gone.upload);
        this.#chosen.set(this.#key, this.#here.filter((chosen) => chosen !== gone));
        this.#draw("");
        this.#kit.wantFocus();
    }

    #keepPlaces() {
        for (const { upload } of this.#here)
            if (isPhoto(upload)) this.#kit.uploads.keepPlace(upload, this.#keep.checked);
    }

    /** @param {string} trouble */
    #draw(trouble) {
        const here = this.#here;
        this.element.hidden = here.length === 0 && trouble === "";
        setText(this.#told, trouble);
        this.#place.hidden = !here.some(({ upload }) => isPhoto(upload) && upload.phase !== "refused");
        this.#list.show(here);
    }
}

/** Into those cameras write where they were. @param {Upload} upload */
function isPhoto({ mime }) {
    return mime === "image/jpeg";
}

/** One that was chosen: how it looks, how far it is, and the way to take it out. */
class Chip {
    #thumb;
    element;

    /** @param {import("./kit.js").FilesKit} kit @param {Chosen} chosen @param {() => void} onRemoved */
    constructor(kit, { upload }, onRemoved) {
        const { words, uploads } = kit;
        const { name } = upload.file;
        this.#thumb = el("span", { class: "kind" }, sign(kindOf(upload.mime)));
        this.element = el(
            "li",
            { class: "chosen" },
            this.#thumb,
            el("span", { class: "what" }, shownName(name), new Status(words, uploads, upload).element),
            signButton("close", words.t("files.remove", { name }), onRemoved),
        );
        this.#paint(kit, upload);
        upload.changed.connect(() => this.#paint(kit, upload));
    }

    show() {}

    /** @param {import("./kit.js").FilesKit} kit @param {Upload} upload */
    #paint(kit, upload) {
        setAttribute(this.element, "data-phase", upload.phase);
        const picture = kit.pictureOf(upload.id);
        if (picture && !this.#thumb.querySelector("canvas"))
            this.#thumb.replaceChildren(paint(picture, THUMB));
    }
}
