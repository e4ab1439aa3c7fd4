// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { signButton } from "./names.js";
import { sign } from "./signs.js";

/** Where files come in: chosen by a button, dropped on the talk, or pasted. */
export class Gatherer {
    #onFiles;
    #isWanted;
    #talk;
    #field = el("input", { type: "file", multiple: true, hidden: true, tabindex: -1 });
    /** Beside the field in which one writes. */
    element;
    /** Over the talk, while something is held over the page. */
    goal;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {HTMLElement} talk on which they are dropped
     * @param {(files: File[]) => void} onFiles
     * @param {() => boolean} isWanted whether there is anybody to send them to
     */
    constructor(words, talk, onFiles, isWanted) {
        this.#talk = talk;
        this.#onFiles = onFiles;
        this.#isWanted = isWanted;
        const open = signButton("clip", words.t("files.attach"), () => this.#field.click());
        this.element = el("span", { class: "attach" }, open, this.#field);
        this.goal = el(
            "div",
            { class: "goal", hidden: true },
            el("p", {}, sign("clip"), words.t("files.drop")),
        );
        this.#field.addEventListener("change", () => {
            this.#give([...(this.#field.files ?? [])]);
            this.#field.value = ""; // so that the same can be chosen again
        });
        this.#watchDrops();
        addEventListener("paste", (event) => this.#onPaste(event));
    }

    /** What is dropped beside the talk must not be opened in place of the page. */
    #watchDrops() {
        addEventListener("dragenter", (event) => this.#onDrag(event));
        addEventListener("dragover", (event) => this.#onDrag(event));
        addEventListener("dragleave", ({ relatedTarget }) => {
            if (relatedTarget === null) this.goal.hidden = true; // out of the page
        });
        addEventListener("drop", (event) => {
            if (!holdsFiles(event)) return;
            event.preventDefault();
            this.goal.hidden = true;
            if (this.#isOver(event)) this.#give(filesOf(event.dataTransfer));
        });
    }

    /** @param {DragEvent} event */
    #onDrag(event) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        const isWanted = this.#isWanted();
        this.goal.hidden = !isWanted;
        if (event.dataTransfer)
            event.dataTransfer.dropEffect = isWanted && this.#isOver(event) ? "copy" : "none";
    }

    /** @param {Event} event */
    #isOver({ target }) {
        return target instanceof Node && this.#talk.contains(target);
    }

    /** A text that came with a picture of it is meant as a text. @param {ClipboardEvent} event */
    #onPaste(event) {
        const { clipboardData, target } = event;
        const files = filesOf(clipboardData);
        const isElsewhere = target instanceof HTMLInputElement || document.querySelector("dialog[open]");
        if (files.length === 0 || isElsewhere || !this.#isWanted()) return;
        const hasText = (clipboardData?.getData("text/plain") ?? "") !== "";
        if (hasText && files.every(({ type }) => type.startsWith("image/"))) return;
        event.preventDefault();
        this.#give(files);
    }

    /** @param {File[]} files */
    #give(files) {
        if (files.length > 0 && this.#isWanted()) this.#onFiles(files);
    }
}

/** @param {DragEvent} event */
function holdsFiles({ dataTransfer }) {
    return dataTransfer?.types.includes("Files") ?? false;
}

/** Without folders, which nobody can read here. @param {DataTransfer | null} data */
function filesOf(data) {
    /** @type {File[]} */
    const files = [];
    for (const item of data?.items ?? []) {
        if (item.kind !== "file" || item.webkitGetAsEntry?.()?.isDirectory) continue;
        const file = item.getAsFile();
        if (file) files.push(file);
    }
    return files;
}
