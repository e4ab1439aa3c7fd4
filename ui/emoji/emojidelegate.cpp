// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/emojidelegate.h>

#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double Scale = 1.5; // of the text around
constexpr double Radius = 6;

QFont gridFont(const QFont &font)
{
    QFont larger = emojiFont(font);
    larger.setPointSizeF(larger.pointSizeF() * Scale);
    return larger;
}

} // namespace

QFont emojiFont(QFont font)
{
    font.setFamilies(QStringList{u"Noto Color Emoji"_s, u"Segoe UI Emoji"_s, u"Apple Color Emoji"_s}
                     + font.families());
    return font;
}

int emojiCellSide(const QFont &font)
{
    return QFontMetrics(font).height() * 2 + 2;
}

void EmojiDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme theme(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(isChosen ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? blend(theme.side, theme.accent, theme.isDark ? 0.35 : 0.18)
                                   : theme.hover);
        painter->drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    }
    painter->setFont(gridFont(option.font));
    painter->setPen(theme.text);
    painter->drawText(cell, Qt::AlignCenter, index.data().toString());
    painter->restore();
}

QSize EmojiDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int side = emojiCellSide(option.font);
    return {side, side};
}

} // namespace charla::ui
