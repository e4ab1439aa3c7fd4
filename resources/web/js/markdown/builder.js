// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { isSafeAddress } from "./addresses.js";

/** @typedef {import("./addresses.js").BareAddress} BareAddress */
/** @typedef {import("./markup.js").Block} Block */
/** @typedef {import("./markup.js").Run} Run */

/** What is nested deeper is shown as if it were not. */
const MAX_DEPTH = 6;
const MAX_MARKS = 3; // of items that begin within each other in one line

/**
 * Where a line stands.
 * @typedef {{quotes: number, lists: number}} Place
 */

/**
 * @typedef {object} Link
 * @property {string} address
 * @property {boolean} isSafe
 * @property {string} before what stands around the words of one that is not safe
 * @property {string} after
 * @property {boolean} isOpen some of its words came
 */

/**
 * Makes blocks of what marked finds in a message. One message, one builder. It knows where in the
 * message a piece stands, and so what was written before it: line breaks, spaces and marks for
 * which marked has no word. Whatever is not asked for here is shown as words.
 */
export class MarkupBuilder {
    /** @type {Block[]} */
    blocks = [];
    quotes = 0;
    /** Of lists that are open: whether each has numbers. */
    lists = 0;
    isHeading = false;
    /** How many of each stand around the words that come. */
    depths = { bold: 0, italic: 0, struck: 0, code: 0 };

    #text;
    #addresses;
    /** @type {Link[]} */
    #links = [];
    /** Of items that have no words yet. @type {string[]} */
    #marks = [];
    /** Up to there the text was seen. */
    #read = 0;
    /** The next words begin something. */
    #isFresh = true;
    #isLineBroken = false;

    /** @param {string} text @param {readonly BareAddress[]} addresses */
    constructor(text, addresses) {
        this.#text = text;
        this.#addresses = addresses;
    }

    /** Nothing would be seen of what was found. */
    get isEmpty() {
        return this.blocks.every(({ mark, text }) => mark === "" && text.trim() === "");
    }

    // ---- blocks ----

    /** Something begins or ends. */
    beginAnew() {
        this.#isFresh = true;
        this.#isLineBroken = false;
    }

    /** @param {string} mark as it was typed */
    enterItem(mark) {
        this.beginAnew();
        this.#marks.push(mark);
    }

    leaveItem() {
        if (this.#marks.length > 0) this.#beginWords(null); // an item of nothing
        this.beginAnew();
    }

    /** A heading of nothing is its mark. @param {number} level */
    leaveHeading(level) {
        if (this.#isFresh) {
            this.#beginWords(null);
            this.append("#".repeat(level), "");
        }
        this.isHeading = false;
        this.beginAnew();
    }

    /** A line across is the line that was typed. @param {number} start @param {number} end */
    addRule(start, end) {
        this.beginAnew();
        this.#beginWords(start);
        this.append(this.#text.slice(start, end), "");
        this.#read = end;
        this.beginAnew();
    }

    /** @param {string} text @param {number} end of what was typed */
    addCode(text, end) {
        this.beginAnew();
        this.#beginBlock(true, { quotes: this.quotes, lists: this.lists });
        const block = /** @type {Block} */ (this.blocks.at(-1));
        block.text = shown(text);
        if (block.text === "" && block.mark === "") this.blocks.pop();
        else this.#read = end;
        this.beginAnew();
    }

    // ---- words ----

    breakLine() {
        this.#isLineBroken = true;
    }

    /** Whether a line begins with the next words, so that spaces before them are none of theirs. */
    get isAtStart() {
        return this.#isFresh || this.#isLineBroken;
    }

    /** @param {string} address @param {string} before @param {string} after */
    enterLink(address, before, after) {
        const isSafe = isSafeAddress(address);
        const around = isSafe ? { before: "", after: "" } : { before, after };
        this.#links.push({ address, isSafe, isOpen: false, ...around });
    }

    leaveLink() {
        const link = /** @type {Link} */ (this.#links.at(-1));
        if (!link.isOpen) {
            if (this.#isFresh) this.#beginWords(null);
            this.#openLinks();
            if (link.isSafe) this.append(link.address, this.#link);
        }
        this.append(link.after, "");
        this.#links.pop();
    }

    /**
     * Words of one line. Addresses among them are links, unless the words are one already or are
     * code.
     * @param {number} start @param {number} end
     */
    addWords(start, end) {
        if (this.#isFresh) this.#beginWords(start);
        else if (this.#isLineBroken) this.#beginLine(start);
        this.#openLinks();
        this.#read = end;
        const around = this.#link;
        let at = start;
        const isPlain = around === "" && this.depths.code === 0;
        for (const address of isPlain ? this.#addresses : []) {
            if (address.end <= at || address.start >= end) continue;
            const from = Math.max(address.start, at);
            const to = Math.min(address.end, end);
            this.append(this.#text.slice(at, from), "");
            this.append(this.#text.slice(from, to), address.target);
            at = to;
        }
        this.append(this.#text.slice(at, end), around);
    }

    /** @param {string} words @param {string} link */
    append(words, link) {
        const block = this.blocks.at(-1);
        if (!block) return;
        const start = block.text.length;
        block.text += shown(words);
        const length = block.text.length - start;
        const style = this.#style;
        const isPlain = !Object.values(style).includes(true) && link === "";
        if (length === 0 || isPlain) return;
        const last = block.runs.at(-1);
        if (last && isSameLook(last, style, link) && last.start + last.length === start)
            last.length += length;
        else block.runs.push({ start, length, link, ...style });
    }

    get #style() {
        const { bold, italic, struck, code } = this.depths;
        return {
            isBold: bold > 0 || this.isHeading,
            isItalic: italic > 0,
            isStruck: struck > 0,
            isCode: code > 0,
        };
    }

    /** A picture within a link leads where the link does. */
    get #link() {
        return this.#links.find(({ isSafe }) => isSafe)?.address ?? "";
    }

    #openLinks() {
        for (const link of this.#links) {
            if (link.isOpen) continue;
            link.isOpen = true;
            this.append(link.before, "");
        }
    }

    // ---- where they stand ----

    /** @param {boolean} isCode @param {Place} place */
    #beginBlock(isCode, { quotes, lists }) {
        this.blocks.push({
            isCode,
            text: "",
            runs: [],
            quotes: Math.min(quotes, MAX_DEPTH),
            lists: Math.min(lists, MAX_DEPTH),
            mark: this.#marks.slice(-MAX_MARKS).join(" "),
        });
        this.#marks = [];
        this.#isFresh = false;
    }

    /** @param {number | null} at where the first words stand; null when that is nowhere */
    #beginWords(at) {
        const place = { quotes: this.quotes, lists: this.lists };
        // An item of nothing keeps the sign that was typed.
        if (at !== null)
            this.#marks = this.#marks.map((mark) => (mark.length === 1 ? "•" : mark));
        this.#isLineBroken = false;
        if (this.#marks.length > 0 || !this.#isIn(place)) this.#beginBlock(false, place);
        else {
            const between = this.#text.slice(this.#read, Math.max(this.#read, at ?? 0));
            const breaks = at === null ? 1 : Math.max(1, between.split("\n").length - 1);
            this.#addToLast("\n".repeat(breaks));
            this.#isFresh = false;
        }
        if (at !== null) this.#addToLast(this.#indentBefore(at));
    }

    /**
     * The next line of words that have begun. It may stand elsewhere: a quote ends with its line
     * unless the next one goes on as one.
     * @param {number} at
     */
    #beginLine(at) {
        const place = this.#placeInLine(at);
        if (this.#isIn(place)) this.#addToLast("\n");
        else this.#beginBlock(false, place);
        this.#addToLast(this.#indentBefore(at));
        this.#isLineBroken = false;
    }

    /** @param {string} letters */
    #addToLast(letters) {
        const block = this.blocks.at(-1);
        if (block) block.text += letters;
    }

    /** @param {number} at @returns {Place} */
    #placeInLine(at) {
        let quotes = 0;
        let indent = 0;
        for (const letter of this.#text.slice(this.#lineStart(at), at)) {
            if (letter === ">") {
                quotes += 1;
                indent = -1; // a space behind it belongs to it
            } else if (letter === " " || letter === "\t") indent += 1;
            else break;
        }
        if (quotes < this.quotes) return { quotes, lists: 0 };
        return { quotes: this.quotes, lists: indent > 0 ? this.lists : 0 };
    }

    /** @param {Place} place */
    #isIn({ quotes, lists }) {
        const last = this.blocks.at(-1);
        return (
            last !== undefined &&
            !last.isCode &&
            last.quotes === Math.min(quotes, MAX_DEPTH) &&
            last.lists === Math.min(lists, MAX_DEPTH)
        );
    }

    /** The spaces that were typed before the first words of a line, where they are no mark. @param {number} at */
    #indentBefore(at) {
        const before = this.#text.slice(this.#lineStart(at), at);
        const { quotes = 0, lists = 0 } = this.blocks.at(-1) ?? {};
        return quotes === 0 && lists === 0 && before.trim() === "" ? before : "";
    }

    /** @param {number} at */
    #lineStart(at) {
        return at > 0 ? this.#text.lastIndexOf("\n", at - 1) + 1 : 0;
    }
}

/** As it can be shown: the rest of a line's end is none, and nothing ends at a NUL. @param {string} words */
function shown(words) {
    return words.replaceAll("\r", "").replaceAll("\0", "\ufffd");
}

/** @param {Run} run @param {import("./markup.js").Style} style @param {string} link */
function isSameLook(run, style, link) {
    return (
        run.link === link &&
        run.isBold === style.isBold &&
        run.isItalic === style.isItalic &&
        run.isStruck === style.isStruck &&
        run.isCode === style.isCode
    );
}
