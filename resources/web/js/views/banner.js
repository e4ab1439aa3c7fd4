// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { errorWords, t } from "../i18n.js";

/**
 * The state of the connection, in words, while it is not simply there.
 * @param {import("../store.js").Store} store @param {import("../session.js").Session} session @param {() => void} again
 */
export function bannerView(store, session, again) {
    const words = el("span", {});
    const button = el("button", { type: "button", onclick: () => (store.connection === "idle" ? again() : session.retryNow()) });
    const view = el("div", { class: "banner", role: "status" }, words, button);
    return {
        view,
        render() {
            const { connection } = store;
            view.hidden = connection === "online";
            button.hidden = connection === "connecting";
            setText(button, t(connection === "idle" ? "banner.again" : "banner.now"));
            if (connection === "waiting") {
                const seconds = Math.max(1, Math.ceil((store.retryAt - Date.now()) / 1000));
                setText(words, t("banner.waiting", { n: seconds }));
            } else {
                setText(words, connection === "connecting" ? t("banner.connecting") : errorWords(store.trouble || "over"));
            }
        },
    };
}
