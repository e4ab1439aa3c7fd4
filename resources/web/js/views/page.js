// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { dayOf } from "../rows.js";
import { Announcer } from "./announcer.js";
import { LoginView } from "./login.js";
import { IdentityView } from "./identity.js";
import { SettingsView } from "./settings.js";

/** @typedef {import("./chat.js").ChatView} ChatView */
/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */

/** The whole page: the form at the door or the inside, the title, and what is spoken. */
export class PageView {
    #words;
    #announcer;
    #attention;
    /** @type {(inside: typeof import("./chat.js")) => ChatView} */
    #makeChat;
    /** Made when somebody comes in: who stands at the door need not wait for it. @type {ChatView | null} */
    #chat = null;
    /** @type {Promise<void> | null} */
    #opening = null;
    /** What was to be shown last. @type {State | null} */
    #state = null;
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
        this.#makeChat = ({ ChatView }) =>
            new ChatView(words, session, drafts, host, shelf, settings);
        this.login = new LoginView(words, host, settings, onEnter);
        this.elements = [this.login.element, settings.element, this.#announcer.element];
    }

    /** @param {import("../protocol.js").ChatMessage} message @param {boolean} isHere */
    announce(message, isHere) {
        this.#announcer.announce(message, isHere);
    }

    /** @param {State} state */
    render(state) {
        this.#state = state;
        if (state.isInside) void this.open();
        const inside = state.isInside ? this.#chat : null;
        const isTurn = (inside !== null) !== this.#isInside;
        this.#isInside = inside !== null;
        this.login.element.hidden = inside !== null;
        if (this.#chat) this.#chat.element.hidden = inside === null;
        if (inside) inside.render(state);
        else this.login.render(state);
        if (isTurn) (inside ?? this.login).focus();
        this.#showTitle(state);
        this.#announcer.draw();
    }

    /** Fetches what is behind the door: to be called as soon as somebody wants to come in. */
    open() {
        this.#opening ??= this.#fetchInside();
        return this.#opening;
    }

    async #fetchInside() {
        try {
            const inside = await import("./chat.js");
            this.#chat = this.#makeChat(inside);
        } catch {
            // The server was gone just then. A browser may not try the same again: only anew.
            if (this.#state?.isInside) location.reload();
            this.#opening = null;
            return;
        }
        this.#chat.element.hidden = true;
        this.login.element.after(this.#chat.element);
        if (this.#kit) this.#chat.useFiles(this.#kit);
        if (this.#state?.isInside) this.render(this.#state);
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
