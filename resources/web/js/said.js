// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { markdown } from "./markdown/reader.js";

/**
 * What a message says where it stands in a line with others: its words without their marks, and its
 * files by their names.
 * @param {{text: string, files?: readonly {name: string}[]}} message
 */
export function said({ text, files = [] }) {
    const words = text === "" ? [] : [markdown.plainWords(text)];
    return [...words, ...files.map(({ name }) => name)].join(" · ");
}
