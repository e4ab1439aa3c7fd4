// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message says once its marks are taken as such: words, and what is special about them.
// There is nothing else in it: no HTML, no picture, no address that is not safe.

export interface Style {
    isBold: boolean;
    isItalic: boolean;
    isStruck: boolean;
    isCode: boolean;
}

/** A part of a block's text that is not plain: in UTF-16 code units from its beginning. */
export interface Run extends Style {
    start: number;
    length: number;
    /** An address that isSafeAddress(), or "". */
    link: string;
}

export interface Block {
    isCode: boolean;
    /** Its lines as they were written. */
    text: string;
    /** In order, none over another; none in code. */
    runs: Run[];
    /** In how many quotes and lists it stands. */
    quotes: number;
    lists: number;
    /** Of a list, before the first words of an item: "•" or "3."; "" for none. */
    mark: string;
}
