// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QString>

#include <vector>

namespace charla::ui {

//! \brief What a message says once its marks are taken as such: words, and what is special about them.
//!
//! There is nothing else in it: no HTML, no picture, no address that is not safe. A message without
//! marks is one block that has the text as it was written. A value; knows no font and no colour.
struct Markup
{
    enum class Style { Bold = 1, Italic = 2, Struck = 4, Code = 8 };
    Q_DECLARE_FLAGS(Styles, Style)

    //! A part of a block's text that is not plain.
    struct Run
    {
        int start = 0; //!< UTF-16 code units, from the beginning of the block's text
        int length = 0;
        Styles styles;
        QString link; //!< an address that isSafeAddress(), or empty

        bool operator==(const Run &) const = default;
    };

    struct Block
    {
        enum class Kind { Words, Code };

        Kind kind = Kind::Words;
        QString text; //!< its lines as they were written
        std::vector<Run> runs; //!< in order, none over another; none in code
        int quotes = 0; //!< in how many quotes it stands, at most MaxDepth
        int lists = 0; //!< in how many lists it stands, at most MaxDepth
        QString mark; //!< of a list, before the first words of an item: "•" or "3."

        bool operator==(const Block &) const = default;
    };

    //! What is nested deeper is shown as if it were not.
    static constexpr int MaxDepth = 6;

    std::vector<Block> blocks;

    bool operator==(const Markup &) const = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Markup::Styles)

} // namespace charla::ui
