// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el, setText } from "../dom.js";
import { errorWords, t } from "../i18n.js";

const MAX_TEXT_BYTES = 16 * 1024;

/**
 * Where one writes. Enter sends, Shift+Enter breaks the line, Up in an empty one brings the last text back.
 * @param {import("../store.js").Store} store @param {import("../session.js").Session} session @param {() => void} sent
 */
export function composerView(store, session, sent) {
    const input = el("textarea", { id: "text", rows: 1, dir: "auto", enterkeyhint: "send", "aria-describedby": "composer-trouble" });
    const trouble = el("p", { id: "composer-trouble", class: "trouble", role: "alert" });
    const button = el("button", { class: "primary send", type: "submit", "aria-label": t("composer.send"), title: t("composer.send") }, "➤");
    const form = el("form", { class: "composer" }, trouble, el("div", { class: "composer-line" }, input, button));
    /** What is being written in each talk, and what was said there last. @type {Map<string, {draft: string, last: string}>} */
    const texts = new Map();
    /** @type {string | null} */
    let shown = null;

    /** @param {string} key */
    function textsOf(key) {
        const known = texts.get(key) ?? { draft: "", last: "" };
        texts.set(key, known);
        return known;
    }

    function send() {
        const talk = store.currentTalk;
        const text = input.value;
        if (!talk || !text.trim()) return;
        if (new TextEncoder().encode(text).length > MAX_TEXT_BYTES) {
            setText(trouble, errorWords("too-long"));
            return;
        }
        session.say(talk, text);
        textsOf(talk.key).last = text;
        input.value = "";
        fit();
        sent();
    }

    function fit() {
        input.rows = Math.min(6, input.value.split("\n").length);
    }

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        send();
        input.focus();
    });
    input.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            send();
        } else if (event.key === "ArrowUp" && input.value === "" && store.current) {
            input.value = textsOf(store.current).last;
            fit();
        }
    });
    input.addEventListener("input", () => {
        setText(trouble, "");
        store.trouble = "";
        fit();
        if (store.currentTalk && input.value.trim()) session.noteTyping(store.currentTalk);
    });

    return {
        view: form,
        focus: () => input.focus(),
        render() {
            const talk = store.currentTalk;
            if (shown !== store.current) {
                if (shown !== null) textsOf(shown).draft = input.value;
                input.value = store.current === null ? "" : textsOf(store.current).draft;
                shown = store.current;
                setText(trouble, "");
                fit();
            }
            input.disabled = button.disabled = !talk;
            const words = talk ? t("composer.to", { name: talk.name }) : "";
            input.placeholder = words;
            input.setAttribute("aria-label", words);
            if (store.trouble && store.connection === "online") setText(trouble, errorWords(store.trouble));
        },
    };
}
