// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setAttribute } from "../dom.js";
import { BannerView } from "./banner.js";
import { BarView } from "./bar.js";
import { ComposerView } from "./composer.js";
import { Drawers } from "./drawers.js";
import { EmojiPicker } from "./emojipicker.js";
import { InviteOpener } from "./inviteopener.js";
import { MembersView } from "./members.js";
import { MessagesView } from "./messages.js";
import { QuestionView } from "./question.js";
import { RecordView } from "./record.js";
import { RefusalView } from "./refusal.js";
import { RoomsView } from "./rooms.js";
import { RoomTermsView } from "./roomterms.js";
import { SearchView } from "./search.js";
import { ViewHistory } from "./viewhistory.js";

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
    #drawers;
    #history;
    #talk;
    /** @type {import("../files/kit.js").FilesKit | null} */
    #kit = null;
    /** @type {State | null} */
    #state = null;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Session} session
     * @param {import("../drafts.js").Drafts} drafts
     * @param {string} host
     * @param {import("../emoji.js").EmojiShelf} shelf
     * @param {import("./settings.js").SettingsView} settings
     */
    constructor(words, session, drafts, host, shelf, settings) {
        const picker = new EmojiPicker(words, shelf);
        const drawers = new Drawers();
        this.#drawers = drawers;
        this.#history = new ViewHistory(window, ({ talk, layer }) => {
            if (layer === "none") drawers.close();
            if (layer === "none") session.finder.close();
            if (layer === "none") this.#kit?.viewer.close();
            if (this.#state?.talks.has(talk)) session.show(talk);
        });
        drawers.changed.connect(() => this.#noteView());
        const invite = new InviteOpener(words, session, () => this.#room);
        const rooms = new RoomsView(words, session, drawers, host, settings, invite.element);
        const members = new MembersView(words, session, drawers);
        const bar = new BarView(words, session, drawers);
        const banner = new BannerView(words, session, host);
        const refusal = new RefusalView(words, session);
        this.#messages = new MessagesView(words, session, picker);
        this.#composer = new ComposerView(words, session, drafts, shelf, picker);
        const search = new SearchView(words, session);
        const order = [
            new QuestionView(words, session.order),
            new RoomTermsView(words, session.order),
            new RecordView(words, session.order),
        ];
        this.#messages.replyWanted.connect((row) => this.#composer.beginReply(row));
        this.#messages.editWanted.connect((row) => this.#composer.beginEdit(row));
        this.#messages.withdrawn.connect((row) => this.#composer.takeBack(row));
        const own = [this.#messages, this.#composer];
        this.#parts = [rooms, members, bar, banner, refusal, search, ...order, ...own];
        this.#talk = el(
            "main",
            { class: "talk" },
            bar.element,
            banner.element,
            refusal.element,
            search.element,
            ...order.map(({ element }) => element),
            this.#messages.element,
            this.#composer.element,
        );
        this.element = el(
            "div",
            { class: "chat" },
            rooms.element,
            this.#talk,
            members.element,
            drawers.shade,
            picker.element,
        );
        drawers.attach(this.element, { rooms: rooms.element, members: members.element });
    }

    /** The room in front, or "". */
    get #room() {
        const { current, talks } = this.#state ?? { current: null, talks: new Map() };
        const talk = current === null ? undefined : talks.get(current);
        return talk?.kind === "room" ? talk.name : "";
    }

    focus() {
        this.#composer.focus();
    }

    renewLines() {
        this.#messages.renewLines();
    }

    /** How files are shown, and come in, is known now. @param {import("../files/kit.js").FilesKit} kit */
    useFiles(kit) {
        this.#kit = kit;
        // On a touch screen that would bring up the keyboard over what was just chosen.
        kit.wantFocus = () => {
            if (matchMedia("(pointer: fine)").matches) this.#composer.focus();
        };
        const gatherer = kit.gatherFrom(this.#talk);
        this.#talk.append(gatherer.goal);
        this.element.append(kit.viewer.element);
        kit.viewer.changed.connect(() => this.#noteView());
        this.#messages.useFiles(kit);
        this.#composer.useFiles(kit, gatherer.element);
        if (this.#state) this.render(this.#state);
    }

    /** @param {State} state */
    render(state) {
        const talk = state.current === null ? undefined : state.talks.get(state.current);
        setAttribute(this.element, "data-phase", state.phase);
        setAttribute(this.element, "data-talk", talk?.kind ?? "none");
        for (const part of this.#parts) part.render(state, talk);
        this.#state = state;
        this.#noteView();
    }

    /** For the way back. */
    #noteView() {
        if (!this.#state) return;
        const { current, search } = this.#state;
        const below = search.isOpen ? "search" : this.#drawers.shown;
        const layer = this.#kit?.viewer.isOpen ? "picture" : below;
        this.#history.note({ talk: current ?? "", layer });
    }
}
