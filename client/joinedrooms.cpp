// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/joinedrooms.h>

#include <client/link.h>
#include <client/naming.h>
#include <client/roommodel.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

namespace {

template<typename Rooms>
auto *findIn(Rooms &rooms, const RoomName &name)
{
    auto found
        = std::ranges::find_if(rooms, [&name](const auto &room) { return room.name == name; });
    if (found == rooms.end())
        found = std::ranges::find_if(
            rooms, [&name](const auto &room) { return looksLike(room.name, name); });
    return found != rooms.end() ? &*found : nullptr;
}

} // namespace

JoinedRooms::JoinedRooms(Link &link, RoomModel &list, QObject *parent)
    : QObject(parent), m_link(link), m_list(list)
{
}

// ---- the person's acts --------------------------------------------------------------------

void JoinedRooms::join(const RoomName &name)
{
    Room *room = find(name);
    if (!room)
        room = &m_rooms.emplace_back(Room{.name = name});
    if (room->stay == Stay::In || room->stay == Stay::Awaited)
        return;
    room->stay = Stay::Awaited;
    room->isLeftInSilence = false;
    if (m_self)
        requestJoin(*room);
}

void JoinedRooms::leave(const RoomName &name)
{
    Room *const room = find(name);
    if (!room || room->stay == Stay::Out || room->stay == Stay::Leaving)
        return;
    if (!m_self) {
        room->isLeftInSilence = true;
        return goOut(*room);
    }
    room->stay = Stay::Leaving;
    room->request = m_link.newRequestId();
    m_link.send(Leave{room->request, room->name});
}

void JoinedRooms::requestJoin(Room &room)
{
    room.request = m_link.newRequestId();
    m_link.send(Join{room.request, room.name});
}

// ---- the connection's turns ---------------------------------------------------------------

std::optional<RoomName> JoinedRooms::loginRoom(const RequestId &login)
{
    const auto first = std::ranges::find(m_rooms, Stay::Awaited, &Room::stay);
    if (first == m_rooms.end())
        return {};
    first->request = login;
    return first->name;
}

void JoinedRooms::comeOnline(const Nick &self)
{
    m_self = self;
    m_expectsWholeList = true;
    for (Room &room : m_rooms) {
        if (room.members)
            room.members->setSelf(self);
        if (room.stay == Stay::Awaited && room.request.isEmpty())
            requestJoin(room);
    }
}

void JoinedRooms::goOffline()
{
    m_self.reset();
    std::vector<RoomName> leaving;
    for (Room &room : m_rooms) {
        room.request.clear();
        room.pageRequest.clear();
        if (room.members)
            room.members->forgetRequest();
        if (room.stay == Stay::In)
            room.stay = Stay::Awaited;
        else if (room.stay == Stay::Leaving) {
            room.isLeftInSilence = true;
            leaving.push_back(room.name);
        }
    }
    for (const RoomName &name : leaving)
        goOut(*find(name));
}

void JoinedRooms::reset()
{
    m_rooms.clear();
    m_list.clear();
}

void JoinedRooms::restore(const RoomName &name, const QString &topic)
{
    join(name);
    Room *const room = find(name);
    makeMembers(*room);
    m_list.enter(room->name, 0);
    m_list.setTopic(room->name, topic);
}

void JoinedRooms::restoreLeft(const RoomName &name)
{
    if (!find(name)) // it may have been joined anew
        m_rooms.push_back({.name = name, .isLeftInSilence = true});
}

// ---- the server's words -------------------------------------------------------------------

void JoinedRooms::take(const RoomList &list)
{
    if (std::exchange(m_expectsWholeList, false))
        m_list.replace(list);
    else
        m_list.apply(list);
}

void JoinedRooms::take(const MemberList &list)
{
    Room *room = find(list.room);
    if (room && room->stay == Stay::Leaving)
        return;
    if (list.after || !list.startsWith.isEmpty()) {
        if (room && room->stay == Stay::In && list.startsWith.isEmpty())
            room->members->take(list);
        return emit met(list.members);
    }
    if (room && std::exchange(room->isLeftInSilence, false))
        return m_link.send(Leave{m_link.newRequestId(), list.room});
    if (!room) // entered on another device
        room = &m_rooms.emplace_back(Room{.name = list.room});
    enter(*room, list);
}

void JoinedRooms::enter(Room &room, const MemberList &list)
{
    const RoomName asked = std::exchange(room.name, list.room);
    const bool isNew = std::exchange(room.stay, Stay::In) != Stay::In;
    makeMembers(room);
    room.members->setSelf(*m_self);
    room.members->take(list);
    m_list.enter(list.room, list.count);
    m_list.setTopic(list.room, list.topic);
    if (isNew)
        emit entered(list.room, asked, list.last);
    else
        emit confirmed(list.room, list.last);
}

void JoinedRooms::take(const TopicChanged &changed)
{
    m_list.setTopic(changed.room, changed.topic);
}

bool JoinedRooms::take(const Refusal &refusal)
{
    const auto asking = std::ranges::find(m_rooms, refusal.id, &Room::pageRequest);
    if (!refusal.id.isEmpty() && asking != m_rooms.end()) {
        asking->members->forgetRequest();
        return true;
    }
    Room *const room = findRequest(refusal.id);
    if (!room)
        return false;
    if (room->stay == Stay::Leaving) {
        goOut(*room);
        return true;
    }
    if (room->stay == Stay::Awaited)
        goOut(*room);
    return false;
}

void JoinedRooms::goOut(Room &room)
{
    if (std::exchange(room.stay, Stay::Out) == Stay::Out)
        return;
    const RoomName name = room.name; // whoever hears of it may join another, and the rooms move
    if (room.members)
        room.members->setMembers({});
    m_list.leave(name);
    emit left(name);
}

// ---- questions ----------------------------------------------------------------------------

MemberModel *JoinedRooms::members(const RoomName &name) const
{
    const Room *const room = find(name);
    return room ? room->members.get() : nullptr;
}

bool JoinedRooms::isAwaited(const RoomName &name) const
{
    const Room *const room = find(name);
    return room && room->stay == Stay::Awaited;
}

bool JoinedRooms::isIn(const RoomName &name) const
{
    const Room *const room = find(name);
    return room && room->stay == Stay::In;
}

bool JoinedRooms::isLeftInSilence(const RoomName &name) const
{
    const Room *const room = find(name);
    return room && room->isLeftInSilence;
}

const JoinedRooms::Room *JoinedRooms::find(const RoomName &name) const
{
    return findIn(m_rooms, name);
}

JoinedRooms::Room *JoinedRooms::find(const RoomName &name)
{
    return findIn(m_rooms, name);
}

JoinedRooms::Room *JoinedRooms::findRequest(const RequestId &request)
{
    const auto found
        = request.isEmpty() ? m_rooms.end() : std::ranges::find(m_rooms, request, &Room::request);
    return found != m_rooms.end() ? &*found : nullptr;
}

} // namespace charla::client
