// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { Stretch } from "./view.js";

/** @typedef {import("marked").Token} Token */

/**
 * Goes through what marked has found, and tells a builder. It believes only the kinds of tokens
 * and how much of the view each takes: words come from the message itself.
 */
export class Walk {
    #text;
    #builder;
    #lexInline;

    /**
     * @param {string} text the message
     * @param {import("./builder.js").MarkupBuilder} builder
     * @param {(text: string) => Token[]} lexInline
     */
    constructor(text, builder, lexInline) {
        this.#text = text;
        this.#builder = builder;
        this.#lexInline = lexInline;
    }

    /** @param {readonly Token[]} tokens @param {Stretch} stretch in which they stand, in order */
    blocks(tokens, stretch) {
        let at = 0;
        for (const token of tokens) {
            if (token.type === "space") continue;
            const isWords = token.type === "paragraph" || token.type === "text";
            const letters = (isWords ? token.text : token.raw)?.replace(/\n+$/, "") ?? "";
            const start = Math.max(at, stretch.text.indexOf(letters, at));
            at = start + letters.length;
            this.#block(token, stretch.slice(start, at));
        }
    }

    /** @param {Token} token @param {Stretch} stretch what was typed */
    #block(token, stretch) {
        const builder = this.#builder;
        if (token.type === "blockquote") this.#quote(token, stretch);
        else if (token.type === "list") this.#list(token, stretch);
        else if (token.type === "code") this.#code(stretch);
        else if (token.type === "heading") this.#heading(token, stretch);
        else if (token.type === "hr") this.#rule(stretch);
        else {
            builder.beginAnew();
            this.#inline(token.tokens ?? [], trimmedEnd(stretch));
            builder.beginAnew();
        }
    }

    /** @param {Token} token @param {Stretch} stretch */
    #quote({ tokens = [], text = "" }, stretch) {
        const builder = this.#builder;
        builder.beginAnew();
        builder.quotes += 1;
        this.blocks(tokens, stretch.within(text));
        builder.quotes -= 1;
        builder.beginAnew();
    }

    /** @param {Token} token @param {Stretch} stretch */
    #list({ items = [] }, stretch) {
        const builder = this.#builder;
        builder.lists += 1;
        let at = 0;
        for (const item of items) {
            const typed = stretch.slice(at, at + item.raw.length);
            at += item.raw.length;
            const mark = /^ *([-+*]|\d+[.)])/.exec(typed.text)?.[1] ?? "•";
            builder.enterItem(mark);
            this.blocks(item.tokens ?? [], typed.within(item.text ?? ""));
            builder.leaveItem();
        }
        builder.lists -= 1;
        builder.beginAnew();
    }

    /** @param {Token} token @param {Stretch} stretch */
    #heading({ depth = 1, tokens = [], text = "" }, stretch) {
        const builder = this.#builder;
        builder.beginAnew();
        builder.isHeading = true;
        const start = stretch.text.indexOf(text, stretch.text.search(/[^ #]|$/));
        this.#inline(tokens, stretch.slice(start, start + text.length));
        builder.leaveHeading(depth);
    }

    /** @param {Stretch} stretch */
    #rule(stretch) {
        const typed = trimmedEnd(stretch);
        const start = typed.text.search(/[^ ]/);
        this.#builder.addRule(typed.places[start], (typed.places.at(-1) ?? 0) + 1);
    }

    /**
     * What stands between the fences, as it was typed, without the spaces before the first of them.
     * @param {Stretch} stretch
     */
    #code(stretch) {
        const lines = linesOf(stretch);
        const [first, ...rest] = lines;
        const [, indent, fence, info] =
            /^( *)(`{3,}|~{3,})([^]*)$/.exec(first.text) ?? ["", "", "```", ""];
        const last = rest.at(-1);
        const isEnd = last && last.text.trim().length >= fence.length && /^ {0,3}(`+|~+) *$/.test(last.text);
        const inside = (isEnd ? rest.slice(0, -1) : rest).map((line) => {
            const spaces = /^ */.exec(line.text)?.[0].length ?? 0;
            return this.#typed(line.slice(Math.min(spaces, indent.length)));
        });
        // One word behind the fence names a language; more of them are what somebody wants to show.
        const isLanguage = !/\s/.test(info.trim());
        const start = first.text.length - info.trimStart().length;
        const words = isLanguage ? [] : [this.#typed(trimmedEnd(first.slice(start)))];
        const text = [...words, ...inside].join("\n");
        this.#builder.addCode(text, (stretch.places.at(-1) ?? 0) + 1);
    }

    // ---- words ----

    /** @param {readonly Token[]} tokens @param {Stretch} stretch which they fill */
    #inline(tokens, stretch) {
        let at = 0;
        for (const token of tokens) {
            const typed = stretch.slice(at, at + token.raw.length);
            at += token.raw.length;
            this.#span(token, typed);
        }
    }

    /** @param {Token} token @param {Stretch} typed */
    #span(token, typed) {
        const { depths } = this.#builder;
        const { length } = typed.text;
        const edge = (length - (token.text ?? "").length) / 2;
        if (token.type === "strong") this.#styled("bold", token, typed.slice(2, length - 2));
        else if (token.type === "em") this.#styled("italic", token, typed.slice(1, length - 1));
        else if (token.type === "del") this.#styled("struck", token, typed.slice(edge, length - edge));
        else if (token.type === "codespan") {
            depths.code += 1;
            this.#words(codeIn(typed));
            depths.code -= 1;
        } else if (token.type === "br") this.#builder.breakLine();
        else if (token.type === "escape") this.#words(typed.slice(1));
        else if (token.type === "link" || token.type === "image") this.#link(token, typed);
        else this.#words(typed);
    }

    /** @param {"bold" | "italic" | "struck"} style @param {Token} token @param {Stretch} inner */
    #styled(style, token, inner) {
        this.#builder.depths[style] += 1;
        this.#inline(token.tokens ?? [], inner);
        this.#builder.depths[style] -= 1;
    }

    /** @param {Token} token @param {Stretch} typed */
    #link(token, typed) {
        const builder = this.#builder;
        const isBracketed = typed.text.startsWith("<");
        if (isBracketed) {
            const inner = typed.slice(1, typed.text.length - 1);
            const words = this.#typed(inner);
            const hasScheme = /^[a-z][a-z0-9+.-]{1,31}:/i.test(words);
            builder.enterLink(hasScheme ? words : `mailto:${words}`, "<", ">");
            this.#words(inner);
            builder.leaveLink();
            return;
        }
        const isPicture = typed.text.startsWith("!");
        const { inner, target } = partsOfLink(typed, isPicture, token);
        const address = this.#typed(target);
        builder.enterLink(address, isPicture ? "![" : "[", `](${address})`);
        this.#inline(isPicture ? this.#lexInline(inner.text) : (token.tokens ?? []), inner);
        builder.leaveLink();
    }

    /** @param {Stretch} typed */
    #words(typed) {
        const builder = this.#builder;
        for (const [number, line] of linesOf(typed).entries()) {
            if (number > 0) builder.breakLine();
            const isLast = number === typed.text.split("\n").length - 1;
            const ended = isLast ? line : trimmedEnd(line);
            const words = builder.isAtStart ? trimmedStart(ended) : ended;
            if (words.text === "") continue;
            builder.addWords(words.places[0], (words.places.at(-1) ?? 0) + 1);
        }
    }

    /** The letters of the message. @param {Stretch} stretch of one line */
    #typed({ places }) {
        return places.length === 0
            ? ""
            : this.#text.slice(places[0], (places.at(-1) ?? 0) + 1);
    }
}

/** @param {Stretch} stretch */
function linesOf(stretch) {
    /** @type {Stretch[]} */
    const lines = [];
    let start = 0;
    for (const line of stretch.text.split("\n")) {
        lines.push(stretch.slice(start, start + line.length));
        start += line.length + 1;
    }
    return lines;
}

/** @param {Stretch} stretch */
function trimmedEnd(stretch) {
    return stretch.slice(0, stretch.text.replace(/[ \n]+$/, "").length);
}

/** @param {Stretch} stretch */
function trimmedStart(stretch) {
    return stretch.slice(stretch.text.length - stretch.text.replace(/^ +/, "").length);
}

/** Without its backticks, and without the space that keeps others apart from them. @param {Stretch} typed */
function codeIn(typed) {
    const ticks = /^`+/.exec(typed.text)?.[0].length ?? 0;
    const inner = typed.slice(ticks, typed.text.length - ticks);
    const hasRoom = /^[ \n][^]*[ \n]$/.test(inner.text) && inner.text.trim() !== "";
    return hasRoom ? inner.slice(1, inner.text.length - 1) : inner;
}

/**
 * The words and the target of a link. marked has taken backslashes before brackets out of the words.
 * @param {Stretch} typed @param {boolean} isPicture @param {Token} token
 */
function partsOfLink(typed, isPicture, { text = "", href = "" }) {
    const start = isPicture ? 2 : 1;
    const end = isPicture ? endOfPicture(typed.text) : endOfWords(typed.text, start, text.length);
    const inner = isPicture ? typed.slice(start, end) : withoutBackslashes(typed.slice(start, end));
    const behind = typed.text.slice(end + 2);
    const target = end + 2 + (/^\s*<?/.exec(behind)?.[0].length ?? 0);
    return { inner, target: typed.slice(target, target + href.length) };
}

/** @param {string} text @param {number} start @param {number} length of the words without backslashes */
function endOfWords(text, start, length) {
    let at = start;
    for (let count = 0; count < length; count += 1) {
        if (text[at] === "\\" && "[]".includes(text[at + 1])) at += 1;
        at += 1;
    }
    return at;
}

/** @param {string} text */
function endOfPicture(text) {
    return text.indexOf("](", 2);
}

/** @param {Stretch} stretch */
function withoutBackslashes(stretch) {
    /** @type {number[]} */
    const kept = [];
    for (let at = 0; at < stretch.text.length; at += 1) {
        if (stretch.text[at] === "\\" && "[]".includes(stretch.text[at + 1] ?? "-")) at += 1;
        kept.push(at);
    }
    return new Stretch(
        kept.map((at) => stretch.text[at]).join(""),
        kept.map((at) => stretch.places[at]),
    );
}
