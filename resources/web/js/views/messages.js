// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, hueOf, place, setText } from "../dom.js";
import { dayWords, errorWords, listWords, t, timeWords } from "../i18n.js";
import { Scroll } from "../scroll.js";

/** @typedef {import("../protocol.js").Row} Row */
/** @typedef {import("../protocol.js").Pending} Pending */
/** @typedef {import("../protocol.js").Conversation} Conversation */

const GROUPING_MS = 5 * 60_000;

/**
 * The talk that is shown: messages, notices, day lines, what waits to be sent, who is typing.
 * @param {import("../store.js").Store} store @param {import("../session.js").Session} session
 */
export function messagesView(store, session) {
    const list = el("ol", { class: "messages", tabindex: 0, "aria-label": t("messages.title") });
    const typing = el("p", { class: "typing", "aria-live": "off" });
    const spoken = el("p", { class: "hidden", "aria-live": "polite" });
    const empty = el("li", { class: "empty" });
    const scroll = new Scroll(list, () => store.currentTalk && session.askOlder(store.currentTalk));
    /** @type {Map<string, HTMLLIElement>} */
    let nodes = new Map();
    /** @type {string | null} */
    let shown = null;
    let lastSpoken = "";

    /** @param {Conversation} talk */
    function lines(talk) {
        /** @type {Map<string, HTMLLIElement>} */
        const next = new Map();
        /** @param {string} key @param {() => HTMLLIElement} make */
        const keep = (key, make) => {
            next.set(key, nodes.get(key) ?? make());
        };
        let before = /** @type {Row | undefined} */ (undefined);
        for (const row of talk.rows) {
            const isNewDay = !before || dayWords(before.at) !== dayWords(row.at);
            if (isNewDay) keep(`day:${row.epoch}:${dayWords(row.at)}`, () => el("li", { class: "day" }, el("span", {}, dayWords(row.at))));
            const isGrouped = !isNewDay && before?.kind === "message" && row.kind === "message" && before.from === row.from && row.at - before.at < GROUPING_MS;
            const key = `${row.key}:${isGrouped}`;
            keep(key, () => (row.kind === "message" ? messageLine(row, isGrouped, row.from === store.nick) : noticeLine(row)));
            before = row;
        }
        for (const entry of store.outbox.of(talk.key)) {
            const key = `pending:${entry.id}:${entry.refused ?? ""}`;
            keep(key, () => pendingLine(entry, store.nick));
        }
        nodes = next;
        return [...next.values()];
    }

    /** @param {Conversation} talk */
    function speak(talk) {
        const last = talk.rows.at(-1);
        if (!last || last.kind !== "message" || last.key === lastSpoken) return;
        lastSpoken = last.key;
        if (last.from !== store.nick) setText(spoken, `${last.from}: ${last.text}`);
    }

    /** @param {Conversation} talk */
    function typingWords(talk) {
        const now = Date.now();
        const names = [...talk.typing].filter(([, until]) => until > now).map(([nick]) => nick);
        return names.length === 0 ? "" : t("typing", { n: names.length, names: listWords(names.slice(0, 3)) });
    }

    return {
        view: el("section", { class: "talk" }, list, typing, spoken),
        toEnd: () => scroll.toEnd(),
        render() {
            const talk = store.currentTalk;
            const isOther = shown !== store.current;
            if (isOther) nodes = new Map();
            shown = store.current;
            const children = talk ? lines(talk) : [];
            if (children.length === 0) {
                setText(empty, talk ? t(talk.kind === "room" ? "messages.empty" : "messages.emptyPrivate", { name: talk.name }) : t("messages.none"));
                children.push(empty);
            }
            if (isOther) {
                place(list, children);
                scroll.toEnd();
                lastSpoken = talk?.rows.at(-1)?.key ?? "";
            } else {
                scroll.keep(() => place(list, children));
            }
            if (talk) speak(talk);
            if (talk && talk.rows.length > 0 && scroll.isShort) session.askOlder(talk);
            setText(typing, talk ? typingWords(talk) : "");
        },
    };
}

/** @param {Row} row @param {boolean} isGrouped @param {boolean} isOwn */
function messageLine(row, isGrouped, isOwn) {
    const time = el("time", { datetime: new Date(row.at).toISOString() }, timeWords(row.at));
    const body = el("p", { class: "text", dir: "auto" }, row.text);
    const head = el("div", { class: "head" }, el("bdi", { class: `author ${hueOf(row.from)}` }, row.from), time);
    const initial = el("span", { class: `avatar ${hueOf(row.from)}`, "aria-hidden": "true" }, [...row.from][0].toUpperCase());
    const node = el("li", { class: "message" }, initial, el("div", { class: "body" }, head, body));
    node.classList.toggle("grouped", isGrouped);
    node.classList.toggle("own", isOwn);
    return node;
}

/** @param {Row} row */
function noticeLine(row) {
    return el("li", { class: "notice" }, t(`notice.${row.kind}`, { nick: `\u2068${row.from}\u2069` }), " ", el("time", {}, timeWords(row.at)));
}

/** @param {Pending} entry @param {string} nick */
function pendingLine(entry, nick) {
    const state = entry.refused ? errorWords(entry.refused) : t("messages.pending");
    const node = el("li", { class: entry.refused ? "message own refused" : "message own pending" },
        el("span", { class: `avatar ${hueOf(nick)}`, "aria-hidden": "true" }, [...nick][0].toUpperCase()),
        el("div", { class: "body" },
            el("div", { class: "head" }, el("bdi", { class: `author ${hueOf(nick)}` }, nick), el("span", { class: "state" }, state)),
            el("p", { class: "text", dir: "auto" }, entry.text)));
    return node;
}
