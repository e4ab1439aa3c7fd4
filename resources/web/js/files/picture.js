// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute } from "../dom.js";
import { shownSize } from "../pictures.js";
import { Status } from "./status.js";

/** @typedef {import("../state.js").RowFile} RowFile */

const MOVING = /^image\/(?:gif|webp)$/;

/**
 * A picture in the talk, small: it has its place before anything of it is there. What moves stands
 * still until somebody points at it.
 */
export class PictureView {
    #words;
    #uploads;
    #frame;
    #status = el("span", { class: "over" });
    /** What is shown: of an own one the picture itself, until the server's is there. @type {Element | null} */
    #still = null;
    /** @type {HTMLImageElement | null} */
    #moving = null;
    #size;
    #file;
    #shownPath = "";
    element;

    /**
     * @param {import("../i18n.js").Words} words @param {import("../uploads.js").Uploads} uploads
     * @param {RowFile} file @param {ImageBitmap | null} own
     * @param {(file: RowFile) => void} onOpened
     */
    constructor(words, uploads, file, own, onOpened) {
        this.#words = words;
        this.#uploads = uploads;
        this.#file = file;
        this.#size = shownSize(file);
        this.#frame = el("button", {
            class: "frame",
            type: "button",
            "aria-label": words.t("files.open", { name: file.name }),
            title: file.name,
            onclick: () => this.#file.path !== "" && onOpened(this.#file),
        });
        this.#frame.style.inlineSize = `${this.#size.width}px`;
        this.#frame.style.aspectRatio = `${this.#size.width} / ${this.#size.height}`;
        for (const [begin, end] of [
            ["mouseenter", "mouseleave"],
            ["focus", "blur"],
        ]) {
            this.#frame.addEventListener(begin, () => this.#move());
            this.#frame.addEventListener(end, () => this.#rest());
        }
        this.element = el("div", { class: "picture" }, this.#frame, this.#status);
        if (own) this.#put(paint(own, this.#size));
    }

    /** @param {RowFile} file */
    show(file) {
        this.#file = file;
        const upload = file.path === "" ? this.#uploads.find(file.upload) : undefined;
        this.#status.hidden = !upload;
        this.#status.replaceChildren(
            ...(upload ? [new Status(this.#words, this.#uploads, upload).element] : []),
        );
        setAttribute(this.#frame, "aria-disabled", file.path === "" ? "true" : false);
        if (file.path !== "" && file.path !== this.#shownPath) this.#load(file);
        this.#shownPath = file.path;
    }

    /** @param {RowFile} file */
    #load({ path, preview, mime, name }) {
        const image = this.#image(preview || path);
        const isMoving = preview === "" && MOVING.test(mime);
        image.addEventListener("load", () => this.#put(isMoving ? paint(image, this.#size) : image));
        image.addEventListener("error", () => {
            if (!this.#still) this.#put(el("bdi", { class: "lost" }, name));
        });
        // It is fetched only when it is in the document, and seen.
        if (this.#still) image.loading = "eager";
        else this.#put(image);
    }

    /** @param {string} src */
    #image(src) {
        const image = el("img", { alt: "", decoding: "async", loading: "lazy", draggable: "false" });
        image.src = src;
        return image;
    }

    /** @param {Element} still */
    #put(still) {
        if (still === this.#still) return;
        this.#still?.remove();
        this.#still = still;
        this.#frame.prepend(still);
    }

    #move() {
        const { mime, path } = this.#file;
        const isWanted = MOVING.test(mime) && path !== "" && !this.#moving;
        if (!isWanted || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
        this.#moving = this.#image(path);
        this.#moving.className = "moving";
        this.#frame.append(this.#moving);
    }

    #rest() {
        this.#moving?.remove();
        this.#moving = null;
    }
}

/**
 * A canvas holds still, whatever is drawn on it.
 * @param {ImageBitmap | HTMLImageElement} picture @param {{width: number, height: number}} size px
 */
export function paint(picture, size) {
    const finer = Math.min(2, devicePixelRatio || 1);
    const canvas = el("canvas", {
        width: Math.round(size.width * finer),
        height: Math.round(size.height * finer),
    });
    const [width, height] =
        picture instanceof HTMLImageElement
            ? [picture.naturalWidth, picture.naturalHeight]
            : [picture.width, picture.height];
    const scale = Math.min(canvas.width / width, canvas.height / height);
    const [wide, high] = [width * scale, height * scale];
    const context = canvas.getContext("2d");
    if (context) {
        context.imageSmoothingQuality = "high";
        context.drawImage(picture, (canvas.width - wide) / 2, (canvas.height - high) / 2, wide, high);
    }
    return canvas;
}
