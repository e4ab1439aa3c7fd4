// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { dayOf } from "../rows.js";
import { Announcer } from "./announcer.js";
import { ChatView } from "./chat.js";
import { LoginView } from "./login.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */

/** The whole page: the form at the door or the inside, the title, and what is spoken. */
export class PageView {
    #words;
    #announcer;
    #chat;
    /** @type {LoginView} */
    login;
    #isInside = false;
    #day = dayOf(Date.now());

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Session} session
     * @param {import("../drafts.js").Drafts} drafts
     * @param {string} host
     * @param {(nick: string, room: string) => void} onEnter
     */
    constructor(words, session, drafts, host, onEnter) {
        this.#words = words;
        this.#announcer = new Announcer(words);
        this.#chat = new ChatView(words, session, drafts, host);
        this.login = new LoginView(words, host, onEnter);
        this.#chat.element.hidden = true;
        this.elements = [this.login.element, this.#chat.element, this.#announcer.element];
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
        this.#chat.element.hidden = !state.isInside;
        if (state.isInside) this.#chat.render(state);
        else this.login.render(state);
        if (isTurn) (state.isInside ? this.#chat : this.login).focus();
        this.#showTitle(state);
        this.#announcer.draw();
    }

    /** Days are told by today: draws them anew when that has become another one. */
    checkDay() {
        const day = dayOf(Date.now());
        if (day === this.#day) return;
        this.#day = day;
        this.#chat.renderDays();
    }

    /** @param {State} state */
    #showTitle(state) {
        let n = 0;
        for (const { unread } of state.talks.values()) n += unread;
        const name = (state.isInside && state.talks.get(state.current ?? "")?.name) || "";
        const title = name === "" ? "Charla" : `${name} – Charla`;
        const whole = n > 0 ? this.#words.t("title.unread", { n, title }) : title;
        if (document.title !== whole) document.title = whole;
    }
}
