// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { excessBytes, textTrouble } from "./checks.js";
import { MAX_NICK_CODE_POINTS, MAX_ROOM_CODE_POINTS } from "./limits.js";
import { storiesOf } from "./rows.js";

/** @typedef {import("./i18n.js").Words} Words */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Trouble} Trouble */

// What is told in more than one word: what happened, and what to do about it.

/** @param {Words} words @param {Trouble} trouble @param {string} host */
export function troubleWords(words, trouble, host) {
    return words.t(`trouble.${trouble.kind}`, { host, code: trouble.code });
}

/** Why something was refused. @param {Words} words @param {string} code */
export function refusalWords(words, code) {
    const key = `refusal.${code}`;
    return words.has(key) ? words.t(key) : words.t("refusal.other", { code });
}

/** @param {Words} words @param {string} code @param {"nick" | "room"} what */
export function nameWords(words, code, what) {
    const n = what === "nick" ? MAX_NICK_CODE_POINTS : MAX_ROOM_CODE_POINTS;
    return code === "empty-value" ? words.t(`name.empty.${what}`) : words.t(`name.${code}`, { n });
}

/**
 * Why a text can't be sent; empty when it can, or when there is nothing to send.
 * @param {Words} words
 * @param {string} text
 */
export function textWords(words, text) {
    const trouble = textTrouble(text);
    if (trouble === "too-long")
        return words.t("text.too-long", { size: Math.max(0.1, excessBytes(text) / 1024) });
    return trouble === "bad-characters" ? words.t("text.bad-characters") : "";
}

/**
 * What the banner says.
 * @param {Words} words
 * @param {State} state
 * @param {string} host
 * @param {number} now
 */
export function bannerWords(words, state, host, now) {
    const what = state.trouble ? troubleWords(words, state.trouble, host) : "";
    if (state.phase === "connecting") return words.t("banner.connecting", { host });
    if (state.phase !== "waiting") return what;
    const n = Math.ceil((state.retryAt - now) / 1000);
    return `${what} ${n > 0 ? words.t("banner.retry", { n }) : words.t("banner.retryNow")}`;
}

/** "Ana and Bob joined · Carla left". @param {Words} words @param {readonly Row[]} moves */
export function noticeWords(words, moves) {
    return storiesOf(moves)
        .map(({ story, names }) =>
            words.t(`notice.${story}`, { n: names.length, names: words.names(names) }),
        )
        .join(" · ");
}

/** @param {Words} words @param {readonly string[]} names */
export function typingWords(words, names) {
    return names.length === 0
        ? ""
        : words.t("typing", { n: names.length, names: words.names(names) });
}
