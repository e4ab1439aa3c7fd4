// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { errorWords, t } from "../i18n.js";

/**
 * The form in front: nick and room. What is wrong is told in it, and what was typed stays.
 * @param {import("../store.js").Store} store @param {(nick: string, room: string) => void} enter
 */
export function loginView(store, enter) {
    const query = new URLSearchParams(location.search);
    const nick = el("input", { id: "nick", name: "nick", autocomplete: "nickname", maxlength: 64, required: true, dir: "auto", value: query.get("nick") ?? "", "aria-describedby": "login-trouble" });
    const room = el("input", { id: "room", name: "room", autocomplete: "off", maxlength: 128, dir: "auto", value: query.get("room") ?? "", placeholder: store.lobby });
    const trouble = el("p", { id: "login-trouble", class: "trouble", role: "alert" });
    const button = el("button", { class: "primary", type: "submit" }, t("login.enter"));
    const form = el("form", { class: "login-card" },
        el("img", { src: "icon.svg", alt: "", width: 56, height: 56 }),
        el("h1", {}, "Charla"),
        el("p", { class: "login-host" }, t("login.at", { host: location.host })),
        el("label", { for: "nick" }, t("login.nick")), nick,
        el("label", { for: "room" }, t("login.room")), room,
        trouble, button);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (nick.value.trim()) enter(nick.value.trim(), room.value.trim());
    });
    const view = el("main", { class: "login" }, form);

    return {
        view,
        focus: () => nick.focus(),
        render() {
            const isBusy = store.connection === "connecting";
            button.disabled = isBusy;
            setText(button, isBusy ? t("login.busy") : t("login.enter"));
            setText(trouble, store.trouble ? errorWords(store.trouble) : "");
            nick.setAttribute("aria-invalid", String(store.trouble.startsWith("nick")));
        },
    };
}
