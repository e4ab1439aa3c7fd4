// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/markup.h>
#include <ui/markdown/mentions.h>

#include <QColor>
#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace charla::ui {

//! \brief The words of one row, broken into lines: paragraphs, items of lists, quotes and code,
//! each below the one before.
//!
//! Places are in pixels from its own top left. Colours are baked into the lines, so whoever keeps
//! one makes another when they change.
class MessageText
{
public:
    //! Colours of what is not plain; one that is not valid leaves the words as they are.
    struct Inks
    {
        QColor link;
        QColor ground; //!< behind code
        QColor bar; //!< beside a quote
        QColor quiet; //!< marks of lists, and the sign that copies code
        QColor named; //!< somebody who is in the room
        QColor self; //!< oneself …
        QColor selfGround; //!< … and what is behind it

        bool operator==(const Inks &) const = default;
    };

    struct Look
    {
        QFont font;
        int width = 0; //!< that no line is longer than
        Qt::Alignment alignment = Qt::AlignLeft;
        Inks inks;
        const std::vector<Mention> *mentions = nullptr; //!< may be null; not kept
    };

    //! Something that can be clicked on.
    struct Target
    {
        enum class Kind { None, Link, CopyCode };

        Kind kind = Kind::None;
        QString what; //!< the address, or the code
    };

    MessageText() = default;
    MessageText(const Markup &markup, const Look &look);

    QSize size() const { return m_size; }
    int lineCount() const;
    //! How far the last line reaches, for what shall stand beside it; all the width behind code.
    int lastLineWidth() const;
    Target targetAt(const QPoint &where) const;
    //! Of that block; null when it is no code.
    QRect copyButton(std::size_t block) const;
    //! Draws what lies within \a seen, both in the painter's coordinates, with the painter's pen.
    void draw(QPainter &painter, const QPoint &topLeft, const QRectF &seen) const;
    //! Makes the grounds of code as wide as the bubble turned out to be.
    void widenTo(int width);

private:
    struct Block
    {
        Markup::Block content;
        std::unique_ptr<QTextLayout> lines;
        QPoint place; // of the lines
        QRect ground; // of code; else where the lines are
        int markWidth = 0;
        int gapAbove = 0;
        int joined = 0; // so many bars go on through the gap
    };

    int indentOf(const Block &block, const Look &look) const;
    //! \return the width of the longest line.
    int breakLines(Block &block, const Look &look, int width) const;
    void place(Block &block, const Look &look, int top);
    void drawAround(QPainter &painter, const Block &block) const;

    std::vector<Block> m_blocks;
    QSize m_size;
    Inks m_inks;
    QFont m_font;
    int m_width = 0;
};

} // namespace charla::ui
