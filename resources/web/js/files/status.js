// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText } from "../dom.js";

/** @typedef {import("../i18n.js").Words} Words */
/** @typedef {import("../upload.js").Upload} Upload */

/** How far a file is on its way, in words and as a bar. */
export class Status {
    #words;
    #uploads;
    #text = el("span", { class: "about" });
    #bar;
    element;

    /** @param {Words} words @param {import("../uploads.js").Uploads} uploads @param {Upload} upload */
    constructor(words, uploads, upload) {
        this.#words = words;
        this.#uploads = uploads;
        const { name } = upload.file;
        this.#bar = el("progress", { max: 1, "aria-label": words.t("files.progress", { name }) });
        this.element = el("span", { class: "status" }, this.#text, this.#bar);
        upload.changed.connect(() => this.#show(upload));
        this.#show(upload);
    }

    /** @param {Upload} upload */
    #show({ phase, reason, received, file }) {
        const isUnderWay = phase === "queued" || phase === "sending" || phase === "asking";
        this.#bar.hidden = !isUnderWay;
        this.#bar.value = file.size > 0 ? received / file.size : 0;
        setAttribute(this.element, "data-phase", phase);
        setText(this.#text, this.#phaseWords(phase, reason, received, file.size));
    }

    /** @param {Upload["phase"]} phase @param {string} reason @param {number} received @param {number} size */
    #phaseWords(phase, reason, received, size) {
        const words = this.#words;
        if (phase === "refused") return refusedWords(words, reason, this.#uploads.terms);
        if (phase === "done") return words.bytes(size);
        if (phase === "preparing") return words.t("files.preparing");
        if (!this.#uploads.isOnline) return words.t("files.waiting");
        return words.t("files.of", { part: words.bytes(received), whole: words.bytes(size) });
    }
}

/**
 * Why a file was refused, and what the server would take.
 * @param {Words} words @param {string} reason @param {import("../protocol.js").FileTerms | null} terms
 */
function refusedWords(words, reason, terms) {
    const key = `refusal.${reason}`;
    const why = words.has(key) ? words.t(key) : words.t("refusal.other", { code: reason });
    if (reason === "file-too-large" && terms)
        return `${why} ${words.t("files.most", { size: words.bytes(terms.maxFile) })}`;
    if (reason === "type-not-allowed" && terms?.types)
        return `${why} ${words.t("files.types", { types: terms.types.join(", ") })}`;
    return why;
}
