// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/rooms.h>

#include <server/hub/person.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;

MemberList Room::memberList(const RequestId &answering) const
{
    MemberList list{answering, m_name, m_last, {}, m_topic};
    list.members.reserve(m_members.size());
    for (const Person *person : m_members)
        list.members.push_back(person->asMember());
    return list;
}

void Room::add(Person &person)
{
    m_members.push_back(&person);
    person.rooms.push_back(this);
}

void Room::remove(Person &person)
{
    std::erase(m_members, &person);
    std::erase(person.rooms, this);
}

Rooms::Rooms(const RoomName &lobby) : m_lobby(lobby)
{
    create(lobby);
}

std::vector<RoomEntry> Rooms::entries() const
{
    std::vector<RoomEntry> entries;
    entries.reserve(m_rooms.size());
    for (const auto &[room, owner] : m_rooms)
        entries.push_back(room->entry());
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
        && room.name() != m_lobby;
}

void Rooms::remove(Room &room)
{
    m_index.remove(room.name());
    m_rooms.erase(&room);
}

} // namespace charla::server
