// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messageparts.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagecontent.h>
#include <ui/look/theme.h>

#include <QModelIndex>
#include <QPainter>

namespace charla::ui {

using client::MessageModel;

namespace {

constexpr double QuoteRadius = 3;

void drawElided(QPainter &painter, const QRect &where, const QString &words)
{
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, where.width()));
}

} // namespace

void paintQuote(QPainter &painter, const MessageLayout &layout,
                const MessageLayout::Content &content, const QColor &ground, const Theme &theme)
{
    const QRect quote = layout.quote();
    if (quote.isNull())
        return;
    const QColor own = blend(ground, theme.base, 0.45);
    const QColor person
        = content.quotedAuthor.isEmpty() ? theme.dim : theme.person(content.quotedAuthor);
    const QFont font = painter.font();
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    painter.drawRoundedRect(quote, QuoteRadius, QuoteRadius);
    painter.setBrush(person);
    painter.drawRect(QRect(quote.topLeft(), QSize(MessageLayout::QuoteBar, quote.height())));

    QRect words = quote.adjusted(MessageLayout::QuoteBar + MessageLayout::QuotePadding, 3,
                                 -MessageLayout::QuotePadding / 2, -3);
    if (!content.quotedAuthor.isEmpty()) {
        painter.setFont(MessageLayout::quotedAuthorFont(font));
        painter.setPen(readableOn(own, person, 4.5));
        drawElided(painter, QRect(words.left(), words.top(), words.width(), words.height() / 2),
                   content.quotedAuthor);
        words.setTop(words.top() + words.height() / 2);
    }
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(readableOn(own, blend(own, theme.text, 0.8), 4.5));
    drawElided(painter, words, content.quotedText);
    painter.setFont(font);
}

void paintChips(QPainter &painter, const MessageLayout &layout, const QModelIndex &row,
                const Theme &theme)
{
    const auto marks
        = row.data(int(MessageModel::Role::Reactions)).value<QList<MessageModel::Mark>>();
    const QStringList words = chipWords(row);
    const QFont font = painter.font();
    painter.setFont(MessageLayout::smallFont(font));
    for (int chip = 0; chip < int(layout.chips().size()) && chip < marks.size(); ++chip) {
        const bool isOwn = marks[chip].isOwn;
        const QRectF where
            = QRectF(layout.chips()[std::size_t(chip)]).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor ground
            = isOwn ? blend(theme.base, theme.accent, theme.isDark ? 0.35 : 0.15) : theme.side;
        painter.setPen(QPen(isOwn ? theme.accent : theme.line, isOwn ? 1.4 : 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(where, where.height() / 2, where.height() / 2);
        painter.setPen(readableOn(ground, theme.text, 4.5));
        painter.drawText(where, Qt::AlignCenter, words[chip]);
    }
    painter.setFont(font);
}

MessageText::Inks inksOn(const QColor &ground, const Theme &theme)
{
    const QColor self = blend(ground, QColor(0xff, 0xb4, 0x00), theme.isDark ? 0.3 : 0.4);
    const QColor code = blend(ground, theme.base, theme.isDark ? 0.5 : 0.6);
    return {.link = readableOn(ground, theme.accent, 4.5),
            .ground = code,
            .bar = readableOn(ground, theme.dim, 3),
            .quiet = readableOn(code, readableOn(ground, theme.dim, 4.5), 4.5),
            .named = readableOn(ground, theme.accent, 4.5),
            .self = readableOn(self, theme.text, 4.5),
            .selfGround = self};
}

void paintPill(QPainter &painter, const QRect &where, const QString &words, const QColor &colour,
               const Theme &theme)
{
    if (where.isNull())
        return;
    const QFont font = painter.font();
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.side);
    painter.drawRoundedRect(where, where.height() / 2.0, where.height() / 2.0);
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignCenter, words);
    painter.setFont(font);
}

void paintNews(QPainter &painter, const QRect &row, const QRect &where, const QString &words,
               const Theme &theme)
{
    if (where.isNull())
        return;
    const QColor colour = readableOn(theme.base, theme.accent, 4.5);
    const int middle = where.center().y();
    painter.fillRect(QRect(MessageLayout::Margin, middle, where.left() - MessageLayout::Margin, 1),
                     colour);
    painter.fillRect(QRect(where.right() + 1, middle,
                           row.width() - MessageLayout::Margin - where.right() - 1, 1),
                     colour);
    const QFont font = painter.font();
    painter.setFont(MessageLayout::smallFont(font));
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignCenter, words);
    painter.setFont(font);
}

} // namespace charla::ui
