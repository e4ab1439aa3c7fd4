// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

// A file of its own, which the page takes once it is shown.
import { getDefaults, Lexer, Tokenizer } from "marked";
import { parserOf } from "./parsing.js";

export const parse = parserOf({ getDefaults, Lexer, Tokenizer });
