// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagetext.h>
#include <ui/look/density.h>

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

namespace charla::ui {

//! \brief Where everything of one row of a conversation lies: pure arithmetic on texts and fonts.
//!
//! A message is a bubble with author, text and time, at the left with an avatar for others, at the
//! right for oneself; a notice is a centred line. Above the first row of a day stands the day, above
//! the first new one that it is. What
//! a message answers is quoted above its text, its files stand between the two, and the marks beside it
//! are chips below the bubble. A picture has its place before it is there.
//! All rectangles are in pixels from the row's top left; those of absent parts are null. Paints nothing.
class MessageLayout
{
public:
    enum class Shape { OthersBubble, OwnBubble, Notice };
    enum class Tone {
        Plain,
        Quiet, //!< in place of a message that is gone
    };

    //! A file of a message.
    struct File
    {
        enum class Look {
            Picture, //!< as large as it is, within bounds
            Card, //!< with a button at its end
        };

        Look look = Look::Card;
        QSize size; //!< of a picture, in its own pixels
        bool canEnd = false; //!< a picture that is on its way has a button in its corner

        bool operator==(const File &) const = default;
    };

    //! What the row says. Empty texts take no place.
    struct Content
    {
        Shape shape = Shape::OthersBubble;
        Tone tone = Tone::Plain;
        QString day; //!< only in the first row of a day
        QString news; //!< only in the first row of what is new
        QString author; //!< only in the first message of a run by the same person
        bool beginsRun = false; //!< a message with an author always does
        QString text; //!< of a message as it was written, with its marks
        std::vector<Mention> mentions; //!< who is named in it
        QString time;
        QString quotedAuthor; //!< of the message that is answered
        QString quotedText; //!< one line of it; none when nothing is answered
        QStringList chips;
        QString undo; //!< behind the text, to be clicked on
        QString gap; //!< below the row, when messages behind it are missing
        std::vector<File> files;
        QString trouble; //!< below the files: why they were not sent …
        QStringList ways; //!< … and behind that: to send them again, and to take them back

        bool operator==(const Content &) const = default;
    };

    //! What a person can point at in a row.
    struct Part
    {
        enum class Kind {
            None,
            Quote,
            Chip,
            Gap,
            Link,
            CopyCode,
            Undo,
            File,
            FileButton,
            SendAgain,
            TakeBack,
        };

        Kind kind = Kind::None;
        int chip = 0; //!< which one, from 0; so for files
        QString target; //!< the address of a link, or the code

        bool operator==(const Part &) const = default;
    };

    struct Canvas
    {
        QFont font;
        int width = 0;
        MessageText::Inks inks; //!< those of the bubble
        Density density = Density::Comfortable;

        bool operator==(const Canvas &) const = default;
    };

    static constexpr int Margin = 16; //!< left and right of everything
    static constexpr int AvatarSide = 34;
    static constexpr int AvatarGap = 10;
    static constexpr int PaddingX = 12; //!< within a bubble
    static constexpr int PaddingY = 7;
    static constexpr int RunGap = 10; //!< above the first message of a run
    static constexpr int LineGap = 3; //!< above the others
    static constexpr int CompactAvatarSide = 24;
    static constexpr int CompactPaddingY = 3;
    static constexpr int CompactRunGap = 6;
    static constexpr int CompactLineGap = 1;
    static constexpr int MarkGap = 4; //!< between the time and the mark of an own message
    static constexpr int TimeGap = 12; //!< between the last line of a text and the time
    static constexpr int QuoteBar = 3; //!< the line beside a quote is so thick …
    static constexpr int QuotePadding = 8; //!< … and its words so far from it
    static constexpr int ChipPadding = 8; //!< left and right of the words of a chip
    static constexpr int ChipGap = 4; //!< around chips
    static constexpr int MaxPictureWidth = 320;
    static constexpr int MaxPictureHeight = 260;
    static constexpr int MinPictureSide = 56; //!< so that it can be hit; the rest is cut off
    static constexpr int TileSide = 132; //!< of a picture that is not the only one
    static constexpr int CardWidth = 300;
    static constexpr int CardPadding = 8;
    static constexpr int FileGap = 4; //!< between files, and below them
    static constexpr int FileButtonSide = 28;
    static constexpr int MaxTextEms = 34; //!< a line longer than that is hard to read

    MessageLayout(const Content &content, const Canvas &canvas);

    static QFont smallFont(const QFont &font);
    static QFont authorFont(const QFont &font);
    static QFont quotedAuthorFont(const QFont &font);

    int height() const { return m_height; }
    QRect day() const { return m_day; }
    //! The words of a line across the row.
    QRect news() const { return m_news; }
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
    //! In the order of the content's.
    const std::vector<QRect> &files() const { return m_files; }
    //! Of that file; null when it has none.
    QRect fileButton(std::size_t file) const;
    //! Why the files were not sent, and the ways on; to be drawn at the top left of troubleArea().
    const MessageText &trouble() const { return m_troubleLines; }
    QRect troubleArea() const { return m_trouble; }
    Part partAt(const QPoint &where) const;
    //! Where the lines of text() begin.
    QRect textArea() const { return m_text; }
    //! The broken lines, to be drawn at the top left of textArea().
    const MessageText &text() const { return m_lines; }

private:
    //! What is less where rows are to be compact.
    struct Air
    {
        int avatarSide;
        int paddingY;
        int runGap;
        int lineGap;
    };

    static Air airOf(const Canvas &canvas);
    void layDay(const Content &content, const Canvas &canvas);
    void layNews(const Content &content, const Canvas &canvas);
    void layNotice(const Content &content, const Canvas &canvas);
    void layBubble(const Content &content, const Canvas &canvas);
    void layChips(const Content &content, const Canvas &canvas);
    void layGap(const Content &content, const Canvas &canvas);
    //! Those of a message, from the origin on. \return the room that they take, with the gap below.
    QSize layFiles(const Content &content, const Canvas &canvas, int maxWidth);
    QSize layPictures(const Content &content, int maxWidth);
    //! The same.
    QSize layTrouble(const Content &content, const Canvas &canvas, int maxWidth);
    Part filePartAt(const QPoint &where) const;
    QSize breakLines(const Content &content, const MessageText::Look &look);
    QSize measureTime(const Content &content, const Canvas &canvas);
    QSize withTime(const QSize &lines, const QSize &time, int maxWidth) const;
    void placeTime(const QPoint &bottomRight);

    MessageText m_lines;
    QRect m_day;
    QRect m_news;
    QRect m_avatar;
    QRect m_bubble;
    QRect m_author;
    QRect m_text;
    QRect m_time;
    QRect m_mark;
    QRect m_quote;
    QRect m_gap;
    std::vector<QRect> m_chips;
    std::vector<QRect> m_files;
    std::vector<File> m_fileLooks;
    MessageText m_troubleLines;
    QRect m_trouble;
    QString m_firstWay;
    int m_height = 0;
    bool m_canUndo = false;
};

size_t qHash(const MessageLayout::Content &content, size_t seed = 0);

} // namespace charla::ui
