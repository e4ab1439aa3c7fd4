// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { nameTrouble } from "../checks.js";
import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { roomKey } from "../ids.js";
import { KeyedList } from "../keyed.js";
import { MAX_ROOM_CODE_POINTS } from "../limits.js";
import { avatarWithPresence } from "../people.js";
import { nameWords } from "../words.js";
import { TalkRow } from "./talkrow.js";

/** @typedef {import("../session.js").Session} Session */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */
/** @typedef {import("./talkrow.js").TalkItem} TalkItem */

/** The one side: rooms to go to, a field for a new one, private talks, and who one is. */
export class RoomsView {
    #words;
    #session;
    #drawers;
    #settings;
    #server = bdi("");
    #rooms;
    #talks;
    #noTalks;
    #field = el("input", {
        id: "new-room",
        autocomplete: "off",
        spellcheck: "false",
        enterkeyhint: "go",
        dir: "auto",
        "aria-describedby": "new-room-trouble",
    });
    #trouble = el("p", { class: "trouble", id: "new-room-trouble", role: "alert" });
    #self = el("div", { class: "who" });
    #selfShown = "";

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<Session, "join" | "show" | "leaveServer">} session
     * @param {import("./drawers.js").Drawers} drawers @param {string} host
     * @param {import("./settings.js").SettingsView} settings
     * @param {HTMLElement} invite
     */
    constructor(words, session, drawers, host, settings, invite) {
        this.#settings = settings;
        this.#words = words;
        this.#session = session;
        this.#drawers = drawers;
        const roomList = el("ul");
        const talkList = el("ul");
        const make = () => new TalkRow(words, (item) => this.#go(item));
        this.#rooms = new KeyedList(roomList, make, isSameItem);
        this.#talks = new KeyedList(talkList, make, isSameItem);
        this.#noTalks = el("p", { class: "hint" }, words.t("talks.none"));
        this.element = el(
            "nav",
            { class: "side rooms", "aria-label": words.t("rooms.side") },
            this.#makeHeader(host, invite),
            el(
                "div",
                { class: "lists" },
                el("h2", {}, words.t("rooms.title")),
                roomList,
                this.#makeForm(),
                el("h2", {}, words.t("talks.title")),
                talkList,
                this.#noTalks,
            ),
            this.#makeFooter(),
        );
    }

    /** @param {State} state */
    render(state) {
        setText(this.#server, state.serverName || "Charla");
        this.#rooms.show(this.#roomItems(state));
        const talks = this.#talkItems(state);
        this.#talks.show(talks);
        this.#noTalks.hidden = talks.length > 0;
        this.#showSelf(state);
    }

    /** @param {string} host @param {HTMLElement} invite */
    #makeHeader(host, invite) {
        const close = el(
            "button",
            { class: "plain narrow", type: "button", onclick: () => this.#drawers.close() },
            icon("close"),
            spoken(this.#words.t("drawer.close")),
        );
        return el(
            "header",
            {},
            el("img", { src: "icon.svg", alt: "", width: 32, height: 32 }),
            el(
                "div",
                {},
                el("p", { class: "server" }, this.#server),
                el("p", { class: "about" }, host),
            ),
            invite,
            this.#makeSettings(),
            close,
        );
    }

    #makeSettings() {
        const title = this.#words.t("settings.title");
        return el(
            "button",
            { class: "plain", type: "button", title, onclick: () => this.#settings.open() },
            icon("settings"),
            spoken(title),
        );
    }

    #makeFooter() {
        const words = this.#words.t("server.leave");
        const leave = el(
            "button",
            {
                class: "logout",
                type: "button",
                title: this.#words.t("server.leaveHint"),
                onclick: () => this.#session.leaveServer(),
            },
            words,
        );
        return el("footer", {}, this.#self, leave);
    }

    #makeForm() {
        setAttribute(this.#field, "placeholder", this.#words.t("rooms.newHint"));
        this.#field.addEventListener("input", () => this.#tell(""));
        return el(
            "form",
            { class: "new-room", novalidate: true, onsubmit: (event) => this.#submit(event) },
            el("label", { class: "spoken", for: "new-room" }, this.#words.t("rooms.new")),
            this.#field,
            el(
                "button",
                { class: "plain", type: "submit", title: this.#words.t("rooms.new") },
                icon("add"),
                spoken(this.#words.t("rooms.new")),
            ),
            this.#trouble,
        );
    }

    /** @param {Event} event */
    #submit(event) {
        event.preventDefault();
        const trouble = nameTrouble(this.#field.value, MAX_ROOM_CODE_POINTS);
        this.#tell(trouble ? nameWords(this.#words, trouble, "room") : "");
        if (trouble) return;
        this.#session.join(this.#field.value);
        this.#field.value = "";
        this.#drawers.close();
    }

    /** @param {string} text */
    #tell(text) {
        setText(this.#trouble, text);
        setAttribute(this.#field, "aria-invalid", text === "" ? false : "true");
    }

    /** @param {TalkItem} item */
    #go(item) {
        if (item.kind === "room" && !item.isIn) this.#session.join(item.name);
        else this.#session.show(item.key);
        this.#drawers.close();
    }

    /**
     * Rooms we are in first, then the others, by name.
     * @param {State} state
     * @returns {TalkItem[]}
     */
    #roomItems(state) {
        const joined = [...state.talks.values()].filter(
            (talk) => talk.kind === "room" && talk.stay !== "out",
        );
        const names = new Set([...joined.map(({ name }) => name), ...state.rooms.keys()]);
        const items = [...names].map((name) => {
            const key = roomKey(name);
            const talk = state.talks.get(key);
            const isIn = talk !== undefined && talk.stay !== "out";
            const { people, topic } = state.rooms.get(name) ?? { people: 0, topic: "" };
            return {
                key,
                kind: /** @type {const} */ ("room"),
                name,
                isIn,
                people: talk?.stay === "in" ? talk.people : people,
                topic: isIn ? "" : topic, // else it stands above the talk
                presence: /** @type {const} */ ("offline"),
                unread: talk?.unread ?? 0,
                calls: talk?.calls ?? 0,
                isCurrent: state.current === key,
            };
        });
        return items.sort(
            (one, other) =>
                Number(other.isIn) - Number(one.isIn) ||
                this.#words.collator.compare(one.name, other.name),
        );
    }

    /** @param {State} state @returns {TalkItem[]} */
    #talkItems(state) {
        return [...state.talks.values()]
            .filter((talk) => talk.kind === "private" && talk.stay !== "out")
            .map(({ key, name, presence, unread, calls }) => ({
                key,
                kind: /** @type {const} */ ("private"),
                name,
                isIn: true,
                people: 0,
                topic: "",
                // Of who can't be reached nobody knows anything.
                presence: state.phase === "online" ? presence : /** @type {const} */ ("offline"),
                unread,
                calls,
                isCurrent: state.current === key,
            }))
            .sort((one, other) => this.#words.collator.compare(one.name, other.name));
    }

    /** @param {State} state */
    #showSelf(state) {
        const words = this.#words.t(state.phase === "online" ? "self.online" : "self.offline");
        const shown = `${state.self}\n${state.keyMark}\n${words}`;
        if (shown === this.#selfShown) return;
        this.#selfShown = shown;
        this.#self.replaceChildren(
            avatarWithPresence(
                state.self,
                state.phase === "online" ? "online" : "offline",
                state.keyMark,
            ),
            el(
                "div",
                {},
                el("p", { class: "name" }, bdi(state.self)),
                el("p", { class: "about" }, words),
            ),
        );
    }
}

/** @param {TalkItem} one @param {TalkItem} other */
function isSameItem(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
