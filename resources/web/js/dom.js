// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element. Text comes in as text nodes only, never as HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [attributes] `class`, `on…` handlers (as functions), any other attribute; false leaves it out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, String(value));
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/**
 * Makes the children of `parent` the given ones, and touches only what differs, so that focus and scroll stay.
 * @param {Element} parent @param {Node[]} children
 */
export function place(parent, children) {
    for (let index = 0; index < children.length; index += 1) {
        const there = parent.childNodes[index];
        if (there !== children[index]) parent.insertBefore(children[index], there ?? null);
    }
    while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}

/** Sets text only when it differs: a live region would speak it again. @param {Element} element @param {string} text */
export function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

/** One of twelve colours, the same for a name everywhere. @param {string} name */
export function hueOf(name) {
    let sum = 0;
    for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
    return `hue-${sum % 12}`;
}
