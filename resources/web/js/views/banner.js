// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText } from "../dom.js";
import { icon } from "../icons.js";
import { bannerWords } from "../words.js";

/** @typedef {import("../state.js").State} State */

const TICK_MS = 250;

/**
 * Says in words that there is no connection and what is being done about it; not there while all is
 * well.
 */
export class BannerView {
    #words;
    #host;
    #text = el("p");
    #spoken = el("p", { class: "spoken", role: "status" });
    #button;
    /** @type {State | null} */
    #state = null;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    #countdown;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<import("../session.js").Session, "retryNow">} session
     * @param {string} host
     */
    constructor(words, session, host) {
        this.#words = words;
        this.#host = host;
        this.#button = el("button", {
            class: "outlined",
            type: "button",
            onclick: () => session.retryNow(),
        });
        // The countdown would be spoken at each second.
        this.#text.setAttribute("aria-hidden", "true");
        this.element = el(
            "div",
            { class: "banner" },
            icon("warning"),
            this.#text,
            this.#spoken,
            this.#button,
        );
    }

    /** @param {State} state */
    render(state) {
        const isNew = this.#state?.phase !== state.phase || this.#state.trouble !== state.trouble;
        this.#state = state;
        if (!isNew) return;
        const { phase } = state;
        this.element.hidden = phase === "online";
        setAttribute(this.element, "data-phase", phase);
        setText(this.#button, this.#words.t(phase === "idle" ? "banner.here" : "banner.now"));
        this.#button.hidden = phase === "connecting";
        clearInterval(this.#countdown);
        if (phase === "waiting") this.#countdown = setInterval(() => this.#count(), TICK_MS);
        this.#count();
        setText(this.#spoken, this.#text.textContent ?? "");
    }

    #count() {
        if (this.#state)
            setText(this.#text, bannerWords(this.#words, this.#state, this.#host, Date.now()));
    }
}
