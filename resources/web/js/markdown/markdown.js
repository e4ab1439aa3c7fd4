// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { bareAddresses } from "./addresses.js";

/** @typedef {import("./markup.js").Block} Block */
/** @typedef {import("./parsing.js").Parse} Parse */

const MOST_BLOCKS = 500; // nobody reads more of them in one message
/** marked goes through the whole text for each of these: more of them could keep the page for seconds. */
const MOST_MARKS = 1_200;
const MOST_TICKS = 3_600;
/** Without any of these a text is as marked would leave it: nearly all messages. */
const MARKS = /[*_~`[\\<>\r\0]|^\s*(?:[#+-]|\d+[.)])/mu;

/**
 * Reads messages: they are written in Markdown as far as people use it while they talk. Lines stay
 * as they were written, a quote or an item ends with its line unless the next one goes on as one,
 * numbers of lists are the ones that were typed, and pictures are links. HTML, entities, tables
 * and addresses kept elsewhere in the text are words like others. The same as ui/markdown.
 */
export class Markdown {
    /** @type {Parse | null} */
    #parse = null;

    /** Before that a message is shown as it was written. @param {Parse} parse */
    use(parse) {
        this.#parse = parse;
    }

    /** Never fails, whatever the text is. @param {string} text @returns {readonly Block[]} */
    read(text) {
        const addresses = bareAddresses(text);
        const isPlain = !MARKS.test(text) || hasTooMany(text);
        if (!this.#parse || isPlain) return asWritten(text, addresses);
        try {
            const builder = this.#parse(text, addresses);
            const isShown = !builder.isEmpty && builder.blocks.length <= MOST_BLOCKS;
            return isShown ? builder.blocks : asWritten(text, addresses);
        } catch {
            return asWritten(text, addresses); // nested so deeply that nobody means it
        }
    }

    /** The words of a message without its marks: for where they stand in a line with others. @param {string} text */
    plainWords(text) {
        return this.read(text)
            .map((block) => (block.mark === "" ? block.text : `${block.mark} ${block.text}`))
            .join("\n");
    }
}

/** @param {string} text */
function hasTooMany(text) {
    if (text.length < MOST_MARKS) return false;
    const count = (/** @type {string} */ mark) => text.split(mark).length - 1;
    return [..."*_~[>\\"].some((mark) => count(mark) > MOST_MARKS) || count("`") > MOST_TICKS;
}

/**
 * @param {string} text @param {readonly import("./addresses.js").BareAddress[]} addresses
 * @returns {Block[]}
 */
function asWritten(text, addresses) {
    const plain = { isBold: false, isItalic: false, isStruck: false, isCode: false };
    const runs = addresses.map(({ start, end, target }) => ({
        ...plain,
        start,
        length: end - start,
        link: target,
    }));
    return [{ isCode: false, text, runs, quotes: 0, lists: 0, mark: "" }];
}
