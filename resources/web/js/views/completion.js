// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { completionAt, peopleLike } from "../completion.js";
import { bdi, el, setAttribute } from "../dom.js";
import { emojiLike } from "../emoji.js";

/** @typedef {import("../completion.js").CompletionQuery} CompletionQuery */
/** @typedef {{text: string, sign: string, name: string}} Offer text is what is put in */

const MOST_OFFERS = 8;

/**
 * Offers names of people and emoji while they are written. Tab and Enter take, Esc closes, Up and
 * Down choose; all other keys go to the text as ever.
 */
export class CompletionView {
    #field;
    #shelf;
    #onTaken;
    #people;
    /** @type {CompletionQuery | null} that the list answers */
    #query = null;
    /** @type {readonly Offer[]} */
    #offers = [];
    #chosen = 0;
    /** Where the sign stands for which the person wants no list. */
    #closedAt = -1;
    element = el("ul", { class: "completion", id: "completion", role: "listbox", hidden: true });

    /**
     * @param {import("../i18n.js").Words} words
     * @param {HTMLTextAreaElement} field
     * @param {import("../emoji.js").EmojiShelf} shelf
     * @param {() => readonly string[]} people who can be named, those first who are most likely
     * @param {(text: string) => void} onTaken the field's new text
     */
    constructor(words, field, shelf, people, onTaken) {
        this.#field = field;
        this.#shelf = shelf;
        this.#people = people;
        this.#onTaken = onTaken;
        setAttribute(this.element, "aria-label", words.t("completion.title"));
        setAttribute(field, "aria-autocomplete", "list");
        setAttribute(field, "aria-controls", "completion");
        field.addEventListener("blur", () => this.close());
        // Or the field would lose the focus, and with it a phone its keyboard.
        this.element.addEventListener("pointerdown", (event) => event.preventDefault());
    }

    /** The text or the cursor is another one. */
    async look() {
        const query = completionAt(this.#field.value, this.#field.selectionStart);
        if (query?.start !== this.#closedAt) this.#closedAt = -1;
        this.#query = query;
        if (!query || this.#closedAt >= 0) {
            this.#show([]);
            return;
        }
        const offers = query.kind === "person" ? this.#findPeople(query) : await this.#findEmoji(query);
        if (this.#query === query) this.#show(offers);
    }

    close() {
        this.#show([]);
    }

    /** @param {KeyboardEvent} event @returns {boolean} whether it was meant for the list */
    takesKey(event) {
        if (this.element.hidden || event.isComposing) return false;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
        if (step !== 0) this.#choose(this.#chosen + step);
        else if (event.key === "Enter" || event.key === "Tab") this.#take(this.#chosen);
        else if (event.key === "Escape") {
            this.#closedAt = this.#query?.start ?? -1;
            this.close();
        } else return false;
        event.preventDefault();
        event.stopPropagation();
        return true;
    }

    /** @param {CompletionQuery} query @returns {Offer[]} */
    #findPeople({ typed }) {
        return peopleLike(typed, this.#people()).map((nick) => ({
            text: `@${nick} `,
            sign: "@",
            name: nick,
        }));
    }

    /** @param {CompletionQuery} query @returns {Promise<Offer[]>} */
    async #findEmoji({ typed }) {
        return emojiLike(await this.#shelf.all(), typed).map(({ mark, names }) => ({
            text: `${mark} `,
            sign: mark,
            name: names[0],
        }));
    }

    /** @param {readonly Offer[]} offers */
    #show(offers) {
        this.#offers = offers.slice(0, MOST_OFFERS);
        this.element.hidden = this.#offers.length === 0;
        const lines = this.#offers.map(({ sign, name }, number) =>
            el(
                "li",
                {
                    id: `completion-${number}`,
                    role: "option",
                    onclick: () => this.#take(number),
                },
                el("span", { class: "sign", "aria-hidden": "true" }, sign),
                bdi(name),
            ),
        );
        this.element.replaceChildren(...lines);
        this.#choose(0);
    }

    /** @param {number} number */
    #choose(number) {
        const count = this.#offers.length;
        this.#chosen = count === 0 ? 0 : (number + count) % count;
        for (const [at, line] of [...this.element.children].entries())
            setAttribute(line, "aria-selected", String(at === this.#chosen));
        const id = count === 0 ? false : `completion-${this.#chosen}`;
        setAttribute(this.#field, "aria-activedescendant", id);
    }

    /** @param {number} number */
    #take(number) {
        const offer = this.#offers[number];
        if (!offer || !this.#query) return;
        const { start, kind } = this.#query;
        const { value, selectionStart } = this.#field;
        if (kind === "emoji") this.#shelf.note(offer.sign);
        const rest = value.slice(selectionStart).replace(/^ /, "");
        this.#onTaken(value.slice(0, start) + offer.text + rest);
        const cursor = start + offer.text.length;
        this.#field.setSelectionRange(cursor, cursor);
        this.close();
    }
}
