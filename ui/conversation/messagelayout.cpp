// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelayout.h>

#include <QFontMetrics>
#include <QTextOption>

#include <cmath>

namespace charla::ui {

namespace {

constexpr int DayGap = 14; // above and below a day
constexpr int DayPadding = 10; // left and right of its words
constexpr int NoticeGap = 8;
constexpr double SmallShare = 0.85;

} // namespace

MessageLayout::MessageLayout(const Content &content, const Canvas &canvas)
{
    layDay(content, canvas);
    if (content.shape == Shape::Notice)
        layNotice(content, canvas);
    else
        layBubble(content, canvas);
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

void MessageLayout::layDay(const Content &content, const Canvas &canvas)
{
    if (content.day.isEmpty())
        return;
    const QFontMetrics metrics(smallFont(canvas.font));
    const int width = qMin(metrics.horizontalAdvance(content.day) + 2 * DayPadding, canvas.width);
    m_day = QRect((canvas.width - width) / 2, DayGap, width, metrics.height() + 6);
    m_height = m_day.bottom() + 1 + DayGap / 2;
}

void MessageLayout::layNotice(const Content &content, const Canvas &canvas)
{
    const int width = qMax(1, canvas.width - 2 * Margin);
    const QSize size = breakLines(content.text, smallFont(canvas.font), width, Qt::AlignHCenter);
    m_text = QRect(Margin, m_height + NoticeGap, width, size.height());
    m_height = m_text.bottom() + 1 + NoticeGap - RunGap / 2;
}

void MessageLayout::layBubble(const Content &content, const Canvas &canvas)
{
    const bool isOwn = content.shape == Shape::OwnBubble;
    const int indent = AvatarSide + AvatarGap;
    const QFontMetrics metrics(canvas.font);
    const int room = canvas.width - 2 * Margin - indent - 2 * PaddingX;
    const QSize time = measureTime(content, canvas);
    const int maxWidth
        = qMax(time.width(), qMin(isOwn ? room : room - indent / 2, metrics.height() * MaxTextEms));

    const QSize lines = breakLines(content.text, canvas.font, maxWidth, Qt::AlignLeft);
    QSize inner = withTime(lines, time, maxWidth);
    m_text = QRect(QPoint(), lines);
    int authorHeight = 0;
    if (!content.author.isEmpty()) {
        const QFontMetrics bold(authorFont(canvas.font));
        authorHeight = bold.height() + 1;
        inner.setWidth(
            qMin(maxWidth, qMax(inner.width(), bold.horizontalAdvance(content.author) + 1)));
    }

    const bool beginsRun = content.beginsRun || !content.author.isEmpty();
    const int top = m_height + (beginsRun ? RunGap : LineGap);
    const QSize outer(inner.width() + 2 * PaddingX, inner.height() + authorHeight + 2 * PaddingY);
    const int left = isOwn ? canvas.width - Margin - outer.width() : Margin + indent;
    m_bubble = QRect(QPoint(left, top), outer);
    if (authorHeight > 0)
        m_author = QRect(left + PaddingX, top + PaddingY, inner.width(), authorHeight);
    if (!isOwn && !content.author.isEmpty())
        m_avatar = QRect(Margin, top, AvatarSide, AvatarSide);
    m_text.translate(left + PaddingX, top + PaddingY + authorHeight);
    placeTime(m_bubble.bottomRight() - QPoint(PaddingX, PaddingY - 1));
    m_height = qMax(m_bubble.bottom(), m_avatar.bottom()) + 1;
}

QSize MessageLayout::breakLines(const QString &text, const QFont &font, int maxWidth,
                                Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    m_lines.setText(lines);
    m_lines.setFont(font);
    m_lines.setTextOption(option);
    m_lines.setCacheEnabled(true);

    double height = 0;
    double width = 0;
    m_lines.beginLayout();
    for (QTextLine line = m_lines.createLine(); line.isValid(); line = m_lines.createLine()) {
        line.setLineWidth(maxWidth);
        line.setPosition({0, height});
        height += line.height();
        width = qMax(width, line.naturalTextWidth());
    }
    m_lines.endLayout();
    return {qMin(maxWidth, int(std::ceil(width))), int(std::ceil(height))};
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
    const QTextLine last = m_lines.lineAt(m_lines.lineCount() - 1);
    const int wanted = int(std::ceil(last.naturalTextWidth())) + TimeGap + time.width();
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
    return qHashMulti(seed, int(content.shape), content.day, content.author, content.text,
                      content.time, content.beginsRun);
}

} // namespace charla::ui
