// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberwords.h>

#include <client/membermodel.h>
#include <ui/moderation/orderwords.h>
#include <ui/texts.h>

namespace charla::ui {

using client::MemberModel;

namespace {

QString markWords(const QModelIndex &index)
{
    return texts::keyMark(index.data(int(MemberModel::Role::KeyMark)).value<protocol::KeyMark>());
}

} // namespace

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

QString MemberWords::words(const QModelIndex &index) const
{
    const QString nick = index.data(int(MemberModel::Role::Nick)).toString();
    const auto presence = protocol::Presence(index.data(int(MemberModel::Role::Presence)).toInt());
    const QString words = index.data(int(MemberModel::Role::IsSelf)).toBool()
        ? tr("%1 (you), %2", "name, presence").arg(nick, texts::presence(presence))
        : tr("%1, %2", "name, presence").arg(nick, texts::presence(presence));
    const QString office
        = texts::office(protocol::Role(index.data(int(MemberModel::Role::Office)).toInt()));
    return office.isEmpty() ? words : tr("%1, %2", "name, presence").arg(words, office);
}

QVariant MemberWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::AccessibleTextRole:
        return words(index);
    case Qt::AccessibleDescriptionRole:
        return markWords(index);
    case Qt::ToolTipRole: {
        const QString mark = markWords(index);
        return mark.isEmpty() ? words(index) : words(index) + QChar::LineFeed + mark;
    }
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

} // namespace charla::ui
