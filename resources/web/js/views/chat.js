// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute } from "../dom.js";
import { BannerView } from "./banner.js";
import { BarView } from "./bar.js";
import { ComposerView } from "./composer.js";
import { Drawers } from "./drawers.js";
import { MembersView } from "./members.js";
import { MessagesView } from "./messages.js";
import { RefusalView } from "./refusal.js";
import { RoomsView } from "./rooms.js";
import { SearchView } from "./search.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */

/**
 * The inside: rooms at one side, people at the other, and the talk between. Places the views, and
 * nothing else.
 */
export class ChatView {
    #parts;
    #messages;
    #composer;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Session} session
     * @param {import("../drafts.js").Drafts} drafts
     * @param {string} host
     */
    constructor(words, session, drafts, host) {
        const drawers = new Drawers();
        const rooms = new RoomsView(words, session, drawers, host);
        const members = new MembersView(words, session, drawers);
        const bar = new BarView(words, session, drawers);
        const banner = new BannerView(words, session, host);
        const refusal = new RefusalView(words, session);
        this.#messages = new MessagesView(words, session);
        this.#composer = new ComposerView(words, session, drafts);
        const search = new SearchView(words, session);
        this.#messages.replyWanted.connect((row) => this.#composer.beginReply(row));
        this.#messages.editWanted.connect((row) => this.#composer.beginEdit(row));
        const own = [this.#messages, this.#composer];
        this.#parts = [rooms, members, bar, banner, refusal, search, ...own];
        const talk = el(
            "main",
            { class: "talk" },
            bar.element,
            banner.element,
            refusal.element,
            search.element,
            this.#messages.element,
            this.#composer.element,
        );
        this.element = el(
            "div",
            { class: "chat" },
            rooms.element,
            talk,
            members.element,
            drawers.shade,
        );
        drawers.attach(this.element, { rooms: rooms.element, members: members.element });
    }

    focus() {
        this.#composer.focus();
    }

    renderDays() {
        this.#messages.renderDays();
    }

    /** @param {State} state */
    render(state) {
        const talk = state.current === null ? undefined : state.talks.get(state.current);
        setAttribute(this.element, "data-phase", state.phase);
        setAttribute(this.element, "data-talk", talk?.kind ?? "none");
        for (const part of this.#parts) part.render(state, talk);
    }
}
