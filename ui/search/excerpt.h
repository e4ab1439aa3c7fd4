// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

#include <vector>

namespace charla::ui {

//! \brief A part of a message that was found, as one line of words, and what was looked for in it.
struct Excerpt
{
    QString words;
    std::vector<protocol::Span> marks; //!< in the words, in order
};

//! What the server found, without the marks of Markdown. What was found in such a mark, as in the
//! address of a link, is not in the words and has no mark.
Excerpt plainExcerpt(const QString &text, const std::vector<protocol::Span> &marks);

} // namespace charla::ui
