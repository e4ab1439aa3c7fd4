// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/markup.h>

//! Messages are written in Markdown: CommonMark as far as people use it while they talk. Bold,
//! italics, ~~strike~~, `code`, blocks of code, lists, quotes, headings (as bold lines) and links.
//!
//! Unlike there, lines stay as they were written, a quote or an item ends with its line unless the
//! next one goes on as one, numbers of lists are the ones that were typed, and pictures are links.
//! HTML, entities, tables and addresses kept elsewhere in the text are words like others.
namespace charla::ui {

//! Never fails, whatever the text is; costs next to nothing for a text without marks.
Markup parseMarkdown(const QString &text);

//! The words of a message without its marks: for where they stand in a line with others.
QString plainWords(const QString &text);

} // namespace charla::ui
