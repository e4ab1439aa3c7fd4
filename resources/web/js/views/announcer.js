// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";

const KEPT_LINES = 5;

/** Speaks new messages of others, politely, for who can't see them come. */
export class Announcer {
    #words;
    element = el("div", { class: "spoken", "aria-live": "polite", "aria-relevant": "additions" });

    /** @param {import("../i18n.js").Words} words */
    constructor(words) {
        this.#words = words;
    }

    /**
     * @param {import("../protocol.js").ChatMessage} message
     * @param {boolean} isHere in the talk that is shown
     */
    announce({ type, from, to, message }, isHere) {
        const key = isHere ? "spoken.here" : type === "private" ? "spoken.private" : "spoken.room";
        this.element.append(
            el("p", {}, this.#words.t(key, { from, room: to, text: message.text })),
        );
        while (this.element.childElementCount > KEPT_LINES)
            this.element.firstElementChild?.remove();
    }
}
