// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { MarkupBuilder } from "./builder.js";
import { viewOf } from "./view.js";
import { Walk } from "./walk.js";

/** @typedef {import("./addresses.js").BareAddress} BareAddress */
/** @typedef {Pick<typeof import("marked"), "Lexer" | "Tokenizer" | "getDefaults">} Marked */
/** @typedef {(text: string, addresses: readonly BareAddress[]) => MarkupBuilder} Parse */

/** What makes blocks of a text, by marked's lexer; fails for what is nested too deeply. @param {Marked} marked @returns {Parse} */
export function parserOf({ getDefaults, Lexer, Tokenizer }) {
    class Reader extends Tokenizer {}
    // What is none of ours: marked goes on, and finds words.
    for (const kind of ["code", "html", "def", "table", "lheading", "tag", "reflink", "url"])
        Object.defineProperty(Reader.prototype, kind, { value: () => undefined });
    const makeLexer = () => new Lexer({ ...getDefaults(), gfm: true, tokenizer: new Reader() });
    return (text, addresses) => {
        const view = viewOf(text, addresses);
        const builder = new MarkupBuilder(text, addresses);
        const inline = (/** @type {string} */ words) => makeLexer().inlineTokens(words);
        new Walk(text, builder, inline).blocks(makeLexer().lex(view.text), view);
        return builder;
    };
}
