// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { nameTrouble } from "../checks.js";
import { el, setAttribute, setText } from "../dom.js";
import { MAX_NICK_CODE_POINTS, MAX_ROOM_CODE_POINTS } from "../limits.js";
import { nameWords, troubleWords } from "../words.js";

/** @typedef {import("../state.js").State} State */

const NICK_TROUBLES = ["nick-taken", "nick-reserved", "bad-nick"];
const PASSWORD_TROUBLES = ["password-required", "wrong-password", "invitation-over"];
const NICK_PASSWORD_TROUBLES = ["nick-kept", "wrong-nick-password"];

/**
 * The form at the door: a nick and a room, and a password of the server or of the nick once the server has asked for one. What is wrong is told below
 * the field it is about, and what was typed stays.
 */
export class LoginView {
    #words;
    #host;
    #onEnter;
    #settings;
    #nick = el("input", {
        id: "nick",
        name: "nickname",
        autocomplete: "nickname",
        autocapitalize: "words",
        spellcheck: "false",
        enterkeyhint: "go",
        dir: "auto",
        "aria-describedby": "nick-trouble",
    });
    #room = el("input", {
        id: "room",
        name: "room",
        autocomplete: "off",
        spellcheck: "false",
        enterkeyhint: "go",
        dir: "auto",
        "aria-describedby": "room-hint room-trouble",
    });
    #nickPassword = el("input", {
        id: "nick-password",
        name: "nick-password",
        type: "password",
        autocomplete: "current-password",
        enterkeyhint: "go",
        dir: "auto",
        "aria-describedby": "nick-password-trouble",
    });
    #nickPasswordTrouble = el("p", {
        class: "trouble",
        id: "nick-password-trouble",
        role: "alert",
    });
    /** Shown when it is asked for. @type {HTMLElement[]} */
    #nickPasswordPart = [];
    #password = el("input", {
        id: "password",
        name: "password",
        type: "password",
        autocomplete: "current-password",
        enterkeyhint: "go",
        dir: "auto",
        "aria-describedby": "password-trouble",
    });
    #passwordTrouble = el("p", { class: "trouble", id: "password-trouble", role: "alert" });
    /** Shown when it is asked for. @type {HTMLElement[]} */
    #passwordPart = [];
    #nickTrouble = el("p", { class: "trouble", id: "nick-trouble", role: "alert" });
    #roomTrouble = el("p", { class: "trouble", id: "room-trouble", role: "alert" });
    #trouble = el("p", { class: "trouble", role: "alert" });
    #button = el("button", { class: "primary", type: "submit" });
    /** @type {import("../state.js").Trouble | null} */
    #told = null;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {string} host
     * @param {import("./settings.js").SettingsView} settings
     * @param {(nick: string, room: string, secrets: import("../admission.js").Secrets) => void} onEnter
     */
    constructor(words, host, settings, onEnter) {
        this.#settings = settings;
        this.#words = words;
        this.#host = host;
        this.#onEnter = onEnter;
        this.element = this.#make();
        this.#nick.addEventListener("input", () => {
            this.#tell(this.#nick, this.#nickTrouble, "");
            this.#forgetNickPassword();
        });
        this.#nickPassword.addEventListener("input", () =>
            this.#tell(this.#nickPassword, this.#nickPasswordTrouble, ""),
        );
        this.#room.addEventListener("input", () => this.#tell(this.#room, this.#roomTrouble, ""));
        this.#password.addEventListener("input", () =>
            this.#tell(this.#password, this.#passwordTrouble, ""),
        );
    }

    /** @param {string} nick @param {string} room */
    prefill(nick, room) {
        this.#nick.value = nick;
        this.#room.value = room;
    }

    /** Where the person goes on. */
    focus() {
        (this.#nick.value === "" ? this.#nick : this.#button).focus();
    }

    /** @param {State} state */
    render(state) {
        const isBusy = state.phase === "connecting";
        setAttribute(this.#button, "aria-disabled", isBusy);
        setText(this.#button, this.#words.t(isBusy ? "login.entering" : "login.enter"));
        if (state.trouble === this.#told) return;
        this.#told = state.trouble;
        this.#showTrouble(state.trouble);
    }

    #make() {
        const { t } = { t: this.#words.t.bind(this.#words) };
        const label = el("label", { for: "password" }, t("login.password"));
        this.#passwordPart = [label, this.#password];
        const nickLabel = el("label", { for: "nick-password" }, t("login.nickPassword"));
        this.#nickPasswordPart = [nickLabel, this.#nickPassword];
        for (const part of [...this.#passwordPart, ...this.#nickPasswordPart]) part.hidden = true;
        return el(
            "main",
            { class: "login" },
            el(
                "form",
                { class: "card", novalidate: true, onsubmit: (event) => this.#submit(event) },
                el("img", { src: "icon.svg", alt: "", width: 72, height: 72 }),
                el("h1", {}, "Charla"),
                el("p", { class: "lead" }, t("login.lead")),
                el("label", { for: "nick" }, t("login.nick")),
                this.#nick,
                this.#nickTrouble,
                ...this.#nickPasswordPart,
                this.#nickPasswordTrouble,
                el("label", { for: "room" }, t("login.room")),
                this.#room,
                el("p", { class: "hint", id: "room-hint" }, t("login.roomHint")),
                this.#roomTrouble,
                ...this.#passwordPart,
                this.#passwordTrouble,
                this.#trouble,
                this.#button,
                el("p", { class: "hint host" }, t("login.at", { host: this.#host })),
                el(
                    "button",
                    { class: "link", type: "button", onclick: () => this.#settings.open() },
                    t("settings.title"),
                ),
            ),
        );
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        if (this.#button.hasAttribute("aria-disabled")) return;
        const nick = nameTrouble(this.#nick.value, MAX_NICK_CODE_POINTS);
        const found = nameTrouble(this.#room.value, MAX_ROOM_CODE_POINTS);
        const room = found === "empty-value" ? null : found; // then it is the lobby
        this.#tell(this.#room, this.#roomTrouble, room ? nameWords(this.#words, room, "room") : "");
        this.#tell(this.#nick, this.#nickTrouble, nick ? nameWords(this.#words, nick, "nick") : "");
        if (nick || room) return;
        this.#onEnter(this.#nick.value, this.#room.value, {
            password: this.#password.value,
            nickPassword: this.#nickPassword.value,
        });
    }

    /** @param {import("../state.js").Trouble | null} trouble */
    #showTrouble(trouble) {
        const isAboutNick = trouble !== null && NICK_TROUBLES.includes(trouble.kind);
        const isAboutPassword = trouble !== null && PASSWORD_TROUBLES.includes(trouble.kind);
        const isAboutNickPassword =
            trouble !== null && NICK_PASSWORD_TROUBLES.includes(trouble.kind);
        const text = trouble ? troubleWords(this.#words, trouble, this.#host) : "";
        const hasPlace = isAboutNick || isAboutPassword || isAboutNickPassword;
        setText(this.#trouble, hasPlace ? "" : text);
        this.#tell(this.#nick, this.#nickTrouble, isAboutNick ? text : "");
        if (isAboutNick) this.#nick.select();
        if (isAboutPassword) for (const part of this.#passwordPart) part.hidden = false;
        this.#tell(this.#password, this.#passwordTrouble, isAboutPassword ? text : "");
        if (isAboutPassword) this.#password.select();
        if (isAboutNickPassword) for (const part of this.#nickPasswordPart) part.hidden = false;
        this.#tell(this.#nickPassword, this.#nickPasswordTrouble, isAboutNickPassword ? text : "");
        if (isAboutNickPassword) this.#nickPassword.select();
    }

    /** It was for another nick. */
    #forgetNickPassword() {
        this.#nickPassword.value = "";
        this.#tell(this.#nickPassword, this.#nickPasswordTrouble, "");
        for (const part of this.#nickPasswordPart) part.hidden = true;
    }

    /** @param {HTMLInputElement} field @param {HTMLElement} place @param {string} text */
    #tell(field, place, text) {
        setText(place, text);
        setAttribute(field, "aria-invalid", text === "" ? false : "true");
        if (text !== "") field.focus();
    }
}
