// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberdelegate.h>

#include <client/membermodel.h>
#include <ui/look/avatar.h>
#include <ui/look/row.h>
#include <ui/look/theme.h>
#include <ui/moderation/orderwords.h>

#include <QPainter>

namespace charla::ui {

using client::MemberModel;

namespace {

constexpr int AvatarSide = 24;
constexpr int CompactAvatarSide = 18;
constexpr int DotSide = 8;
constexpr int Gap = 8;
constexpr int OfficeAir = 6; // on either side of the words
constexpr double OfficeShare = 0.85; // of the size of the names

int avatarSide()
{
    return density() == Density::Compact ? CompactAvatarSide : AvatarSide;
}

//! What somebody keeps order as, small and at the right. \return where it begins.
double paintOffice(QPainter &painter, const QRect &row, const QModelIndex &index,
                   const Theme &theme)
{
    const QString words
        = texts::office(protocol::Role(index.data(int(MemberModel::Role::Office)).toInt()));
    if (words.isEmpty())
        return row.right();
    painter.save();
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * OfficeShare);
    painter.setFont(font);
    const double width = painter.fontMetrics().horizontalAdvance(words) + 2 * OfficeAir;
    const double height = painter.fontMetrics().height() + 2;
    const QRectF pill(row.right() - width, row.center().y() + 0.5 - height / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2);
    painter.setPen(theme.dim);
    painter.drawText(pill, Qt::AlignCenter, words);
    painter.restore();
    return pill.left() - Gap / 2.0;
}

} // namespace

void MemberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme theme(option.palette);
    painter->save();
    painter->setFont(option.font);
    const RowColours colours = paintRow(*painter, option, theme);
    const QRect row = rowContent(option.rect);
    const QString nick = index.data(int(MemberModel::Role::Nick)).toString();
    const auto presence = protocol::Presence(index.data(int(MemberModel::Role::Presence)).toInt());

    const int side = avatarSide();
    const QRectF avatar(row.left(), row.center().y() - side / 2.0 + 0.5, side, side);
    painter->setOpacity(presence == protocol::Presence::Offline ? 0.5 : 1);
    paintAvatar(*painter, avatar, nick,
                index.data(int(MemberModel::Role::KeyMark)).value<protocol::KeyMark>(), theme);
    painter->setOpacity(1);
    paintPresence(
        *painter,
        QRectF(avatar.right() - DotSide + 2, avatar.bottom() - DotSide + 2, DotSide, DotSide),
        presence, theme, colours.ground);

    const bool isSelf = index.data(int(MemberModel::Role::IsSelf)).toBool();
    const QString words = isSelf ? tr("%1 (you)").arg(nick) : nick;
    const double right = paintOffice(*painter, row, index, theme);
    const QRectF name(QPointF(avatar.right() + Gap, row.top()), QPointF(right, row.bottom() + 1));
    painter->setPen(presence == protocol::Presence::Online ? colours.text : theme.dim);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(words, Qt::ElideRight, int(name.width())));
    painter->restore();
}

QSize MemberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int air = density() == Density::Compact ? 4 : 10;
    return {80, qMax(rowHeight(option.fontMetrics, density()), avatarSide() + air)};
}

} // namespace charla::ui
