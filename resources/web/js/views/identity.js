// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute, setText } from "../dom.js";
import { refusalWords } from "../words.js";

/** @typedef {import("../protocol.js").OwnSession} OwnSession */

/** In the settings, while one is in: keeps the own name with a password, and shows where one is logged in. */
export class IdentityView {
    #words;
    #identity;
    #hint = el("p", { class: "hint" });
    /** Whose password it is, for what remembers passwords. */
    #name = el("input", { type: "text", autocomplete: "username", readonly: true, hidden: true });
    #current;
    #password;
    #again;
    #told = el("p", { class: "hint", role: "status" });
    #trouble = el("p", { class: "trouble", role: "alert" });
    #keep = el("button", { class: "outlined", type: "submit" });
    #giveUp;
    #list = el("ul", { class: "logins" });
    element;

    /** @param {import("../i18n.js").Words} words @param {import("../identity.js").Identity} identity */
    constructor(words, identity) {
        this.#words = words;
        this.#identity = identity;
        this.#current = this.#makeField("current-nick-password", "identity.current");
        this.#password = this.#makeField("new-nick-password", "identity.password");
        this.#again = this.#makeField("nick-password-again", "identity.again");
        this.#giveUp = el(
            "button",
            { class: "link", type: "button", onclick: () => this.#release() },
            words.t("identity.giveUp"),
        );
        this.element = el(
            "section",
            { class: "identity", hidden: true },
            el("h3", {}, words.t("identity.title")),
            this.#hint,
            this.#makeForm(),
            el("h3", {}, words.t("logins.title")),
            el("p", { class: "hint" }, words.t("logins.hint")),
            this.#list,
        );
        identity.changed.connect(() => this.#render());
    }

    /** The person looks at it. */
    show() {
        this.#clear();
        this.#render();
        this.#identity.list();
    }

    #makeForm() {
        return el(
            "form",
            { novalidate: true, onsubmit: (event) => this.#submit(event) },
            this.#name,
            this.#current.row,
            this.#password.row,
            this.#again.row,
            this.#trouble,
            this.#told,
            el("div", { class: "acts" }, this.#keep, this.#giveUp),
        );
    }

    /** @param {string} id @param {string} label its key among the words */
    #makeField(id, label) {
        const isNew = id !== "current-nick-password";
        const input = el("input", {
            id,
            type: "password",
            autocomplete: isNew ? "new-password" : "current-password",
            dir: "auto",
        });
        input.addEventListener("input", () => setText(this.#trouble, ""));
        return { input, row: el("p", {}, el("label", { for: id }, this.#words.t(label)), input) };
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        if (this.#isBusy) return;
        const current = this.#current.input.value;
        const password = this.#password.input.value;
        if (this.#identity.isKept && current === "") this.#tell("identity.noCurrent");
        else if (password === "") this.#tell("identity.noPassword");
        else if (password !== this.#again.input.value) this.#tell("identity.differ");
        else {
            this.#clear();
            this.#identity.keep(password, this.#identity.isKept ? current : "");
        }
    }

    #release() {
        const current = this.#current.input.value;
        if (this.#isBusy) return;
        if (current === "") return this.#tell("identity.noCurrent");
        this.#clear();
        this.#identity.release(current);
    }

    get #isBusy() {
        return this.#identity.asking === "keep" || this.#identity.asking === "release";
    }

    /** @param {string} key */
    #tell(key) {
        setText(this.#trouble, this.#words.t(key));
        setText(this.#told, "");
    }

    #clear() {
        for (const { input } of [this.#current, this.#password, this.#again]) input.value = "";
    }

    #render() {
        const { isOnline, isKept, nick, done, trouble } = this.#identity;
        this.element.hidden = !isOnline;
        setText(this.#hint, this.#words.t(isKept ? "identity.isKept" : "identity.hint"));
        this.#current.row.hidden = !isKept;
        this.#giveUp.hidden = !isKept;
        this.#name.value = nick;
        setText(this.#keep, this.#words.t(isKept ? "identity.change" : "identity.keep"));
        for (const button of [this.#keep, this.#giveUp])
            setAttribute(button, "aria-disabled", this.#isBusy);
        setText(this.#trouble, trouble === "" ? "" : refusalWords(this.#words, trouble));
        const told = this.#isBusy ? "waiting" : done;
        setText(this.#told, told === "" ? "" : this.#words.t(`identity.${told}`));
        this.#list.replaceChildren(...(this.#identity.sessions ?? []).map((it) => this.#makeRow(it)));
    }

    /** @param {OwnSession} session */
    #makeRow(session) {
        const client = session.client ?? this.#words.t("logins.nameless");
        const since = this.#words.date(session.since);
        const seen = this.#words.date(session.seen);
        const key = session.current ? "this" : session.connected ? "connected" : "gone";
        const row = el(
            "li",
            {},
            el(
                "div",
                {},
                el("p", { class: "client", dir: "auto" }, client),
                el("p", { class: "hint" }, this.#words.t(`logins.${key}`, { since, seen })),
            ),
        );
        if (session.current) return row; // that is what logging out is for
        const title = this.#words.t("logins.endOf", { client });
        row.append(
            el(
                "button",
                {
                    class: "outlined",
                    type: "button",
                    title,
                    "aria-label": title,
                    onclick: () => this.#identity.end(session.session),
                },
                this.#words.t("logins.end"),
            ),
        );
        return row;
    }
}
