// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelayout.h>

#include <ui/markdown/markdown.h>

#include <QFontMetrics>

#include <algorithm>
#include <utility>

namespace charla::ui {

namespace {

constexpr int DayGap = 14; // above and below a day
constexpr int DayPadding = 10; // left and right of its words
constexpr int NoticeGap = 8;
constexpr int QuoteAir = 3; // above and below the words of a quote
constexpr int QuoteGap = 5; // between a quote and the text
constexpr int ChipAir = 3; // above and below the words of a chip
constexpr double SmallShare = 0.85;

//! Words in the middle of a row, with \a top as the upper edge of their ground.
QRect pill(const QString &words, const MessageLayout::Canvas &canvas, int top)
{
    const QFontMetrics metrics(MessageLayout::smallFont(canvas.font));
    const int width = qMin(metrics.horizontalAdvance(words) + 2 * DayPadding, canvas.width);
    return {(canvas.width - width) / 2, top, width, metrics.height() + 6};
}

QSize authorSize(const QString &author, const QFont &font)
{
    if (author.isEmpty())
        return {0, 0};
    const QFontMetrics bold(MessageLayout::authorFont(font));
    return {bold.horizontalAdvance(author) + 1, bold.height() + 1};
}

//! With the gap below it.
QSize quoteSize(const MessageLayout::Content &content, const QFont &font)
{
    if (content.quotedText.isEmpty())
        return {0, 0};
    const QFontMetrics small(MessageLayout::smallFont(font));
    const QFontMetrics bold(MessageLayout::quotedAuthorFont(font));
    const int lines = content.quotedAuthor.isEmpty() ? 1 : 2;
    const int width = qMax(small.horizontalAdvance(content.quotedText),
                           bold.horizontalAdvance(content.quotedAuthor));
    return {width + MessageLayout::QuoteBar + 2 * MessageLayout::QuotePadding + 1,
            lines * small.height() + 2 * QuoteAir + QuoteGap};
}

//! Without marks; behind it the way back, if there is one.
Markup plainMarkup(const MessageLayout::Content &content)
{
    Markup::Block block{.text = content.text};
    if (!content.undo.isEmpty()) {
        block.text += QStringLiteral(" · ");
        block.runs.push_back({.start = int(block.text.size()),
                              .length = int(content.undo.size()),
                              .link = content.undo});
        block.text += content.undo;
    }
    return {{block}};
}

} // namespace

MessageLayout::Air MessageLayout::airOf(const Canvas &canvas)
{
    if (canvas.density == Density::Compact)
        return {CompactAvatarSide, CompactPaddingY, CompactRunGap, CompactLineGap};
    return {AvatarSide, PaddingY, RunGap, LineGap};
}

MessageLayout::MessageLayout(const Content &content, const Canvas &canvas)
{
    m_canUndo = !content.undo.isEmpty();
    layDay(content, canvas);
    layNews(content, canvas);
    if (content.shape == Shape::Notice)
        layNotice(content, canvas);
    else
        layBubble(content, canvas);
    layGap(content, canvas);
}

QFont MessageLayout::smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(qMax(1, qRound(font.pixelSize() * SmallShare)));
    else
        small.setPointSizeF(font.pointSizeF() * SmallShare);
    return small;
}

QFont MessageLayout::authorFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

QFont MessageLayout::quotedAuthorFont(const QFont &font)
{
    return authorFont(smallFont(font));
}

MessageLayout::Part MessageLayout::partAt(const QPoint &where) const
{
    if (m_quote.contains(where))
        return {.kind = Part::Kind::Quote};
    if (m_gap.contains(where))
        return {.kind = Part::Kind::Gap};
    for (std::size_t chip = 0; chip < m_chips.size(); ++chip) {
        if (m_chips[chip].contains(where))
            return {.kind = Part::Kind::Chip, .chip = int(chip)};
    }
    if (!m_bubble.contains(where))
        return {};
    if (Part part = filePartAt(where); part.kind != Part::Kind::None)
        return part;
    MessageText::Target target = m_lines.targetAt(where - m_text.topLeft());
    switch (target.kind) {
    case MessageText::Target::Kind::Link:
        if (m_canUndo)
            return {.kind = Part::Kind::Undo};
        return {.kind = Part::Kind::Link, .target = std::move(target.what)};
    case MessageText::Target::Kind::CopyCode:
        return {.kind = Part::Kind::CopyCode, .target = std::move(target.what)};
    case MessageText::Target::Kind::None:
        break;
    }
    return {};
}

void MessageLayout::layDay(const Content &content, const Canvas &canvas)
{
    if (content.day.isEmpty())
        return;
    m_day = pill(content.day, canvas, DayGap);
    m_height = m_day.bottom() + 1 + DayGap / 2;
}

void MessageLayout::layNews(const Content &content, const Canvas &canvas)
{
    if (content.news.isEmpty())
        return;
    m_news = pill(content.news, canvas, m_height + DayGap / 2);
    m_height = m_news.bottom() + 1;
}

void MessageLayout::layNotice(const Content &content, const Canvas &canvas)
{
    const int width = qMax(1, canvas.width - 2 * Margin);
    const QSize size = breakLines(
        content, {.font = smallFont(canvas.font), .width = width, .alignment = Qt::AlignHCenter});
    m_text = QRect(Margin, m_height + NoticeGap, width, size.height());
    m_height = m_text.bottom() + 1 + NoticeGap - airOf(canvas).runGap / 2;
}

void MessageLayout::layBubble(const Content &content, const Canvas &canvas)
{
    const bool isOwn = content.shape == Shape::OwnBubble;
    const Air air = airOf(canvas);
    const int indent = air.avatarSide + AvatarGap;
    const QFontMetrics metrics(canvas.font);
    const int room = canvas.width - 2 * Margin - indent - 2 * PaddingX;
    const QSize time = measureTime(content, canvas);
    const int maxWidth
        = qMax(time.width(), qMin(isOwn ? room : room - indent / 2, metrics.height() * MaxTextEms));

    QFont font = canvas.font;
    font.setItalic(content.tone == Tone::Quiet);
    const QSize lines = breakLines(
        content,
        {.font = font, .width = maxWidth, .inks = canvas.inks, .mentions = &content.mentions});
    const QSize author = authorSize(content.author, canvas.font);
    const QSize quote = quoteSize(content, canvas.font);
    const QSize files = layFiles(content, canvas, maxWidth);
    const QSize trouble = layTrouble(content, canvas, maxWidth);
    QSize inner = withTime(lines, time, maxWidth);
    inner.setWidth(qMin(
        maxWidth,
        std::max({inner.width(), author.width(), quote.width(), files.width(), trouble.width()})));
    m_lines.widenTo(inner.width());

    const bool beginsRun = content.beginsRun || !content.author.isEmpty();
    const int top = m_height + (beginsRun ? air.runGap : air.lineGap);
    const QSize outer(inner.width() + 2 * PaddingX,
                      inner.height() + author.height() + quote.height() + files.height()
                          + trouble.height() + 2 * air.paddingY);
    const int left = isOwn ? canvas.width - Margin - outer.width() : Margin + indent;
    m_bubble = QRect(QPoint(left, top), outer);
    QPoint next(left + PaddingX, top + air.paddingY);
    if (!content.author.isEmpty())
        m_author = QRect(next, QSize(inner.width(), author.height()));
    next.ry() += author.height();
    if (!content.quotedText.isEmpty())
        m_quote = QRect(next, QSize(inner.width(), quote.height() - QuoteGap));
    next.ry() += quote.height();
    for (QRect &file : m_files)
        file.translate(next);
    next.ry() += files.height();
    if (!trouble.isEmpty())
        m_trouble = QRect(next, QSize(inner.width(), trouble.height() - FileGap));
    next.ry() += trouble.height();
    m_text = QRect(next, lines);
    if (!isOwn && !content.author.isEmpty())
        m_avatar = QRect(Margin, top, air.avatarSide, air.avatarSide);
    placeTime(m_bubble.bottomRight() - QPoint(PaddingX, air.paddingY - 1));
    m_height = m_bubble.bottom() + 1;
    layChips(content, canvas);
    m_height = qMax(m_height, m_avatar.bottom() + 1);
}

//! In lines below the bubble, from its outer edge on.
void MessageLayout::layChips(const Content &content, const Canvas &canvas)
{
    const bool isOwn = content.shape == Shape::OwnBubble;
    const QFontMetrics metrics(smallFont(canvas.font));
    const int left = Margin + (isOwn ? 0 : airOf(canvas).avatarSide + AvatarGap);
    const int right = canvas.width - Margin;
    QRect chip(left, m_height + ChipGap, 0, metrics.height() + 2 * ChipAir);
    std::size_t lineStart = 0;
    const auto endLine = [&] {
        const int shift = isOwn && !m_chips.empty() ? right - m_chips.back().right() - 1 : 0;
        for (; lineStart < m_chips.size(); ++lineStart)
            m_chips[lineStart].translate(shift, 0);
    };
    for (const QString &words : content.chips) {
        chip.setWidth(qMin(metrics.horizontalAdvance(words) + 2 * ChipPadding, right - left));
        if (chip.right() >= right && chip.left() > left) {
            endLine();
            chip.moveTo(left, chip.bottom() + 1 + ChipGap);
        }
        m_chips.push_back(chip);
        m_height = chip.bottom() + 1;
        chip.moveLeft(chip.right() + 1 + ChipGap);
    }
    endLine();
    if (!m_chips.empty())
        m_height += ChipGap;
}

void MessageLayout::layGap(const Content &content, const Canvas &canvas)
{
    if (content.gap.isEmpty())
        return;
    m_gap = pill(content.gap, canvas, m_height + DayGap);
    m_height = m_gap.bottom() + 1 + DayGap / 2;
}

//! Only what a person wrote has marks.
QSize MessageLayout::breakLines(const Content &content, const MessageText::Look &look)
{
    if (content.text.isEmpty() && !content.files.empty())
        return {0, 0};
    const bool isWritten = content.shape != Shape::Notice && content.tone == Tone::Plain;
    m_lines = MessageText(isWritten ? parseMarkdown(content.text) : plainMarkup(content), look);
    return m_lines.size();
}

//! Time and mark lie at the origin until placeTime().
QSize MessageLayout::measureTime(const Content &content, const Canvas &canvas)
{
    const QFontMetrics metrics(smallFont(canvas.font));
    m_time.setSize({metrics.horizontalAdvance(content.time) + 1, metrics.height()});
    if (content.shape != Shape::OwnBubble)
        return m_time.size();
    m_mark.setSize({metrics.ascent(), metrics.ascent()});
    return {m_time.width() + MarkGap + m_mark.width(), m_time.height()};
}

//! Beside the last line if there is room, else below it.
QSize MessageLayout::withTime(const QSize &lines, const QSize &time, int maxWidth) const
{
    if (lines.height() == 0)
        return time;
    const int wanted = m_lines.lastLineWidth() + TimeGap + time.width();
    if (wanted <= maxWidth)
        return {qMax(lines.width(), wanted), lines.height()};
    return {qMax(lines.width(), time.width()), lines.height() + time.height()};
}

void MessageLayout::placeTime(const QPoint &bottomRight)
{
    if (m_mark.isNull()) {
        m_time.moveBottomRight(bottomRight);
        return;
    }
    m_mark.moveBottomRight(bottomRight - QPoint(0, (m_time.height() - m_mark.height()) / 2));
    m_time.moveBottomRight({m_mark.left() - MarkGap, bottomRight.y()});
}

size_t qHash(const MessageLayout::Content &content, size_t seed)
{
    for (const MessageLayout::File &file : content.files)
        seed = qHashMulti(seed, int(file.look), file.size.width(), file.size.height(), file.canEnd);
    return qHashMulti(seed, int(content.shape), content.day, content.author, content.text,
                      content.time, content.beginsRun, int(content.tone), content.quotedAuthor,
                      content.quotedText, content.chips, content.gap, content.news, content.undo,
                      content.trouble);
}

} // namespace charla::ui
