// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/rooms.h>

#include <server/hub/person.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace charla::server {

using namespace protocol;

MemberList Room::memberList(const RequestId &answering) const
{
    return memberPage({answering, m_name, {}, {}, limits::MaxPageMembers});
}

MemberList Room::memberPage(const MembersRequest &wanted) const
{
    RoomMembers::Slice slice = m_members.slice(wanted);
    return {wanted.id,    m_name,     m_last,       std::move(slice.members), m_topic,
            int(count()), slice.rest, wanted.after, wanted.startsWith,        m_terms};
}

void Room::add(Person &person)
{
    m_members.add(person);
    person.rooms.push_back(this);
}

void Room::remove(Person &person)
{
    m_members.remove(person);
    // From the end, where whoever leaves all rooms leaves first.
    const auto last = std::find(person.rooms.rbegin(), person.rooms.rend(), this);
    person.rooms.erase(std::next(last).base());
}

Rooms::Rooms(const RoomName &lobby) : m_lobby(lobby)
{
    create(lobby);
}

std::vector<RoomEntry> Rooms::listed() const
{
    return entries([](const Room &room) { return room.terms().kind != RoomTerms::Kind::Hidden; });
}

std::vector<RoomEntry> Rooms::hidden() const
{
    return entries([](const Room &room) { return room.terms().kind == RoomTerms::Kind::Hidden; });
}

std::vector<RoomEntry> Rooms::entries(bool (*isWanted)(const Room &)) const
{
    std::vector<RoomEntry> entries;
    entries.reserve(m_rooms.size());
    for (const auto &[room, owner] : m_rooms) {
        if (isWanted(*room))
            entries.push_back(room->entry());
    }
    return entries;
}

Room &Rooms::create(const RoomName &name)
{
    auto room = std::make_unique<Room>(name);
    Room &made = *room;
    m_rooms.emplace(&made, std::move(room));
    m_index.insert(name, &made);
    return made;
}

bool Rooms::isForgettable(const Room &room) const
{
    return room.members().empty() && !room.wasSpokenIn() && room.topic().isEmpty()
        && room.terms() == RoomTerms() && room.name() != m_lobby;
}

void Rooms::remove(Room &room)
{
    m_index.remove(room.name());
    m_rooms.erase(&room);
}

} // namespace charla::server
