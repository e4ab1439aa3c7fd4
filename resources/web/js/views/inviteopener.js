// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, spoken } from "../dom.js";
import { icon } from "../icons.js";

/** The button that shows how others come here. What it shows is fetched when it is wanted first. */
export class InviteOpener {
    #words;
    #session;
    #room;
    /** @type {import("../invite/view.js").InviteView | null} */
    #view = null;
    element;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<import("../session.js").Session, "inviting" | "identity">} session
     * @param {() => string} room into which the link leads, "" for none
     */
    constructor(words, session, room) {
        this.#words = words;
        this.#session = session;
        this.#room = room;
        const title = words.t("invite.title");
        this.element = el(
            "button",
            { class: "plain", type: "button", title, onclick: () => void this.#open() },
            icon("qr"),
            spoken(title),
        );
    }

    /** @param {typeof import("../invite/view.js")} library */
    #make({ InviteView }) {
        const { inviting, identity } = this.#session;
        const view = new InviteView(this.#words, inviting, () => identity.isKept);
        document.body.append(view.element);
        return view;
    }

    async #open() {
        // A server that is gone just now can be asked again.
        const library = this.#view === null ? await import(CHARLA_INVITE).catch(() => null) : null;
        if (library) this.#view ??= this.#make(library);
        this.#view?.open(this.#room());
    }
}
