// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { compareMembers, NOBODY } from "../crowds.js";
import { bdi, el, setAttribute, setText, spoken } from "../dom.js";
import { icon } from "../icons.js";
import { KeyedList } from "../keyed.js";
import { markDigits } from "../keymark.js";
import { avatarWithPresence } from "../people.js";
import { actsUpon, PersonActs } from "./personacts.js";

/** @typedef {import("../protocol.js").Member} Member */
/** @typedef {import("../state.js").State} State */
/** @typedef {import("../state.js").Talk} Talk */
/** @typedef {Member & {key: string, isSelf: boolean, acts: readonly string[]}} MemberItem */

const NEAR_END_PX = 600;

/**
 * The other side: who is in the room. A double click, or a tap and the button then, begins a
 * private talk. Of a large room it has the people up to a little below what is seen.
 */
export class MembersView {
    #words;
    #session;
    #list;
    #box = el("div", { class: "lists" });
    #title = el("h2");
    /** @type {readonly Member[] | null} */
    #shown = null;
    #self = "";
    #isOnline = true;
    /** Of those on whom this person may act. */
    #offered = "";
    /** What is shown; "" for none. */
    #room = "";
    /** @type {Talk | undefined} */
    #talk;
    #isSeen = false;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {Pick<import("../session.js").Session, "openPrivate" | "members" | "order">} session
     * @param {import("./drawers.js").Drawers} drawers
     */
    constructor(words, session, drawers) {
        this.#words = words;
        this.#session = session;
        const list = el("ul");
        const openPrivate = (/** @type {string} */ nick) => {
            session.openPrivate(nick);
            drawers.close();
        };
        this.#list = new KeyedList(
            list,
            (item) =>
                new MemberRow(
                    words,
                    item,
                    openPrivate,
                    new PersonActs(words, session.order, drawers, () => this.#room),
                ),
            isSameMember,
        );
        this.element = el(
            "aside",
            { class: "side members", "aria-label": words.t("members.title") },
            el(
                "header",
                {},
                this.#title,
                el(
                    "button",
                    { class: "plain narrow", type: "button", onclick: () => drawers.close() },
                    icon("close"),
                    spoken(words.t("drawer.close")),
                ),
            ),
            this.#box,
        );
        this.#box.append(list);
        this.#box.addEventListener("scroll", () => this.#loadAhead(), { passive: true });
        // On a narrow page the list is a drawer, and seen when it is open.
        const observer = new IntersectionObserver((entries) => {
            this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
            this.#watch();
        });
        observer.observe(this.element);
    }

    /** @param {State} state @param {Talk} [talk] */
    render(state, talk) {
        const members = talk?.members ?? [];
        const isOther = talk?.key !== this.#talk?.key;
        const isOnline = state.phase === "online";
        const room = talk?.kind === "room" ? talk.name : "";
        const offered = `${room}\n${state.role}\n${state.rights.get(talk?.key ?? "")?.isKeeper}`;
        const isSame =
            state.self === this.#self &&
            isOnline === this.#isOnline &&
            offered === this.#offered;
        this.#room = room;
        this.#offered = offered;
        this.#talk = talk;
        this.#isOnline = isOnline;
        this.#showTitle();
        if (isOther) {
            this.#box.scrollTop = 0;
            this.#watch();
        }
        if (members === this.#shown && isSame) return;
        this.#shown = members;
        this.#self = state.self;
        const items = members.map((member) => ({
            ...member,
            // Of who can't be reached nobody knows anything.
            presence: isOnline ? member.presence : /** @type {const} */ ("offline"),
            key: member.nick,
            isSelf: member.nick === state.self,
            acts: member.nick === state.self ? [] : actsUpon(state, member, room),
        }));
        this.#list.show(items.sort(this.#order()));
        this.#loadAhead();
    }

    #showTitle() {
        const { members, people, edge } = this.#talk ?? NOBODY;
        const here = members.filter(({ presence }) => presence !== "offline").length;
        const words =
            edge === null && this.#isOnline
                ? this.#words.t("members.count", { n: here })
                : this.#words.t("people", { n: people });
        setText(this.#title, words);
    }

    /**
     * By the rules of the person's language; with pages still to come by theirs, or rows would
     * come up in between.
     * @returns {(one: Member, other: Member) => number}
     */
    #order() {
        if (this.#talk?.edge) return compareMembers;
        return (one, other) =>
            Number(one.presence === "offline") - Number(other.presence === "offline") ||
            this.#words.collator.compare(one.nick, other.nick);
    }

    #watch() {
        this.#session.members.watch((this.#isSeen && this.#talk?.key) || null);
        this.#loadAhead();
    }

    #loadAhead() {
        const { scrollTop, scrollHeight, clientHeight } = this.#box;
        const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
        if (this.#isSeen && isNearEnd && this.#talk?.edge)
            this.#session.members.loadMore(this.#talk.key);
    }
}

/** One person, and what can be done about them below once the row is opened. */
class MemberRow {
    #words;
    #button;
    #actions;
    #acts;

    /**
     * @param {import("../i18n.js").Words} words
     * @param {MemberItem} item
     * @param {(nick: string) => void} openPrivate
     * @param {PersonActs} acts
     */
    constructor(words, { nick, isSelf }, openPrivate, acts) {
        this.#words = words;
        this.#acts = acts;
        this.#button = el("button", { class: "row", type: "button" });
        this.#actions = el(
            "div",
            { class: "actions", hidden: true },
            el(
                "button",
                { class: "outlined", type: "button", onclick: () => openPrivate(nick) },
                icon("talk"),
                words.t("members.talk"),
            ),
            acts.element,
        );
        this.element = el("li", {}, this.#button, this.#actions);
        if (isSelf) return;
        this.#button.setAttribute("aria-expanded", "false");
        this.#button.addEventListener("click", () => this.#toggle());
        this.#button.addEventListener("dblclick", () => openPrivate(nick));
    }

    /** @param {MemberItem} item */
    show({ nick, presence, isSelf, keyMark = "", role, acts }) {
        this.#acts.show(nick, acts);
        const words = this.#words.t(`presence.${presence}`);
        const hint = isSelf ? "" : this.#words.t("members.hint");
        const mark = keyMark && this.#words.t("keymark", { digits: markDigits(keyMark) });
        this.#button.title = [hint, mark].filter(Boolean).join("\n");
        const about = isSelf ? this.#words.t("members.you", { presence: words }) : words;
        setAttribute(this.element, "data-presence", presence);
        this.#button.replaceChildren(
            avatarWithPresence(nick, presence, keyMark),
            el(
                "span",
                { class: "names" },
                bdi(nick, "name"),
                spoken(", "),
                el("span", { class: "about" }, about),
            ),
            ...roleBadge(this.#words, role),
        );
    }

    #toggle() {
        this.#actions.hidden = !this.#actions.hidden;
        this.#button.setAttribute("aria-expanded", String(!this.#actions.hidden));
    }
}

/**
 * Of those who keep order.
 * @param {import("../i18n.js").Words} words @param {Member["role"]} role
 */
function roleBadge(words, role) {
    if (role !== "operator" && role !== "owner") return [];
    return [spoken(", "), el("span", { class: "role" }, words.t(`role.${role}`))];
}

/** @param {MemberItem} one @param {MemberItem} other */
function isSameMember(one, other) {
    return (
        one.presence === other.presence &&
        one.isSelf === other.isSelf &&
        one.keyMark === other.keyMark &&
        one.role === other.role &&
        one.acts.join() === other.acts.join()
    );
}
