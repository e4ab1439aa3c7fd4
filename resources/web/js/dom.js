// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {Node | string | null} Child */

/**
 * Makes an element. Text comes in as text nodes only, never as HTML; there is no way to hand in a
 * style.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | ((event: any) => void)>} [properties] `class`,
 *     `onclick: act` and so on, any attribute; false leaves it out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (typeof value === "function") element.addEventListener(name.slice(2), value);
        else setAttribute(element, name, value);
    }
    for (const child of children) if (child !== null) element.append(child);
    return element;
}

/**
 * Touches it only when it differs.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean} value false takes it away
 */
export function setAttribute(element, name, value) {
    const text = value === true ? "" : String(value);
    if (value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * Touches it only when it differs: a live region would speak it again.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
}

/** What only a screen reader tells. @param {string} text */
export function spoken(text) {
    return el("span", { class: "spoken" }, text);
}

/**
 * A name or text of somebody's: it keeps its direction to itself.
 * @param {string} text
 * @param {string} [className]
 */
export function bdi(text, className = "") {
    return el("bdi", className === "" ? {} : { class: className }, text);
}
