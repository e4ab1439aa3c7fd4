// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { keepsOrder, keepsOrderIn } from "../rights.js";
import { TopicView } from "./topic.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */

/** Above the talk: what it is called, who is there, and the ways to rooms, people and out. */
export class BarView {
    #words;
    #title = bdi("");
    #about = el("p", { class: "about" });
    #badge = el("span", { class: "badge", "aria-hidden": "true" });
    #unread = spoken("");
    #topic;
    #search;
    #terms;
    #record;
    #leave;
    #leaveWords = spoken("");
    #members;
    /** @type {string | null} */
    #key = null;
    #name = "";

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<import("../session.js").Session, "leave" | "setTopic" | "finder" | "order">} session
     * @param {import("./drawers.js").Drawers} drawers
     */
    constructor(words, session, drawers) {
        this.#words = words;
        this.#leave = el(
            "button",
            {
                class: "plain",
                type: "button",
                onclick: () => this.#key && session.leave(this.#key),
            },
            icon("leave"),
            this.#leaveWords,
        );
        this.#topic = new TopicView(words, (key, topic) => session.setTopic(key, topic));
        this.#search = el(
            "button",
            {
                class: "plain",
                type: "button",
                title: words.t("search.open"),
                onclick: () => session.finder.open(),
            },
            icon("search"),
            spoken(words.t("search.open")),
        );
        const { order } = session;
        this.#terms = this.#makeButton("settings", "terms.open", () => order.openTerms(this.#name));
        this.#record = this.#makeButton("waiting", "record.open", () => order.openRecord("acts"));
        this.#members = el(
            "button",
            { class: "plain narrow", type: "button", onclick: () => drawers.open("members") },
            icon("people"),
            spoken(words.t("members.show")),
        );
        this.element = el(
            "header",
            { class: "bar" },
            this.#makeRooms(drawers),
            el(
                "div",
                { class: "heading" },
                el("h1", {}, this.#title),
                el("div", { class: "lines" }, this.#about, this.#topic.element),
            ),
            this.#topic.button,
            this.#terms,
            this.#record,
            this.#search,
            this.#leave,
            this.#members,
        );
    }

    /** @param {State} state @param {Talk} [talk] */
    render(state, talk) {
        this.#key = talk?.key ?? null;
        this.#name = talk?.name ?? "";
        this.#terms.hidden = talk?.kind !== "room" || !keepsOrderIn(state, talk.key);
        this.#record.hidden = !keepsOrder(state);
        setText(this.#title, talk?.name ?? "Charla");
        setText(this.#about, talk ? this.#aboutWords(talk, state) : "");
        this.#topic.render(talk);
        this.#search.hidden = !talk;
        this.#leave.hidden = !talk;
        const leave = this.#words.t(talk?.kind === "private" ? "talk.close" : "talk.leave");
        setText(this.#leaveWords, leave);
        setAttribute(this.#leave, "title", leave);
        this.#members.hidden = talk?.kind !== "room";
        this.#showUnread(state);
    }

    /** @param {"settings" | "waiting"} sign @param {string} words @param {() => void} onclick */
    #makeButton(sign, words, onclick) {
        const title = this.#words.t(words);
        const attributes = { class: "plain", type: /** @type {const} */ ("button"), title, onclick };
        return el("button", attributes, icon(sign), spoken(title));
    }

    /** @param {import("./drawers.js").Drawers} drawers */
    #makeRooms(drawers) {
        return el(
            "button",
            { class: "plain narrow", type: "button", onclick: () => drawers.open("rooms") },
            icon("menu"),
            spoken(this.#words.t("rooms.show")),
            this.#badge,
            this.#unread,
        );
    }

    /** @param {Talk} talk @param {State} state */
    #aboutWords(talk, { phase }) {
        if (phase !== "online") return this.#words.t("self.offline");
        if (talk.kind === "private")
            return this.#words.t("talk.private", {
                presence: this.#words.t(`presence.${talk.presence}`),
            });
        return talk.stay === "in"
            ? this.#words.t("people", { n: talk.people })
            : this.#words.t("talk.awaited");
    }

    /** @param {State} state */
    #showUnread(state) {
        let n = 0;
        for (const talk of state.talks.values()) n += talk.unread;
        setText(this.#badge, n > 0 ? String(n) : "");
        setText(this.#unread, n > 0 ? this.#words.t("unread", { n }) : "");
    }
}
