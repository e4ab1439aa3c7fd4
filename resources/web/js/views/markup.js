// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { el } from "../dom.js";
import { mentionSpans } from "../markdown/mentions.js";

/** @typedef {import("../markdown/markup.js").Block} Block */
/** @typedef {import("../markdown/markup.js").Run} Run */
/** @typedef {import("../markdown/mentions.js").People} People */
/** @typedef {import("../markdown/mentions.js").MentionSpan} MentionSpan */

// What a message says as elements: only those that are made here, and text.

/**
 * @param {readonly Block[]} blocks
 * @param {People} people who is highlighted where they are named
 * @returns {(Node | string)[]}
 */
export function markupNodes(blocks, people) {
    const [first] = blocks;
    if (blocks.length === 1 && isPlain(first)) return wordNodes(first, people);
    return quotedNodes(blocks, 0, people);
}

/** @param {Block} block */
function isPlain({ isCode, quotes, lists, mark }) {
    return !isCode && quotes === 0 && lists === 0 && mark === "";
}

/**
 * Those that stand in one quote together stand in one element.
 * @param {readonly Block[]} blocks @param {number} depth @param {People} people
 * @returns {Node[]}
 */
function quotedNodes(blocks, depth, people) {
    /** @type {Node[]} */
    const nodes = [];
    for (let at = 0; at < blocks.length; ) {
        if (blocks[at].quotes <= depth) {
            nodes.push(blockNode(blocks[at], people));
            at += 1;
            continue;
        }
        let end = at;
        while (end < blocks.length && blocks[end].quotes > depth) end += 1;
        const inner = quotedNodes(blocks.slice(at, end), depth + 1, people);
        nodes.push(el("blockquote", {}, ...inner));
        at = end;
    }
    return nodes;
}

/** @param {Block} block @param {People} people */
function blockNode(block, people) {
    const { isCode, text, lists, mark } = block;
    const words = isCode
        ? el("pre", { dir: "ltr", tabindex: 0 }, el("code", {}, text))
        : el("p", { dir: "auto" }, ...wordNodes(block, people));
    if (lists === 0 && mark === "") return words;
    return el(
        "div",
        { class: "item", "data-depth": lists },
        el("span", { class: "sign" }, mark === "" ? "" : `${mark} `),
        words,
    );
}

/** @param {Block} block @param {People} people @returns {(Node | string)[]} */
function wordNodes({ text, runs }, people) {
    const spans = mentionSpans(text, people);
    /** @type {(Node | string)[]} */
    const nodes = [];
    let end = 0;
    for (const run of runs) {
        nodes.push(...namedNodes(text, end, run.start, spans));
        end = run.start + run.length;
        nodes.push(runNode(run, namedNodes(text, run.start, end, run.isCode ? [] : spans)));
    }
    nodes.push(...namedNodes(text, end, text.length, spans));
    return nodes;
}

/** @param {Run} run @param {(Node | string)[]} words */
function runNode({ isBold, isItalic, isStruck, isCode, link }, words) {
    let nodes = words;
    const wrap = (/** @type {boolean} */ isWanted, /** @type {() => HTMLElement} */ make) => {
        if (!isWanted) return;
        const element = make();
        element.append(...nodes);
        nodes = [element];
    };
    wrap(isCode, () => el("code"));
    wrap(isStruck, () => el("s"));
    wrap(isItalic, () => el("em"));
    wrap(isBold, () => el("strong"));
    wrap(link !== "", () => linkTo(link));
    return /** @type {Node} */ (nodes[0]);
}

/**
 * Opens beside the page, and tells the other side nothing of it. The title has the address as a
 * browser will go there: letters that look like others in their coded form.
 * @param {string} address one that isSafeAddress()
 */
function linkTo(address) {
    const link = el("a", { rel: "noopener noreferrer nofollow", target: "_blank" });
    link.href = address;
    link.title = link.href;
    return link;
}

/**
 * A part of a text, with the names in it marked.
 * @param {string} text @param {number} start @param {number} end
 * @param {readonly MentionSpan[]} spans
 * @returns {(Node | string)[]}
 */
function namedNodes(text, start, end, spans) {
    /** @type {(Node | string)[]} */
    const nodes = [];
    let at = start;
    for (const span of spans) {
        const from = Math.max(span.start, at);
        const to = Math.min(span.end, end);
        if (from >= to) continue;
        if (from > at) nodes.push(text.slice(at, from));
        const name = text.slice(from, to);
        nodes.push(el("span", { class: span.isSelf ? "mention own-name" : "mention" }, name));
        at = to;
    }
    if (at < end) nodes.push(text.slice(at, end));
    return nodes;
}
