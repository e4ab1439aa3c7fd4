// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, place, setText } from "../dom.js";
import { t } from "../i18n.js";
import { byName } from "../store.js";

/**
 * Who is in the room that is shown. A click begins a private talk.
 * @param {import("../store.js").Store} store @param {() => void} chosen
 */
export function membersView(store, chosen) {
    const title = el("h2", {});
    const list = el("ul", { class: "entries" });
    const view = el("aside", { class: "side members", "aria-label": t("members.title") }, el("div", { class: "side-scroll" }, title, list));
    /** @type {Map<string, HTMLLIElement>} */
    const items = new Map();

    /** @param {string} nick */
    function itemOf(nick) {
        const known = items.get(nick);
        if (known) return known;
        const item = el("li", {},
            el("button", { type: "button", onclick: () => { store.openPrivate(nick); chosen(); } },
                el("span", { class: "dot", "aria-hidden": "true" }), el("bdi", { class: "name" }, nick),
                el("span", { class: "about" })));
        items.set(nick, item);
        return item;
    }

    return {
        view,
        render() {
            const members = store.currentTalk?.members ?? new Map();
            setText(title, t("members.count", { n: members.size }));
            const sorted = [...members].map(([name, presence]) => ({ name, presence })).sort(byName);
            place(list, sorted.map(({ name, presence }) => {
                const item = itemOf(name);
                item.dataset.presence = presence;
                const words = name === store.nick ? t("members.you") : presence === "online" ? "" : t(`presence.${presence}`);
                setText(/** @type {Element} */ (item.querySelector(".about")), words);
                /** @type {HTMLButtonElement} */ (item.firstElementChild).title = t("members.talk", { nick: name });
                return item;
            }));
        },
    };
}
