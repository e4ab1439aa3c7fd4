// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { MAX_TOPIC_CODE_POINTS } from "../limits.js";

/** @typedef {import("../state.js").Talk} Talk */

/** What a room is about: read by all, and written by whoever presses the pencil. */
export class TopicView {
    #text = el("span", { class: "topic-text", dir: "auto" });
    #field = el("input", { class: "topic-field", autocomplete: "off", dir: "auto", hidden: true });
    #edit;
    #onSet;
    #topic = "";
    /** @type {string | null} */
    #key = null;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {(key: string, topic: string) => void} onSet
     */
    constructor(words, onSet) {
        this.#onSet = onSet;
        this.#edit = el(
            "button",
            {
                class: "plain",
                type: "button",
                title: words.t("topic.edit"),
                onclick: () => this.#turn(this.#field.hidden),
            },
            icon("edit"),
            spoken(words.t("topic.edit")),
        );
        this.#field.maxLength = 2 * MAX_TOPIC_CODE_POINTS;
        setAttribute(this.#field, "aria-label", words.t("topic.label"));
        setAttribute(this.#field, "placeholder", words.t("topic.hint"));
        this.#field.addEventListener("keydown", (event) => this.#onKey(event));
        this.#field.addEventListener("blur", () => this.#turn(false));
        this.element = el("p", { class: "topic" }, this.#text, this.#field);
        this.button = this.#edit;
    }

    /** @param {Talk} [talk] */
    render(talk) {
        const canHave = talk?.kind === "room" && talk.stay === "in";
        if (this.#key !== (talk?.key ?? null)) this.#turn(false);
        this.#key = talk?.key ?? null;
        this.#topic = talk?.topic ?? "";
        this.#edit.hidden = !canHave;
        setText(this.#text, this.#topic);
        setAttribute(this.#text, "title", this.#topic);
        this.element.hidden = this.#topic === "" && this.#field.hidden;
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        if (event.isComposing) return;
        if (event.key === "Enter" && this.#key !== null) this.#onSet(this.#key, this.#field.value);
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        this.#edit.focus();
        this.#turn(false);
    }

    /** @param {boolean} isEditing */
    #turn(isEditing) {
        if (this.#field.hidden === !isEditing) return;
        this.#field.hidden = !isEditing;
        this.#text.hidden = isEditing;
        this.element.hidden = !isEditing && this.#topic === "";
        if (!isEditing) return;
        this.#field.value = this.#topic;
        this.#field.focus();
        this.#field.select();
    }
}
