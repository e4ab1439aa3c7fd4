// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { roomKey } from "../ids.js";
import { mayActOn, termsOf } from "../rights.js";

/** @typedef {import("../order.js").Order} Order */
/** @typedef {import("../state.js").State} State */

/**
 * What may be done to somebody in a room; ".all" is for the whole server.
 * @param {State} state @param {import("../protocol.js").Member} member @param {string} room "" for none
 */
export function actsUpon(state, { role }, room) {
    const acts = [];
    if (room !== "" && mayActOn(state, role, room)) {
        if (termsOf(state, roomKey(room))?.moderated) acts.push("voice", "unvoice");
        acts.push("mute", "unmute", "kick");
    }
    if (mayActOn(state, role, "")) acts.push("mute.all", "unmute.all", "kick.all", "ban.all");
    if (state.role === "owner" && role !== "owner")
        acts.push(role === "operator" ? "role.guest" : "role.operator");
    return acts;
}

/** The buttons for what may be done to one person. What hurts is asked about first. */
export class PersonActs {
    element = el("div", { class: "acts" });
    #words;
    #order;
    #drawers;
    #room;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Order, "act" | "ask" | "setRole">} order
     * @param {Pick<import("./drawers.js").Drawers, "close">} drawers
     * @param {() => string} room in which it is
     */
    constructor(words, order, drawers, room) {
        this.#words = words;
        this.#order = order;
        this.#drawers = drawers;
        this.#room = room;
    }

    /** @param {string} nick @param {readonly string[]} acts as actsUpon() names them */
    show(nick, acts) {
        this.element.replaceChildren(
            ...acts.map((act) =>
                el(
                    "button",
                    {
                        class: "outlined",
                        type: "button",
                        "data-act": act,
                        onclick: () => this.#do(act, nick),
                    },
                    this.#words.t(`do.${act}`),
                ),
            ),
        );
    }

    /** @param {string} act @param {string} nick */
    #do(act, nick) {
        const [what, where] = act.split(".");
        const room = where === "all" ? "" : this.#room();
        this.#drawers.close();
        if (what === "role") this.#order.setRole(nick, where === "guest" ? "guest" : "operator");
        else if (what === "kick" || what === "mute" || what === "ban")
            this.#order.ask(what, nick, room);
        else
            this.#order.act(
                /** @type {import("../protocol.js").ActType} */ (what),
                nick,
                room === "" ? {} : { room },
            );
    }
}
