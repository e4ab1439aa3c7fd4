// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, place, setText } from "../dom.js";
import { t } from "../i18n.js";
import { privateKey, roomKey } from "../ids.js";

/** @typedef {import("../store.js").Store} Store */

/**
 * The list of rooms, joined or not, and of private talks, with a line to make a room.
 * @param {Store} store @param {import("../session.js").Session} session @param {() => void} chosen
 */
export function roomsView(store, session, chosen) {
    const roomList = el("ul", { class: "entries", "aria-label": t("rooms.title") });
    const privateList = el("ul", { class: "entries", "aria-label": t("rooms.private") });
    const privateTitle = el("h2", {}, t("rooms.private"));
    const input = el("input", { id: "new-room", maxlength: 128, dir: "auto", placeholder: t("rooms.new"), "aria-label": t("rooms.new") });
    const form = el("form", { class: "new-room" }, input, el("button", { type: "submit" }, t("rooms.make")));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const name = input.value.trim();
        if (!name) return;
        session.join(name);
        input.value = "";
        chosen();
    });

    const server = el("p", { class: "server-name", dir: "auto" });
    const view = el("nav", { class: "side rooms", "aria-label": t("rooms.title") },
        el("header", {}, el("img", { src: "icon.svg", alt: "", width: 28, height: 28 }), server),
        el("div", { class: "side-scroll" }, el("h2", {}, t("rooms.title")), roomList, privateTitle, privateList), form);

    /** @type {Map<string, ReturnType<typeof entry>>} */
    const entries = new Map();
    /** @param {string} key @param {string} name */
    function entryOf(key, name) {
        const known = entries.get(key) ?? entry(name, () => open(key, name));
        entries.set(key, known);
        return known;
    }

    /** @param {string} key @param {string} name */
    function open(key, name) {
        const talk = store.talks.get(key);
        if (key.startsWith("r:") && !talk?.joined) session.join(name);
        else store.show(key);
        chosen();
    }

    return {
        view,
        render() {
            setText(server, store.serverName || location.host);
            place(roomList, store.roomList.map((room) => {
                const key = roomKey(room.name);
                const item = entryOf(key, room.name);
                const people = room.talk?.joined ? room.talk.members.size : room.members;
                item.update(store.current === key, room.talk?.unread ?? 0, String(people), t("rooms.people", { n: people }));
                item.node.classList.toggle("apart", !room.talk?.joined);
                return item.node;
            }));
            const talks = store.privateTalks;
            privateTitle.hidden = talks.length === 0;
            place(privateList, talks.map((talk) => {
                const item = entryOf(privateKey(talk.name), talk.name);
                const presence = store.people.get(talk.name) ?? "offline";
                item.update(store.current === talk.key, talk.unread, "", t(`presence.${presence}`));
                item.node.dataset.presence = presence;
                return item.node;
            }));
        },
    };
}

/** @param {string} name @param {() => void} open */
function entry(name, open) {
    const unread = el("span", { class: "badge" });
    const count = el("span", { class: "count", "aria-hidden": "true" });
    const about = el("span", { class: "hidden" });
    const button = el("button", { type: "button", onclick: open },
        el("span", { class: "dot", "aria-hidden": "true" }), el("bdi", { class: "name" }, name), count, unread, about);
    const node = el("li", {}, button);
    return {
        node,
        /** @param {boolean} isCurrent @param {number} news @param {string} people @param {string} words */
        update(isCurrent, news, people, words) {
            button.setAttribute("aria-current", String(isCurrent));
            button.title = words;
            setText(unread, news ? String(news) : "");
            setText(count, people);
            setText(about, news ? `${words}, ${t("rooms.unread", { n: news })}` : words);
        },
    };
}
