// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { textTrouble } from "../checks.js";
import { el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { silenceIn } from "../rights.js";
import { silenceWords, textWords } from "../words.js";
import { CompletionView } from "./completion.js";
import { answeredOf, isThere, PurposeView } from "./writing.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").Row} Row */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */

const TICK_MS = 1000; // while something ends by itself

/**
 * Where the person writes. Enter sends, Shift+Enter breaks the line, Up in an empty field changes
 * the last message that was sent. Each talk keeps what was begun in it.
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
    /** Why nothing can be sent. */
    #silence = el("p", { class: "silence", role: "status", hidden: true });
    /** @type {State | null} */
    #state = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #look;
    #grow;
    #drafts;
    #completion;
    /** @type {string | null} */
    #key = null;
    /** @type {Talk | undefined} */
    #talk;
    #self = "";
    /** @type {import("../files/tray.js").Tray | null} */
    #tray = null;
    /** @type {HTMLElement | null} */
    #attach = null;
    #purposeView;
    /** @type {import("./writing.js").Purpose} */
    #purpose = { kind: "new" };

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Session, "say" | "noteTyping" | "writer">} session
     * @param {import("../drafts.js").Drafts} drafts
     * @param {import("../emoji.js").EmojiShelf} shelf
     * @param {import("./emojipicker.js").EmojiPicker} picker
     */
    constructor(words, session, drafts, shelf, picker) {
        this.#words = words;
        this.#session = session;
        this.#drafts = drafts;
        this.#purposeView = new PurposeView(words, () => this.#cancel());
        this.#grow = el("div", { class: "grow" }, this.#field);
        this.#completion = new CompletionView(
            words,
            this.#field,
            shelf,
            () => this.#peopleHere(),
            (text) => this.#write(text),
        );
        const emoji = el(
            "button",
            {
                class: "plain emoji",
                type: "button",
                title: words.t("emoji.insert"),
                onclick: () => picker.open((mark) => this.#insert(mark)),
            },
            icon("face"),
            spoken(words.t("emoji.insert")),
        );
        const send = el(
            "button",
            { class: "primary send", type: "submit", title: words.t("composer.send") },
            icon("send"),
            spoken(words.t("composer.send")),
        );
        this.element = el(
            "form",
            { class: "composer", onsubmit: (event) => this.#submit(event) },
            this.#silence,
            this.#purposeView.element,
            this.#trouble,
            this.#completion.element,
            this.#label,
            emoji,
            this.#grow,
            send,
        );
        this.#field.addEventListener("keydown", (event) => this.#onKey(event));
        this.#field.addEventListener("input", () => this.#onInput());
        this.#field.addEventListener("click", () => void this.#completion.look());
        drafts.forgotten.connect(() => this.#forget());
    }

    /**
     * How files come in is known now.
     * @param {import("../files/kit.js").FilesKit} kit @param {HTMLElement} attach opens the choice
     */
    useFiles({ tray }, attach) {
        this.#tray = tray;
        this.#attach = attach;
        tray.show(this.#key ?? "");
        this.#trouble.before(tray.element);
        this.#grow.before(attach);
    }

    /** What was taken back is there to be written anew. @param {Row} row */
    takeBack({ text }) {
        if (this.#field.value === "" && this.#purpose.kind !== "edit") this.#write(text);
        this.#field.focus();
    }

    /** @param {Row} row */
    beginReply(row) {
        this.#cancel();
        this.#setPurpose({ kind: "reply", answered: answeredOf(row) });
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

    /** @param {State} state @param {Talk} [talk] */
    render(state, talk) {
        this.element.hidden = !talk;
        if (this.#attach) this.#attach.hidden = state.files === null;
        this.#talk = talk;
        this.#self = state.self;
        this.#state = state;
        this.#showSilence();
        if (!talk || talk.key === this.#key) return;
        this.#key = talk.key;
        const label = this.#words.t("composer.to", { name: talk.name });
        setText(this.#label, label);
        setAttribute(this.#field, "placeholder", label);
        this.#takeUp(this.#drafts.of(talk.key));
        this.#tray?.show(talk.key);
        // On a touch screen a focused field brings up the keyboard, which hides half of the talk.
        if (matchMedia("(pointer: fine)").matches) this.#field.focus();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.isComposing) return; // Enter chooses a word there (Chinese and others)
        if (this.#completion.takesKey(event)) return;
        if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
        else if (event.key === "ArrowUp" && this.#field.value === "") this.#editLast(event);
        else if (event.key === "Escape" && this.#purpose.kind !== "new") this.#cancel();
    }

    #onInput() {
        this.#write(this.#field.value);
        void this.#completion.look();
        if (this.#key !== null)
            this.#session.noteTyping(this.#key, this.#field.value.trim() !== "");
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        const text = this.#field.value;
        if (this.#key === null || !this.#canGo(text)) return;
        this.#send(this.#key, text);
        this.#field.focus();
    }

    #silenceNow() {
        if (this.#state === null || !this.#talk) return null;
        return silenceIn(this.#state, this.#talk.key, Date.now());
    }

    /** What was being written stays; it can be sent when the silence ends. */
    #showSilence() {
        clearTimeout(this.#look);
        const silence = this.#silenceNow();
        const words = silenceWords(this.#words, silence);
        this.#silence.hidden = words === "";
        setText(this.#silence, words);
        this.#field.disabled = silence !== null && silence.why !== "too-soon";
        const ends = silence !== null && (silence.wait > 0 || silence.until > 0);
        if (ends) this.#look = setTimeout(() => this.#showSilence(), TICK_MS);
    }

    /** Files go without a text, too; an edit changes the text alone. @param {string} text */
    #canGo(text) {
        const silence = this.#silenceNow();
        const isEdit = this.#purpose.kind === "edit";
        if (silence !== null && !(isEdit && silence.why === "too-soon")) return false;
        const trouble = textTrouble(text);
        const hasFiles = this.#purpose.kind !== "edit" && this.#tray?.canGo === true;
        return trouble === null || (trouble === "empty-value" && hasFiles);
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
        const answered = purpose.kind === "reply" ? purpose.answered : null;
        const isKnown = answered !== null && isThere(answered, this.#talk?.rows ?? []);
        const uploads = this.#tray?.take() ?? [];
        this.#session.say(key, text, isKnown ? answered.seq : undefined, uploads);
        this.#setPurpose({ kind: "new" });
        this.#write("");
    }

    /** A message of its own again; after an edit what was begun before is back. */
    #cancel() {
        if (this.#purpose.kind !== "edit") this.#setPurpose({ kind: "new" });
        else if (this.#key !== null) this.#takeUp(this.#drafts.of(this.#key));
    }

    /** @param {import("../drafts.js").Draft} draft */
    #takeUp({ text, answered }) {
        this.#setPurpose(answered ? { kind: "reply", answered } : { kind: "new" });
        this.#write(text);
    }

    /** @param {import("./writing.js").Purpose} purpose */
    #setPurpose(purpose) {
        this.#purpose = purpose;
        this.#purposeView.show(purpose);
        if (this.#key === null || purpose.kind === "edit") return;
        const answered = purpose.kind === "reply" ? purpose.answered : null;
        this.#drafts.keep(this.#key, { answered });
    }

    /** @param {Event} event */
    #editLast(event) {
        const last = this.#talk?.rows.findLast(
            ({ kind, isOwn, isDeleted, delivery }) =>
                kind === "message" && isOwn && !isDeleted && delivery === "committed",
        );
        if (!last || this.#purpose.kind !== "new") return;
        event.preventDefault();
        this.beginEdit(last);
    }

    /** At the cursor. @param {string} mark */
    #insert(mark) {
        const { selectionStart, selectionEnd, value } = this.#field;
        this.#field.focus();
        this.#write(value.slice(0, selectionStart) + mark + value.slice(selectionEnd));
        const cursor = selectionStart + mark.length;
        this.#field.setSelectionRange(cursor, cursor);
    }

    /** The other one, or who is in the room: whoever spoke last before the others. */
    #peopleHere() {
        const { kind, name, rows = [], members = [] } = this.#talk ?? {};
        if (kind === "private") return [name ?? ""];
        const spoke = rows.slice(-100).reverse();
        const nicks = new Set(members.map(({ nick }) => nick));
        const first = spoke.map(({ author }) => author).filter((author) => nicks.has(author));
        return [...new Set([...first, ...nicks])].filter((nick) => nick !== this.#self);
    }

    #forget() {
        this.#key = null;
        this.#setPurpose({ kind: "new" });
        this.#write("");
        this.#tray?.forget();
    }

    /** @param {string} text */
    #write(text) {
        if (this.#key !== null && this.#purpose.kind !== "edit") this.#drafts.keep(this.#key, { text });
        if (this.#field.value !== text) this.#field.value = text;
        this.#grow.dataset.text = text; // the style sheet lets the field grow with it
        const trouble = textWords(this.#words, text);
        setText(this.#trouble, trouble);
        setAttribute(this.#field, "aria-invalid", trouble === "" ? false : "true");
    }
}
