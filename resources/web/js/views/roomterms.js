// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { tidyName } from "../checks.js";
import { el, setText } from "../dom.js";
import { roomKey } from "../ids.js";
import { termsOf } from "../rights.js";

/** @typedef {import("../order.js").Order} Order */
/** @typedef {import("../protocol.js").RoomTerms} RoomTerms */
/** @typedef {import("../state.js").State} State */

const KINDS = /** @type {const} */ (["public", "hidden", "invitation"]);
const SLOWS = [0, 10, 30, 60, 300, 900, 3600]; // seconds
/** @type {RoomTerms} */
const USUAL = {
    kind: "public",
    readOnly: false,
    moderated: false,
    topicLocked: false,
    slowMode: 0,
};

/** What goes in a room: who sees it, who comes in, who writes. */
export class RoomTermsView {
    #words;
    #order;
    #title = el("h2");
    #kind;
    #slow = el("select", { id: "terms-slow" });
    #flags;
    #guest = el("input", { id: "terms-guest", autocomplete: "off", dir: "auto" });
    #guestLine;
    #room = "";
    #isOpen = false;

    /** @param {import("../i18n.js").Words} words @param {Pick<Order, "setTerms" | "act" | "close">} order */
    constructor(words, order) {
        this.#words = words;
        this.#order = order;
        this.#kind = el(
            "select",
            { id: "terms-kind" },
            ...KINDS.map((kind) => el("option", { value: kind }, words.t(`terms.kind.${kind}`))),
        );
        this.#flags = {
            readOnly: el("input", { type: "checkbox" }),
            moderated: el("input", { type: "checkbox" }),
            topicLocked: el("input", { type: "checkbox" }),
        };
        this.#guestLine = this.#field("terms.guest", this.#guest);
        this.#guestLine.append(
            el(
                "button",
                { class: "outlined", type: "button", onclick: () => this.#letIn() },
                words.t("terms.letIn"),
            ),
        );
        this.element = this.#make();
        this.#kind.addEventListener("change", () => this.#showGuests());
        this.element.addEventListener("keydown", (event) => {
            if (event.key === "Escape") order.close();
        });
    }

    /** @param {State} state */
    render(state) {
        const { order } = state;
        const isOpen = order.open === "terms";
        const isNew = isOpen && (!this.#isOpen || order.room !== this.#room);
        this.element.hidden = !isOpen;
        this.#isOpen = isOpen;
        if (!isNew) return;
        this.#room = order.room;
        const terms = termsOf(state, roomKey(order.room)) ?? USUAL;
        setText(this.#title, this.#words.t("terms.title", { room: order.room }));
        this.#kind.value = terms.kind;
        this.#showSlow(terms.slowMode);
        this.#flags.readOnly.checked = terms.readOnly;
        this.#flags.moderated.checked = terms.moderated;
        this.#flags.topicLocked.checked = terms.topicLocked;
        this.#showGuests();
        this.#kind.focus();
    }

    #make() {
        const words = this.#words;
        return el(
            "form",
            { class: "order terms", onsubmit: (event) => this.#save(event) },
            this.#title,
            this.#field("terms.kind", this.#kind),
            this.#guestLine,
            ...Object.entries(this.#flags).map(([flag, box]) =>
                el("label", { class: "scope" }, box, el("span", {}, words.t(`terms.${flag}`))),
            ),
            this.#field("terms.slow", this.#slow),
            el(
                "p",
                { class: "buttons" },
                el("button", { class: "primary", type: "submit" }, words.t("terms.save")),
                el(
                    "button",
                    { class: "outlined", type: "button", onclick: () => this.#order.close() },
                    words.t("order.cancel"),
                ),
            ),
        );
    }

    /** @param {string} label @param {HTMLElement} field */
    #field(label, field) {
        return el(
            "p",
            { class: "field" },
            el("label", { for: field.id }, this.#words.t(label)),
            field,
        );
    }

    /** @param {number} slow perhaps one that another client has set */
    #showSlow(slow) {
        const choices = SLOWS.includes(slow) ? SLOWS : [...SLOWS, slow];
        this.#slow.replaceChildren(
            ...choices.map((n) =>
                el(
                    "option",
                    { value: n },
                    n === 0
                        ? this.#words.t("terms.slow.none")
                        : n < 60
                          ? this.#words.t("terms.slow.seconds", { n })
                          : this.#words.t("terms.slow.minutes", { n: Math.round(n / 60) }),
                ),
            ),
        );
        this.#slow.value = String(slow);
    }

    #showGuests() {
        this.#guestLine.hidden = this.#kind.value !== "invitation";
    }

    #letIn() {
        const nick = tidyName(this.#guest.value);
        if (nick !== "") this.#order.act("let-in", nick, { room: this.#room });
        this.#guest.value = "";
    }

    /** @param {Event} event */
    #save(event) {
        event.preventDefault();
        this.#order.setTerms(this.#room, {
            kind: /** @type {RoomTerms["kind"]} */ (this.#kind.value),
            readOnly: this.#flags.readOnly.checked,
            moderated: this.#flags.moderated.checked,
            topicLocked: this.#flags.topicLocked.checked,
            slowMode: Number(this.#slow.value),
        });
        this.#order.close();
    }
}
