// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/membermodel.h>

#include <client/naming.h>
#include <client/rowruns.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

namespace {

bool memberBefore(const Member &one, const Member &other)
{
    return sortsBefore(one.nick.text(), other.nick.text());
}

} // namespace

int MemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Member &member = m_members[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case int(Role::Nick):
        return member.nick.text();
    case int(Role::Presence):
        return int(member.presence);
    case int(Role::IsSelf):
        return member.nick == m_self;
    default:
        return {};
    }
}

QHash<int, QByteArray> MemberModel::roleNames() const
{
    return {{int(Role::Nick), "nick"},
            {int(Role::Presence), "presence"},
            {int(Role::IsSelf), "isSelf"}};
}

Nick MemberModel::nick(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    return m_members[std::size_t(index.row())].nick;
}

std::optional<Member> MemberModel::find(const Nick &nick) const
{
    const int row = placeOf(nick);
    return isAt(row, nick) ? std::optional(m_members[std::size_t(row)]) : std::nullopt;
}

std::optional<Member> MemberModel::findAlike(const Nick &nick) const
{
    if (auto exact = find(nick))
        return exact;
    const auto alike = std::ranges::find_if(m_members, [keys = nick.keys()](const Member &member) {
        return member.nick.keys().looksLike(keys);
    });
    return alike != m_members.end() ? std::optional(*alike) : std::nullopt;
}

void MemberModel::setSelf(const Nick &nick)
{
    if (m_self == nick)
        return;
    m_self = nick;
    if (!m_members.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {int(Role::IsSelf)});
}

void MemberModel::setMembers(std::vector<Member> members)
{
    std::ranges::sort(members, memberBefore);
    removeAllBut(members);

    std::vector<Member> added;
    for (const Member &member : members) {
        if (isAt(placeOf(member.nick), member.nick))
            setPresence(member.nick, member.presence);
        else if (added.empty() || added.back().nick != member.nick)
            added.push_back(member);
    }
    insertRuns(m_members, added, memberBefore, [this](int first, auto from, auto to) {
        beginInsertRows({}, first, first + int(std::distance(from, to)) - 1);
        m_members.insert(m_members.begin() + first, from, to);
        endInsertRows();
    });
}

void MemberModel::removeAllBut(const std::vector<Member> &staying)
{
    const auto goes = [&staying](const Member &member) {
        return !std::ranges::binary_search(staying, member, memberBefore);
    };
    removeRuns(m_members, goes, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_members.erase(m_members.begin() + first, m_members.begin() + last + 1);
        endRemoveRows();
    });
}

bool MemberModel::add(const Member &member)
{
    const int row = placeOf(member.nick);
    if (isAt(row, member.nick)) {
        setPresence(member.nick, member.presence);
        return false;
    }
    beginInsertRows({}, row, row);
    m_members.insert(m_members.begin() + row, member);
    endInsertRows();
    return true;
}

bool MemberModel::remove(const Nick &nick)
{
    const int row = placeOf(nick);
    if (!isAt(row, nick))
        return false;
    beginRemoveRows({}, row, row);
    m_members.erase(m_members.begin() + row);
    endRemoveRows();
    return true;
}

void MemberModel::setPresence(const Nick &nick, Presence presence)
{
    const int row = placeOf(nick);
    if (!isAt(row, nick)
        || std::exchange(m_members[std::size_t(row)].presence, presence) == presence)
        return;
    emit dataChanged(index(row), index(row), {int(Role::Presence)});
}

int MemberModel::placeOf(const Nick &nick) const
{
    const auto place = std::ranges::lower_bound(
        m_members, nick.text(), sortsBefore,
        [](const Member &member) -> const QString & { return member.nick.text(); });
    return int(std::distance(m_members.begin(), place));
}

bool MemberModel::isAt(int row, const Nick &nick) const
{
    return row < rowCount() && m_members[std::size_t(row)].nick == nick;
}

} // namespace charla::client
