// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/founddelegate.h>

#include <ui/look/icons.h>
#include <ui/look/row.h>
#include <ui/look/theme.h>
#include <ui/welcome/foundmodel.h>

#include <QPainter>

namespace charla::ui {

namespace {

constexpr int SignSide = 20;
constexpr int Margin = 10;
constexpr int Padding = 6; // above the first line and below the second one

} // namespace

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme theme(option.palette);
    painter->save();
    const RowColours colours = paintRow(*painter, option, theme);
    const QRect words = option.rect.adjusted(2 * Margin + SignSide, Padding, -Margin, -Padding);
    const QRectF sign(option.rect.left() + Margin, option.rect.center().y() - SignSide / 2.0 + 0.5,
                      SignSide, SignSide);
    paintSign(*painter, Sign::Server, sign, colours.text);

    QFont font = option.font;
    font.setBold(true);
    const QFontMetrics bold(font);
    painter->setFont(font);
    painter->setPen(colours.text);
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(words, Qt::AlignTop | Qt::TextSingleLine,
                      bold.elidedText(name, Qt::ElideRight, words.width()));
    painter->setFont(option.font);
    painter->setPen(readableOn(colours.ground, theme.dim, 4.5));
    const QString about = index.data(FoundModel::AboutRole).toString();
    painter->drawText(words, Qt::AlignBottom | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(about, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * option.fontMetrics.lineSpacing() + 2 * Padding};
}

} // namespace charla::ui
