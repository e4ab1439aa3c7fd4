// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { LANGUAGE_KEY, LANGUAGE_NAMES } from "../languages.js";
import { browserStorage, Stored } from "../stored.js";

/** What a person can choose on this page: its language, notifications, and what is about the own name. */
export class SettingsView {
    #words;
    #attention;
    #told = el("p", { class: "hint", role: "status" });
    #turn;
    #identity;
    element;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {import("../attention.js").Attention} attention
     * @param {import("./identity.js").IdentityView} identity
     */
    constructor(words, attention, identity) {
        this.#identity = identity;
        this.#words = words;
        this.#attention = attention;
        this.#turn = el("button", {
            class: "outlined",
            type: "button",
            onclick: () => void this.#turnOver(),
        });
        const title = words.t("settings.title");
        this.element = el(
            "dialog",
            { class: "settings", "aria-label": title },
            el(
                "div",
                { class: "head" },
                el("h2", {}, title),
                el(
                    "button",
                    { class: "plain", type: "button", onclick: () => this.element.close() },
                    icon("close"),
                    spoken(words.t("drawer.close")),
                ),
            ),
            el("h3", {}, el("label", { for: "language" }, words.t("settings.language"))),
            this.#makeLanguages(),
            el("h3", {}, words.t("settings.notify")),
            this.#told,
            this.#turn,
            identity.element,
        );
        this.element.addEventListener("click", (event) => {
            if (event.target === this.element) this.element.close(); // beside it
        });
    }

    open() {
        this.#show();
        this.#identity.show();
        this.element.showModal();
    }

    #makeLanguages() {
        const options = Object.entries(LANGUAGE_NAMES).map(([language, name]) =>
            el("option", { value: language, lang: language }, name),
        );
        const select = el("select", { id: "language" }, ...options);
        select.value = this.#words.language;
        select.addEventListener("change", () => {
            new Stored(browserStorage(), LANGUAGE_KEY).write(select.value);
            location.reload(); // what was begun to write is kept
        });
        return select;
    }

    #show() {
        const { state } = this.#attention;
        setText(this.#told, this.#words.t(`notify.${state}`));
        this.#turn.hidden = state === "insecure" || state === "denied";
        setText(this.#turn, this.#words.t(state === "on" ? "notify.turnOff" : "notify.turnOn"));
    }

    async #turnOver() {
        await this.#attention.turn(this.#attention.state === "off");
        this.#show();
    }
}
