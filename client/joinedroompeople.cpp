// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/joinedrooms.h>

#include <client/link.h>
#include <client/roommodel.h>
#include <protocol/limits.h>

#include <algorithm>

// Who else is in the rooms.
namespace charla::client {

using namespace protocol;

// ---- what is asked for --------------------------------------------------------------------

void JoinedRooms::makeMembers(Room &room)
{
    if (room.members)
        return;
    room.members = std::make_unique<MemberModel>();
    const MemberModel *const model = room.members.get();
    connect(model, &MemberModel::pageWanted, this, [this, model](const auto &after) {
        const auto wanting
            = std::ranges::find(m_rooms, model, [](const Room &it) { return it.members.get(); });
        requestPage(*wanting, {{}, wanting->name, after, {}, limits::MaxPageMembers});
    });
    connect(model, &MemberModel::totalChanged, this, [this, model](int total) {
        const auto counted
            = std::ranges::find(m_rooms, model, [](const Room &it) { return it.members.get(); });
        if (counted->stay == Stay::In)
            m_list.enter(counted->name, total);
    });
}

void JoinedRooms::requestPage(Room &room, const MembersRequest &page)
{
    if (!m_self || room.stay != Stay::In)
        return room.members->forgetRequest(); // the first page comes with the way back in
    room.pageRequest = m_link.newRequestId();
    MembersRequest request = page;
    request.id = room.pageRequest;
    m_link.send(request);
}

void JoinedRooms::lookFor(const Nick &nick)
{
    for (Room &room : m_rooms) {
        if (room.members && !room.members->isWhole())
            requestPage(room, {{}, room.name, {}, nick.text(), limits::MaxPageMembers});
    }
}

// ---- what the server says -----------------------------------------------------------------

void JoinedRooms::take(const Joined &joined)
{
    Room *const room = find(joined.room);
    if (!room || room->stay != Stay::In || !room->members->add(joined.member))
        return;
    emit cameIn(joined.room, joined.member.nick);
}

void JoinedRooms::take(const Left &message)
{
    Room *const room = find(message.room);
    if (!room)
        return;
    if (message.nick == m_self) {
        // While it is awaited again, this is the answer to an earlier Leave.
        if (room->stay != Stay::Awaited)
            goOut(*room);
        return;
    }
    if (room->stay != Stay::In || !room->members->remove(message.nick))
        return;
    emit wentOut(message.room, message.nick);
}

// Without a word about each: in a room like that somebody always comes or goes.
void JoinedRooms::take(const Crowd &news)
{
    Room *const room = find(news.room);
    if (!room || room->stay != Stay::In)
        return;
    room->members->take(news);
    emit met(news.joined);
    emit met(news.changed);
}

void JoinedRooms::take(const PresenceChanged &changed)
{
    for (const Room &room : m_rooms) {
        if (room.members)
            room.members->setPresence(changed.nick, changed.presence);
    }
}

void JoinedRooms::take(const RoleChanged &changed)
{
    for (const Room &room : m_rooms) {
        if (room.members)
            room.members->setOffice(changed.nick, changed.role);
    }
}

void JoinedRooms::take(const TermsChanged &changed)
{
    m_list.setTerms(changed.room, changed.terms);
}

// ---- questions ----------------------------------------------------------------------------

std::optional<Member> JoinedRooms::findMember(const Nick &nick) const
{
    for (const auto search : {&MemberModel::find, &MemberModel::findAlike}) {
        for (const Room &room : m_rooms) {
            if (auto member = room.members ? (*room.members.*search)(nick) : std::nullopt)
                return member;
        }
    }
    return {};
}

} // namespace charla::client
