// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { t } from "../i18n.js";
import { bannerView } from "./banner.js";
import { composerView } from "./composer.js";
import { membersView } from "./members.js";
import { messagesView } from "./messages.js";
import { roomsView } from "./rooms.js";

/**
 * The whole of the page after the login. On a narrow screen rooms and members are drawers.
 * @param {import("../store.js").Store} store @param {import("../session.js").Session} session @param {() => void} again
 */
export function chatView(store, session, again) {
    const view = el("div", { class: "chat" });
    /** @param {"rooms" | "members" | null} drawer */
    const open = (drawer) => {
        view.classList.toggle("show-rooms", drawer === "rooms" && !view.classList.contains("show-rooms"));
        view.classList.toggle("show-members", drawer === "members" && !view.classList.contains("show-members"));
    };
    const chosen = () => {
        open(null);
        composer.focus();
    };
    const title = el("h1", { dir: "auto" });
    const state = el("span", { class: "connection" });
    const unread = el("span", { class: "badge" });
    const leave = el("button", { type: "button", class: "quiet leave", onclick: () => store.currentTalk && session.leave(store.currentTalk) });
    const toRooms = el("button", { type: "button", class: "quiet only-narrow", "aria-label": t("rooms.title"), onclick: () => open("rooms") }, "☰", unread);
    const toMembers = el("button", { type: "button", class: "quiet only-narrow to-members", "aria-label": t("members.title"), onclick: () => open("members") }, "👥");

    const rooms = roomsView(store, session, chosen);
    const members = membersView(store, chosen);
    const banner = bannerView(store, session, again);
    const messages = messagesView(store, session);
    const composer = composerView(store, session, () => messages.toEnd());
    const header = el("header", { class: "bar" }, toRooms, title, state, leave, toMembers);
    const shade = el("div", { class: "shade", onclick: () => open(null) });
    view.append(rooms.view, el("main", {}, header, banner.view, messages.view, composer.view), members.view, shade);
    view.addEventListener("keydown", (event) => event.key === "Escape" && open(null));

    return {
        view,
        focus: composer.focus,
        render() {
            const talk = store.currentTalk;
            setText(title, talk?.name ?? "");
            setText(state, t(`connection.${store.connection}`));
            state.dataset.state = store.connection;
            setText(unread, store.unread ? String(store.unread) : "");
            leave.hidden = !talk;
            setText(leave, t(talk?.kind === "private" ? "talk.close" : "talk.leave"));
            toMembers.classList.toggle("gone", talk?.kind !== "room");
            view.classList.toggle("no-members", talk?.kind !== "room");
            for (const part of [rooms, members, banner, messages, composer]) part.render();
            document.title = store.unread ? `(${store.unread}) ${talk?.name ?? "Charla"}` : `${talk?.name ?? "Charla"} – Charla`;
        },
    };
}
