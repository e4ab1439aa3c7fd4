// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagetext.h>

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

namespace charla::ui {

//! \brief Where everything of one row of a conversation lies: pure arithmetic on texts and fonts.
//!
//! A message is a bubble with author, text and time, at the left with an avatar for others, at the
//! right for oneself; a notice is a centred line. Above the first row of a day stands the day. What
//! a message answers is quoted above its text, and the marks beside it are chips below the bubble.
//! All rectangles are in pixels from the row's top left; those of absent parts are null. Paints nothing.
class MessageLayout
{
public:
    enum class Shape { OthersBubble, OwnBubble, Notice };
    enum class Tone {
        Plain,
        Quiet, //!< in place of a message that is gone
    };

    //! What the row says. Empty texts take no place.
    struct Content
    {
        Shape shape = Shape::OthersBubble;
        Tone tone = Tone::Plain;
        QString day; //!< only in the first row of a day
        QString author; //!< only in the first message of a run by the same person
        bool beginsRun = false; //!< a message with an author always does
        QString text; //!< of a message as it was written, with its marks
        std::vector<Mention> mentions; //!< who is named in it
        QString time;
        QString quotedAuthor; //!< of the message that is answered
        QString quotedText; //!< one line of it; none when nothing is answered
        QStringList chips;
        QString gap; //!< below the row, when messages behind it are missing

        bool operator==(const Content &) const = default;
    };

    //! What a person can point at in a row.
    struct Part
    {
        enum class Kind { None, Quote, Chip, Gap, Link, CopyCode };

        Kind kind = Kind::None;
        int chip = 0; //!< which one, from 0
        QString target; //!< the address of a link, or the code

        bool operator==(const Part &) const = default;
    };

    struct Canvas
    {
        QFont font;
        int width = 0;
        MessageText::Inks inks; //!< those of the bubble

        bool operator==(const Canvas &) const = default;
    };

    static constexpr int Margin = 16; //!< left and right of everything
    static constexpr int AvatarSide = 34;
    static constexpr int AvatarGap = 10;
    static constexpr int PaddingX = 12; //!< within a bubble
    static constexpr int PaddingY = 7;
    static constexpr int RunGap = 10; //!< above the first message of a run
    static constexpr int LineGap = 3; //!< above the others
    static constexpr int MarkGap = 4; //!< between the time and the mark of an own message
    static constexpr int TimeGap = 12; //!< between the last line of a text and the time
    static constexpr int QuoteBar = 3; //!< the line beside a quote is so thick …
    static constexpr int QuotePadding = 8; //!< … and its words so far from it
    static constexpr int ChipPadding = 8; //!< left and right of the words of a chip
    static constexpr int ChipGap = 4; //!< around chips
    static constexpr int MaxTextEms = 34; //!< a line longer than that is hard to read

    MessageLayout(const Content &content, const Canvas &canvas);

    static QFont smallFont(const QFont &font);
    static QFont authorFont(const QFont &font);
    static QFont quotedAuthorFont(const QFont &font);

    int height() const { return m_height; }
    QRect day() const { return m_day; }
    QRect avatar() const { return m_avatar; }
    QRect bubble() const { return m_bubble; }
    QRect author() const { return m_author; }
    QRect time() const { return m_time; }
    //! For the sign that tells whether an own message is delivered; always there, so that nothing moves when it is.
    QRect mark() const { return m_mark; }
    //! With its bar and both lines.
    QRect quote() const { return m_quote; }
    const std::vector<QRect> &chips() const { return m_chips; }
    QRect gap() const { return m_gap; }
    Part partAt(const QPoint &where) const;
    //! Where the lines of text() begin.
    QRect textArea() const { return m_text; }
    //! The broken lines, to be drawn at the top left of textArea().
    const MessageText &text() const { return m_lines; }

private:
    void layDay(const Content &content, const Canvas &canvas);
    void layNotice(const Content &content, const Canvas &canvas);
    void layBubble(const Content &content, const Canvas &canvas);
    void layChips(const Content &content, const Canvas &canvas);
    void layGap(const Content &content, const Canvas &canvas);
    QSize breakLines(const Content &content, const MessageText::Look &look);
    QSize measureTime(const Content &content, const Canvas &canvas);
    QSize withTime(const QSize &lines, const QSize &time, int maxWidth) const;
    void placeTime(const QPoint &bottomRight);

    MessageText m_lines;
    QRect m_day;
    QRect m_avatar;
    QRect m_bubble;
    QRect m_author;
    QRect m_text;
    QRect m_time;
    QRect m_mark;
    QRect m_quote;
    QRect m_gap;
    std::vector<QRect> m_chips;
    int m_height = 0;
};

size_t qHash(const MessageLayout::Content &content, size_t seed = 0);

} // namespace charla::ui
