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
    const what = words.t(`trouble.${trouble.kind}`, { host, code: trouble.code });
    return what + endWords(words, trouble.until ?? 0) + reasonWords(words, trouble.reason ?? "");
}

/** @param {Words} words @param {number} until 0 for no known end */
function endWords(words, until) {
    return until === 0 ? "" : ` ${words.t("order.until", { time: words.moment(until) })}`;
}

/** @param {Words} words @param {string} reason "" for none */
function reasonWords(words, reason) {
    return reason === "" ? "" : ` ${words.t("order.reason", { reason })}`;
}

/** What was done to this person. @param {Words} words @param {import("./protocol.js").Acted} acted */
export function actedWords(words, { act, by, room = "", until = 0, reason = "" }) {
    const key = `acted.${act}${room === "" ? "" : ".room"}`;
    if (!words.has(key)) return "";
    return words.t(key, { by, room }) + endWords(words, until) + reasonWords(words, reason);
}

/**
 * One line of what was done by those who keep order.
 * @param {Words} words @param {import("./protocol.js").AuditEntry} entry
 */
export function actWords(words, { act, by, nick, room = "", detail = "", until = 0, reason = "" }) {
    const key = `act.${act}${room === "" ? "" : ".room"}`;
    const who = nick ?? detail;
    const what = words.has(key) ? words.t(key, { by, nick: who, room }) : `${by}: ${act}`;
    const more = detail !== "" && detail !== who ? ` (${detail})` : "";
    return what + more + endWords(words, until) + reasonWords(words, reason);
}

/** @param {Words} words @param {import("./protocol.js").Ban} ban */
export function banWords(words, { nick, address = "", by, until = 0, reason = "" }) {
    const who = nick === undefined || address === "" ? (nick ?? address) : `${nick} (${address})`;
    return words.t("ban.line", { who, by }) + endWords(words, until) + reasonWords(words, reason);
}

/**
 * Why nothing can be written; "" when it can.
 * @param {Words} words @param {ReturnType<typeof import("./rights.js").silenceIn>} silence
 */
export function silenceWords(words, silence) {
    if (silence === null) return "";
    const { why, until, wait } = silence;
    if (why === "too-soon") return words.t("silence.too-soon", { n: Math.ceil(wait / 1000) });
    return words.t(`silence.${why}`) + endWords(words, until);
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
