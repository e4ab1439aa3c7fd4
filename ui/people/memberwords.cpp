// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberwords.h>

#include <client/membermodel.h>
#include <ui/texts.h>

namespace charla::ui {

using client::MemberModel;

MemberWords::MemberWords(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(int(MemberModel::Role::Presence)); // only a change of it moves anybody
    sort(0);
}

bool MemberWords::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto isOffline = [](const QModelIndex &member) {
        return member.data(int(MemberModel::Role::Presence)).toInt()
            == int(protocol::Presence::Offline);
    };
    if (isOffline(left) != isOffline(right))
        return isOffline(right);
    return left.row() < right.row();
}

QVariant MemberWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return QSortFilterProxyModel::data(index, role);
    const QString nick = index.data(int(MemberModel::Role::Nick)).toString();
    const auto presence = protocol::Presence(index.data(int(MemberModel::Role::Presence)).toInt());
    return index.data(int(MemberModel::Role::IsSelf)).toBool()
        ? tr("%1 (you), %2", "name, presence").arg(nick, texts::presence(presence))
        : tr("%1, %2", "name, presence").arg(nick, texts::presence(presence));
}

} // namespace charla::ui
