// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/rooms/roomdelegate.h>

#include <client/roommodel.h>
#include <ui/look/avatar.h>
#include <ui/look/badge.h>
#include <ui/look/icons.h>
#include <ui/look/row.h>
#include <ui/look/theme.h>
#include <ui/rooms/roomwords.h>

#include <QLocale>
#include <QPainter>

namespace charla::ui {

using client::RoomModel;

namespace {

constexpr int SignSide = 16;
constexpr int DotSide = 10;
constexpr int Gap = 8;

QVariant at(const QModelIndex &index, RoomModel::Role role)
{
    return index.data(int(role));
}

void paintKind(QPainter &painter, const QRectF &where, const QModelIndex &index,
               const RowColours &colours, const Theme &theme)
{
    if (at(index, RoomModel::Role::Kind).toInt() == int(RoomModel::Kind::Room)) {
        paintSign(painter, Sign::Room, where, colours.text);
        return;
    }
    const QRectF dot(where.center() - QPointF(DotSide / 2.0, DotSide / 2.0),
                     QSizeF(DotSide, DotSide));
    paintPresence(painter, dot, protocol::Presence(at(index, RoomModel::Role::Presence).toInt()),
                  theme, colours.ground);
}

//! The badge, or else the number of people. \return where it begins.
double paintNumber(QPainter &painter, const QRect &row, const QModelIndex &index,
                   const Theme &theme)
{
    const Badge badge = badgeOf(index);
    if (badge.unread > 0) {
        const double left = row.right() - badgeSize(badge, painter.font()).width();
        paintBadge(painter, QPointF(left, row.center().y() + 0.5), badge, painter.font(), theme);
        return left;
    }
    const int members = at(index, RoomModel::Role::Members).toInt();
    if (members == 0)
        return row.right();
    const QString number = QLocale().toString(members);
    painter.setPen(theme.dim);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, number);
    return row.right() - painter.fontMetrics().horizontalAdvance(number);
}

} // namespace

void RoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme theme(option.palette);
    painter->save();
    painter->setFont(option.font);
    RowColours colours = paintRow(*painter, option, theme);
    const bool isMuted = at(index, RoomModel::Role::Muted).toBool();
    if (isMuted || !at(index, RoomModel::Role::Membership).toBool())
        colours.text = theme.dim;
    const QRect row = rowContent(option.rect);
    const QRectF sign(row.left(), row.center().y() - SignSide / 2.0 + 0.5, SignSide, SignSide);
    paintKind(*painter, sign, index, colours, theme);
    const double right = paintNumber(*painter, row, index, theme) - Gap;

    QFont font = option.font;
    font.setBold(!isMuted && at(index, RoomModel::Role::Unread).toInt() > 0);
    painter->setFont(font);
    painter->setPen(colours.text);
    const QRectF name(QPointF(sign.right() + Gap, row.top()), QPointF(right, row.bottom() + 1));
    painter->drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, int(name.width())));
    painter->restore();
}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, rowHeight(option.fontMetrics, density())};
}

} // namespace charla::ui
