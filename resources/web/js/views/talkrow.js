// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bdi, el, setAttribute, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { avatarWithPresence } from "../people.js";

/**
 * What a row of the list of rooms or private talks shows.
 * @typedef {object} TalkItem
 * @property {string} key
 * @property {"room" | "private"} kind
 * @property {string} name
 * @property {boolean} isIn
 * @property {number} people of a room
 * @property {string} topic of a room, where it is to be shown; "" for none
 * @property {import("../protocol.js").Presence} presence of the other one in a private talk
 * @property {number} unread
 * @property {number} calls those of them that call for this person
 * @property {boolean} isCurrent
 */

/** One row: a button that says all that it shows. */
export class TalkRow {
    #words;
    #button;
    /** @type {TalkItem | null} */
    #item = null;

    /** @param {import("../i18n.js").Words} words @param {(item: TalkItem) => void} onChosen */
    constructor(words, onChosen) {
        this.#words = words;
        this.#button = el("button", {
            type: "button",
            onclick: () => this.#item && onChosen(this.#item),
        });
        this.element = el("li", {}, this.#button);
    }

    /** @param {TalkItem} item */
    show(item) {
        this.#item = item;
        const { kind, name, isIn, isCurrent, presence, topic, unread } = item;
        setAttribute(this.#button, "aria-current", isCurrent ? "true" : false);
        setAttribute(this.#button, "class", isIn ? "row" : "row other");
        setAttribute(this.#button, "data-unread", unread > 0);
        setAttribute(this.element, "data-presence", kind === "private" && presence);
        const about = kind === "room" ? this.#roomWords(item) : this.#words.t(`presence.${presence}`);
        this.#button.replaceChildren(
            kind === "room"
                ? el("span", { class: "sign" }, icon("room"))
                : avatarWithPresence(name, presence),
            el(
                "span",
                { class: "names", title: topic === "" ? false : topic },
                bdi(name, "name"),
                ...(topic === "" ? [] : [spoken(", "), bdi(topic, "matter")]),
                spoken(", "),
                el("span", { class: "about" }, about),
            ),
            ...(unread > 0
                ? [
                      kind === "room" && item.calls > 0
                          ? el("span", { class: "badge call", "aria-hidden": "true" }, "@")
                          : "",
                      el("span", { class: "badge", "aria-hidden": "true" }, String(unread)),
                      spoken(`, ${this.#unreadWords(item)}`),
                  ]
                : []),
        );
    }

    /** @param {TalkItem} item */
    #unreadWords({ kind, calls, unread }) {
        const words = this.#words.t("unread", { n: unread });
        return kind === "room" && calls > 0 ? `${words}, ${this.#words.t("unread.calls")}` : words;
    }

    /** @param {TalkItem} item */
    #roomWords({ people, isIn }) {
        const words = this.#words.t("people", { n: people });
        return isIn ? words : this.#words.t("rooms.notJoined", { people: words });
    }
}
