// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/roommodel.h>

#include <client/naming.h>
#include <client/rowruns.h>

#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace charla::client {

using namespace protocol;

bool RoomModel::entryBefore(const Entry &one, const Entry &other)
{
    if (one.conversation.index() != other.conversation.index())
        return one.conversation.index()
            < other.conversation.index(); // rooms are the first alternative
    return sortsBefore(nameOf(one.conversation), nameOf(other.conversation));
}

int RoomModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant RoomModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    const bool isRoom = std::holds_alternative<RoomName>(entry.conversation);
    switch (role) {
    case Qt::DisplayRole:
    case int(Role::Name):
        return nameOf(entry.conversation);
    case int(Role::Kind):
        return int(isRoom ? Kind::Room : Kind::Private);
    case int(Role::Membership):
        return entry.isMember;
    case int(Role::Members):
        return entry.members;
    case int(Role::Unread):
        return entry.unread.messages;
    case int(Role::Mentions):
        return entry.unread.mentions;
    case int(Role::Muted):
        return entry.isMuted;
    case int(Role::Presence):
        return int(entry.presence);
    case int(Role::Topic):
        return entry.topic;
    case int(Role::Terms):
        return QVariant::fromValue(entry.terms);
    default:
        return {};
    }
}

QHash<int, QByteArray> RoomModel::roleNames() const
{
    return {{int(Role::Name), "name"},
            {int(Role::Kind), "kind"},
            {int(Role::Membership), "membership"},
            {int(Role::Members), "members"},
            {int(Role::Unread), "unread"},
            {int(Role::Mentions), "mentions"},
            {int(Role::Muted), "muted"},
            {int(Role::Presence), "presence"},
            {int(Role::Topic), "topic"},
            {int(Role::Terms), "terms"}};
}

Conversation RoomModel::conversation(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    return m_entries[std::size_t(index.row())].conversation;
}

QModelIndex RoomModel::indexOf(const Conversation &conversation) const
{
    const int row = placeOf(conversation);
    const bool found = row < rowCount() && m_entries[std::size_t(row)].conversation == conversation;
    return found ? index(row) : QModelIndex();
}

int RoomModel::unreadTotal() const
{
    return std::accumulate(m_entries.begin(), m_entries.end(), 0,
                           [](int sum, const Entry &entry) { return sum + entry.unread.messages; });
}

void RoomModel::apply(const RoomList &changes)
{
    std::vector<Entry> added;
    for (const RoomEntry &room : changes.rooms) {
        Entry *const known = find(room.room);
        if (!known) {
            added.push_back({.conversation = room.room,
                             .members = room.members,
                             .topic = room.topic,
                             .terms = room.terms});
            continue;
        }
        if (std::exchange(known->members, room.members) != room.members)
            tell(*known, {Role::Members});
        if (std::exchange(known->topic, room.topic) != room.topic)
            tell(*known, {Role::Topic});
        if (std::exchange(known->terms, room.terms) != room.terms)
            tell(*known, {Role::Terms});
    }
    std::ranges::stable_sort(added, entryBefore);
    const auto isSame = [](const Entry &one, const Entry &other) {
        return one.conversation == other.conversation;
    };
    added.erase(std::unique(added.begin(), added.end(), isSame), added.end());
    insertRuns(m_entries, added, entryBefore, [this](int first, auto from, auto to) {
        beginInsertRows({}, first, first + int(std::distance(from, to)) - 1);
        m_entries.insert(m_entries.begin() + first, from, to);
        endInsertRows();
    });

    const QSet<RoomName> gone(changes.gone.begin(), changes.gone.end());
    removeIf([&gone](const Entry &entry) {
        const auto *room = std::get_if<RoomName>(&entry.conversation);
        return room && !entry.isMember && gone.contains(*room);
    });
}

void RoomModel::replace(const RoomList &everything)
{
    QSet<RoomName> named;
    for (const RoomEntry &room : everything.rooms)
        named.insert(room.room);
    removeIf([&named](const Entry &entry) {
        const auto *room = std::get_if<RoomName>(&entry.conversation);
        return room && !entry.isMember && !named.contains(*room);
    });
    apply(everything);
}

void RoomModel::enter(const RoomName &room, int members)
{
    Entry *const entry = find(room);
    if (!entry)
        return insert({.conversation = room, .members = members, .isMember = true});
    entry->isMember = true;
    entry->members = members;
    tell(*entry, {Role::Membership, Role::Members});
}

void RoomModel::leave(const RoomName &room)
{
    if (Entry *const entry = find(room); entry && std::exchange(entry->isMember, false))
        tell(*entry, {Role::Membership});
    setUnread(room, {});
}

void RoomModel::addPrivate(const Nick &with, Presence presence)
{
    if (!find(with))
        insert({.conversation = with, .isMember = true, .presence = presence});
}

void RoomModel::setPresence(const Nick &with, Presence presence)
{
    if (Entry *const entry = find(with);
        entry && std::exchange(entry->presence, presence) != presence)
        tell(*entry, {Role::Presence});
}

void RoomModel::setUnread(const Conversation &conversation, const Unread &unread)
{
    if (Entry *const entry = find(conversation);
        entry && std::exchange(entry->unread, unread) != unread)
        tell(*entry, {Role::Unread, Role::Mentions});
}

void RoomModel::setMuted(const Conversation &conversation, bool isMuted)
{
    if (Entry *const entry = find(conversation);
        entry && std::exchange(entry->isMuted, isMuted) != isMuted)
        tell(*entry, {Role::Muted});
}

void RoomModel::setTopic(const RoomName &room, const QString &topic)
{
    if (Entry *const entry = find(room); entry && std::exchange(entry->topic, topic) != topic)
        tell(*entry, {Role::Topic});
}

void RoomModel::setTerms(const RoomName &room, const RoomTerms &terms)
{
    if (Entry *const entry = find(room); entry && std::exchange(entry->terms, terms) != terms)
        tell(*entry, {Role::Terms});
}

void RoomModel::clear()
{
    removeIf([](const Entry &) { return true; });
}

int RoomModel::placeOf(const Conversation &conversation) const
{
    const auto place
        = std::ranges::lower_bound(m_entries, Entry{.conversation = conversation}, entryBefore);
    return int(std::distance(m_entries.begin(), place));
}

RoomModel::Entry *RoomModel::find(const Conversation &conversation)
{
    const QModelIndex found = indexOf(conversation);
    return found.isValid() ? &m_entries[std::size_t(found.row())] : nullptr;
}

void RoomModel::tell(const Entry &entry, std::initializer_list<Role> changes)
{
    QList<int> roles;
    for (const Role role : changes)
        roles.append(int(role));
    const QModelIndex changed = index(int(&entry - m_entries.data()));
    emit dataChanged(changed, changed, roles);
}

void RoomModel::insert(Entry entry)
{
    const int row = placeOf(entry.conversation);
    beginInsertRows({}, row, row);
    m_entries.insert(m_entries.begin() + row, std::move(entry));
    endInsertRows();
}

template<typename Goes>
void RoomModel::removeIf(Goes goes)
{
    removeRuns(m_entries, goes, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
    });
}

} // namespace charla::client
