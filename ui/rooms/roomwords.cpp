// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/rooms/roomwords.h>

#include <ui/texts.h>

namespace charla::ui {

using client::RoomModel;
using namespace Qt::StringLiterals;

namespace {

void appendTerms(QStringList &words, const protocol::RoomTerms &terms)
{
    using Kind = protocol::RoomTerms::Kind;
    if (terms.kind == Kind::InvitationOnly)
        words.append(RoomWords::tr("by invitation"));
    if (terms.kind == Kind::Hidden)
        words.append(RoomWords::tr("hidden"));
    if (terms.isReadOnly)
        words.append(RoomWords::tr("only operators write"));
    if (terms.isModerated)
        words.append(RoomWords::tr("moderated"));
    if (terms.slowMode.count() > 0)
        words.append(RoomWords::tr("slow"));
}

} // namespace

RoomWords::RoomWords(RoomModel &rooms, RoomModel::Kind kind, QObject *parent)
    : QSortFilterProxyModel(parent), m_rooms(rooms), m_kind(kind)
{
    setSourceModel(&rooms);
}

QVariant RoomWords::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return spoken(index);
    return QSortFilterProxyModel::data(index, role);
}

protocol::Conversation RoomWords::conversation(const QModelIndex &index) const
{
    return m_rooms.conversation(mapToSource(index));
}

QModelIndex RoomWords::indexOf(const protocol::Conversation &conversation) const
{
    return mapFromSource(m_rooms.indexOf(conversation));
}

bool RoomWords::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return m_rooms.index(sourceRow).data(int(RoomModel::Role::Kind)).toInt() == int(m_kind);
}

QString RoomWords::spoken(const QModelIndex &index) const
{
    QStringList words{index.data(int(RoomModel::Role::Name)).toString()};
    if (m_kind == RoomModel::Kind::Room) {
        words.append(texts::people(index.data(int(RoomModel::Role::Members)).toInt()));
        if (!index.data(int(RoomModel::Role::Membership)).toBool())
            words.append(tr("not joined"));
        appendTerms(words, index.data(int(RoomModel::Role::Terms)).value<protocol::RoomTerms>());
    } else {
        words.append(texts::presence(
            protocol::Presence(index.data(int(RoomModel::Role::Presence)).toInt())));
    }
    const Badge badge = badgeOf(index);
    if (badge.unread > 0)
        words.append(texts::unread(badge.unread));
    if (badge.isNamed)
        words.append(texts::namesYou());
    if (index.data(int(RoomModel::Role::Muted)).toBool())
        words.append(tr("muted"));
    return words.join(u", "_s);
}

Badge badgeOf(const QModelIndex &row)
{
    Badge badge{.unread = row.data(int(RoomModel::Role::Unread)).toInt()};
    const bool isPrivate
        = row.data(int(RoomModel::Role::Kind)).toInt() == int(RoomModel::Kind::Private);
    badge.isNamed = !isPrivate && row.data(int(RoomModel::Role::Mentions)).toInt() > 0;
    if (row.data(int(RoomModel::Role::Muted)).toBool())
        badge.weight = Badge::Weight::Faint;
    else if (isPrivate || badge.isNamed)
        badge.weight = Badge::Weight::Personal;
    return badge;
}

Badge totalOf(const RoomModel &rooms)
{
    Badge total;
    for (int row = 0; row < rooms.rowCount(); ++row) {
        const Badge badge = badgeOf(rooms.index(row));
        if (badge.unread == 0 || badge.weight == Badge::Weight::Faint)
            continue;
        total.unread += badge.unread;
        total.weight = std::max(total.weight, badge.weight);
        total.isNamed = total.isNamed || badge.isNamed;
    }
    return total;
}

} // namespace charla::ui
