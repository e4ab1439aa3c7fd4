// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { dayOf } from "../rows.js";
import { Announcer } from "./announcer.js";
import { ChatView } from "./chat.js";
import { LoginView } from "./login.js";
import { IdentityView } from "./identity.js";
import { SettingsView } from "./settings.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */

/** The whole page: the form at the door or the inside, the title, and what is spoken. */
export class PageView {
    #words;
    #announcer;
    #attention;
    #makeChat;
    /** Made when somebody comes in: who stands at the door need not wait for it. @type {ChatView | null} */
    #chat = null;
    /** @type {import("../files/kit.js").FilesKit | null} */
    #kit = null;
    /** @type {LoginView} */
    login;
    #isInside = false;
    #day = dayOf(Date.now());

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Session} session
     * @param {import("../drafts.js").Drafts} drafts
     * @param {string} host
     * @param {import("../emoji.js").EmojiShelf} shelf
     * @param {import("../attention.js").Attention} attention
     * @param {(nick: string, room: string, secrets: import("../admission.js").Secrets) => void} onEnter
     */
    constructor(words, session, drafts, host, shelf, attention, onEnter) {
        this.#words = words;
        this.#announcer = new Announcer(words);
        this.#attention = attention;
        const settings = new SettingsView(
            words,
            attention,
            new IdentityView(words, session.identity),
        );
        this.#makeChat = () => new ChatView(words, session, drafts, host, shelf, settings);
        this.login = new LoginView(words, host, settings, onEnter);
        this.elements = [this.login.element, settings.element, this.#announcer.element];
    }

    /** @param {import("../protocol.js").ChatMessage} message @param {boolean} isHere */
    announce(message, isHere) {
        this.#announcer.announce(message, isHere);
    }

    /** @param {State} state */
    render(state) {
        const isTurn = state.isInside !== this.#isInside;
        this.#isInside = state.isInside;
        this.login.element.hidden = state.isInside;
        if (this.#chat) this.#chat.element.hidden = !state.isInside;
        if (state.isInside) this.#inside.render(state);
        else this.login.render(state);
        if (isTurn) (state.isInside ? this.#inside : this.login).focus();
        this.#showTitle(state);
        this.#announcer.draw();
    }

    /** Days are told by today: draws them anew when that has become another one. */
    checkDay() {
        const day = dayOf(Date.now());
        if (day === this.#day) return;
        this.#day = day;
        this.renewLines();
    }

    /** What was drawn of the talk is drawn anew. */
    renewLines() {
        this.#chat?.renewLines();
    }

    /** @param {import("../files/kit.js").FilesKit} kit */
    useFiles(kit) {
        this.#kit = kit;
        this.#chat?.useFiles(kit);
    }

    get #inside() {
        if (this.#chat) return this.#chat;
        this.#chat = this.#makeChat();
        this.login.element.after(this.#chat.element);
        if (this.#kit) this.#chat.useFiles(this.#kit);
        return this.#chat;
    }

    /** @param {State} state */
    #showTitle(state) {
        let n = 0;
        for (const { unread } of state.talks.values()) n += unread;
        const name = (state.isInside && state.talks.get(state.current ?? "")?.name) || "";
        const title = name === "" ? "Charla" : `${name} – Charla`;
        const whole = n > 0 ? this.#words.t("title.unread", { n, title }) : title;
        if (document.title !== whole) document.title = whole;
        this.#attention.count(n);
    }
}
