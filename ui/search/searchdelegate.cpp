// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/searchdelegate.h>

#include <ui/look/row.h>
#include <ui/look/theme.h>
#include <ui/search/searchmodel.h>

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace charla::ui {

namespace {

constexpr int Padding = 5; // above and below the words
constexpr int Gap = 10; // between author, place and time
constexpr int ExcerptLines = 2;

QString whenWords(const QDateTime &time)
{
    return time.date() == QDate::currentDate()
        ? QLocale().toString(time.time(), QLocale::ShortFormat)
        : QLocale().toString(time, QLocale::ShortFormat);
}

void paintHead(QPainter &painter, const QRect &line, const QModelIndex &index,
               const RowColours &colours, const Theme &theme)
{
    const QFont font = painter.font();
    const QString when = whenWords(index.data(int(SearchModel::Role::Time)).toDateTime());
    const QString author = index.data(int(SearchModel::Role::Author)).toString();
    const QString place = index.data(int(SearchModel::Role::Place)).toString();
    painter.setPen(readableOn(colours.ground, theme.dim, 4.5));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
    QRect left = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(when) - Gap, 0);

    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int width = qMin(metrics.horizontalAdvance(author) + 1, left.width() * 2 / 3);
    const QString placeWords
        = painter.fontMetrics().elidedText(place, Qt::ElideRight, left.width() - width - Gap);
    painter.drawText(left.adjusted(width + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     placeWords);
    painter.setFont(bold);
    painter.setPen(readableOn(colours.ground, theme.person(author), 4.5));
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(author, Qt::ElideRight, width));
    painter.setFont(font);
}

QList<QTextLayout::FormatRange> formatsOf(const QModelIndex &index, const Theme &theme)
{
    QList<QTextLayout::FormatRange> formats;
    const auto marks
        = index.data(int(SearchModel::Role::Marks)).value<std::vector<protocol::Span>>();
    for (const protocol::Span &mark : marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setBackground(blend(theme.base, theme.accent, theme.isDark ? 0.4 : 0.22));
        formats.append({mark.start, mark.length, format});
    }
    return formats;
}

void paintExcerpt(QPainter &painter, const QRect &where, const QModelIndex &index,
                  const RowColours &colours, const Theme &theme)
{
    QTextLayout layout(index.data().toString(), painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(index, theme));
    layout.beginLayout();
    double height = 0;
    for (int count = 0; count < ExcerptLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(where.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    painter.setPen(colours.text);
    layout.draw(&painter, where.topLeft());
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme theme(option.palette);
    painter->save();
    painter->setFont(option.font);
    const RowColours colours = paintRow(*painter, option, theme);
    QRect content = rowContent(option.rect).adjusted(0, Padding, 0, -Padding);
    QRect head = content;
    head.setHeight(option.fontMetrics.height());
    paintHead(*painter, head, index, colours, theme);
    content.setTop(head.bottom() + 2);
    painter->setClipRect(content);
    paintExcerpt(*painter, content, index, colours, theme);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = (1 + ExcerptLines) * option.fontMetrics.lineSpacing();
    return {120, lines + 2 * Padding + 6};
}

} // namespace charla::ui
