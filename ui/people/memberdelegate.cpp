// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberdelegate.h>

#include <client/membermodel.h>
#include <ui/look/avatar.h>
#include <ui/look/row.h>
#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

using client::MemberModel;

namespace {

constexpr int AvatarSide = 24;
constexpr int CompactAvatarSide = 18;
constexpr int DotSide = 8;
constexpr int Gap = 8;

int avatarSide()
{
    return density() == Density::Compact ? CompactAvatarSide : AvatarSide;
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
    const QRectF name(QPointF(avatar.right() + Gap, row.top()),
                      QPointF(row.right(), row.bottom() + 1));
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
