// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page uses of marked 4, which comes from the package libjs-marked when Charla is built.
declare module "marked" {
    export interface Token {
        type: string;
        raw: string;
        text?: string;
        href?: string;
        lang?: string;
        depth?: number;
        ordered?: boolean;
        start?: number | "";
        items?: Token[];
        tokens?: Token[];
    }

    export class Tokenizer {}

    export class Lexer {
        constructor(options: object);
        lex(text: string): Token[];
        inlineTokens(text: string): Token[];
    }

    export function getDefaults(): object;
}

/** Where the page finds it: set when the page is joined. */
declare const CHARLA_MARKED: string;
