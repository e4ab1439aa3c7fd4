// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "./dom.js";

/** The clipboard is there in secure contexts only. @param {string} text */
export function copyText(text) {
    if (navigator.clipboard) {
        navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
        return;
    }
    copyBySelection(text);
}

/** @param {string} text */
function copyBySelection(text) {
    const field = el("textarea", { class: "spoken", readonly: true });
    field.value = text;
    // In a modal dialogue, what is beside it can't be selected.
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
}
