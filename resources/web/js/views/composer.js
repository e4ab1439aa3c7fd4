// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { textTrouble } from "../checks.js";
import { el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { textWords } from "../words.js";
import { PurposeView } from "./writing.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").Row} Row */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */

/**
 * Where the person writes. Enter sends, Shift+Enter breaks the line, Up in an empty field brings
 * the last text back. Each talk keeps what was begun in it.
 */
export class ComposerView {
    #words;
    #session;
    #field = el("textarea", {
        id: "composer",
        rows: 1,
        dir: "auto",
        enterkeyhint: "send",
        "aria-describedby": "composer-trouble",
    });
    #label = el("label", { class: "spoken", for: "composer" });
    #trouble = el("p", { class: "trouble", id: "composer-trouble", role: "alert" });
    #grow;
    #drafts;
    /** @type {Map<string, string>} key of a talk → text */
    #last = new Map();
    /** @type {string | null} */
    #key = null;
    #purposeView;
    /** @type {import("./writing.js").Purpose} */
    #purpose = { kind: "new" };

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Session, "say" | "noteTyping" | "writer">} session
     * @param {import("../drafts.js").Drafts} drafts
     */
    constructor(words, session, drafts) {
        this.#words = words;
        this.#session = session;
        this.#drafts = drafts;
        this.#purposeView = new PurposeView(words, () => this.#cancel());
        this.#grow = el("div", { class: "grow" }, this.#field);
        const send = el(
            "button",
            { class: "primary send", type: "submit", title: words.t("composer.send") },
            icon("send"),
            spoken(words.t("composer.send")),
        );
        this.element = el(
            "form",
            { class: "composer", onsubmit: (event) => this.#submit(event) },
            this.#purposeView.element,
            this.#trouble,
            this.#label,
            this.#grow,
            send,
        );
        this.#field.addEventListener("keydown", (event) => this.#onKey(event));
        this.#field.addEventListener("input", () => this.#onInput());
        drafts.forgotten.connect(() => this.#forget());
    }

    /** @param {Row} row */
    beginReply(row) {
        this.#cancel();
        this.#setPurpose({ kind: "reply", row });
        this.#field.focus();
    }

    /** @param {Row} row an own one */
    beginEdit(row) {
        this.#setPurpose({ kind: "edit", row });
        this.#write(row.text);
        this.#field.focus();
    }

    focus() {
        if (!this.element.hidden) this.#field.focus();
    }

    /** @param {State} _state @param {Talk} [talk] */
    render(_state, talk) {
        this.element.hidden = !talk;
        if (!talk || talk.key === this.#key) return;
        this.#setPurpose({ kind: "new" });
        this.#key = talk.key;
        const label = this.#words.t("composer.to", { name: talk.name });
        setText(this.#label, label);
        setAttribute(this.#field, "placeholder", label);
        this.#write(this.#drafts.of(talk.key));
        // On a touch screen a focused field brings up the keyboard, which hides half of the talk.
        if (matchMedia("(pointer: fine)").matches) this.#field.focus();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.isComposing) return; // Enter chooses a word there (Chinese and others)
        if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
        else if (event.key === "ArrowUp" && this.#field.value === "") this.#recall(event);
        else if (event.key === "Escape" && this.#purpose.kind !== "new") this.#cancel();
    }

    #onInput() {
        this.#write(this.#field.value);
        if (this.#key !== null)
            this.#session.noteTyping(this.#key, this.#field.value.trim() !== "");
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        const text = this.#field.value;
        if (this.#key === null || textTrouble(text)) return;
        this.#send(this.#key, text);
        this.#field.focus();
    }

    /** @param {string} key @param {string} text */
    #send(key, text) {
        const purpose = this.#purpose;
        if (purpose.kind === "edit") {
            if (text !== purpose.row.text)
                this.#session.writer.edit(key, purpose.row.place.seq, text);
            this.#session.noteTyping(key, false);
            this.#cancel();
            return;
        }
        const replyTo = purpose.kind === "reply" ? purpose.row.place.seq : undefined;
        this.#session.say(key, text, replyTo);
        this.#last.set(key, text);
        this.#setPurpose({ kind: "new" });
        this.#write("");
    }

    /** A message of its own again; what was begun of one before is back. */
    #cancel() {
        const wasEdit = this.#purpose.kind === "edit";
        this.#setPurpose({ kind: "new" });
        if (wasEdit) this.#write(this.#key === null ? "" : this.#drafts.of(this.#key));
    }

    /** @param {import("./writing.js").Purpose} purpose */
    #setPurpose(purpose) {
        this.#purpose = purpose;
        this.#purposeView.show(purpose);
    }

    /** @param {Event} event */
    #recall(event) {
        const last = this.#key === null ? undefined : this.#last.get(this.#key);
        if (last === undefined) return;
        event.preventDefault();
        this.#write(last);
    }

    #forget() {
        this.#key = null;
        this.#setPurpose({ kind: "new" });
        this.#last.clear();
        this.#write("");
    }

    /** @param {string} text */
    #write(text) {
        if (this.#key !== null && this.#purpose.kind !== "edit") this.#drafts.keep(this.#key, text);
        if (this.#field.value !== text) this.#field.value = text;
        this.#grow.dataset.text = text; // the style sheet lets the field grow with it
        const trouble = textWords(this.#words, text);
        setText(this.#trouble, trouble);
        setAttribute(this.#field, "aria-invalid", trouble === "" ? false : "true");
    }
}
