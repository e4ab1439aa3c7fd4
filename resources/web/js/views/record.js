// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { KeyedList } from "../keyed.js";
import { actWords, banWords } from "../words.js";

/** @typedef {import("../order.js").Order} Order */
/** @typedef {import("../state.js").State} State */
/** @typedef {{key: string, at: number, line: string, ban: number}} Item */

/** What those who keep order did, and the bans that hold, newest first. */
export class RecordView {
    #words;
    #tabs;
    #told = el("p", { class: "hint", role: "status" });
    #list;
    #more;

    /** @param {import("../i18n.js").Words} words @param {Pick<Order, "openRecord" | "lookOn" | "lift" | "close">} order */
    constructor(words, order) {
        this.#words = words;
        const tab = (/** @type {"acts" | "bans"} */ what) =>
            el(
                "button",
                { class: "outlined", type: "button", onclick: () => order.openRecord(what) },
                words.t(`record.${what}`),
            );
        this.#tabs = { acts: tab("acts"), bans: tab("bans") };
        const list = el("ol", { class: "record-list" });
        this.#list = new KeyedList(list, (/** @type {Item} */ item) => new RecordRow(words, order, item));
        this.#more = el(
            "button",
            { class: "outlined", type: "button", onclick: () => order.lookOn() },
            words.t("record.more"),
        );
        this.element = el(
            "section",
            { class: "order record", "aria-label": words.t("record.title") },
            el(
                "header",
                {},
                this.#tabs.acts,
                this.#tabs.bans,
                el(
                    "button",
                    { class: "plain", type: "button", onclick: () => order.close() },
                    icon("close"),
                    spoken(words.t("record.close")),
                ),
            ),
            el("div", { class: "found", tabindex: "0" }, this.#told, list, this.#more),
        );
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") order.close();
        });
    }

    /** @param {State} state */
    render({ order }) {
        const isActs = order.open === "acts";
        const isOpen = isActs || order.open === "bans";
        this.element.hidden = !isOpen;
        if (!isOpen) return;
        for (const [what, button] of Object.entries(this.#tabs))
            button.setAttribute("aria-pressed", String(what === order.open));
        const items = isActs ? this.#acts(order) : this.#bans(order);
        this.#list.show(items);
        const none = this.#words.t(isActs ? "record.noActs" : "record.noBans");
        const words = order.isAsking ? this.#words.t("record.asking") : none;
        setText(this.#told, order.isAsking || items.length === 0 ? words : "");
        this.#more.hidden = !order.more;
    }

    /** @param {State["order"]} order @returns {Item[]} */
    #acts({ acts }) {
        return acts.map((act) => ({
            key: `act ${act.number}`,
            at: act.at,
            line: actWords(this.#words, act),
            ban: 0,
        }));
    }

    /** @param {State["order"]} order @returns {Item[]} */
    #bans({ bans }) {
        return bans.map((ban) => ({
            key: `ban ${ban.ban}`,
            at: ban.since,
            line: banWords(this.#words, ban),
            ban: ban.ban,
        }));
    }
}

/** One act, or one ban and the way to lift it. */
class RecordRow {
    /** @param {import("../i18n.js").Words} words @param {Pick<Order, "lift">} order @param {Item} item */
    constructor(words, order, { at, line, ban }) {
        this.element = el(
            "li",
            {},
            el("time", {}, words.moment(at)),
            el("span", { dir: "auto" }, line),
        );
        if (ban === 0) return;
        this.element.append(
            el(
                "button",
                { class: "outlined", type: "button", onclick: () => order.lift(ban) },
                words.t("record.lift"),
            ),
        );
    }

    /** What was done does not change. */
    show() {}
}
