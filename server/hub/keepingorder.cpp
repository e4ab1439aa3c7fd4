// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <utility>

//! The part of the hub that lends moderation its hands, and shows each the rooms that are for them.
namespace charla::server {

using namespace protocol;

Moderation::Hands Hub::hands()
{
    return {.putOff = [this](Person &person, CloseCode code,
                             const QString &words) { putOff(person, code, words); },
            .putOutOf =
                [this](Person &person, Room &room) {
                    tell(person, Left{{}, room.name(), person.nick});
                    leaveRoom(person, room);
                },
            .tellRole = [this](Person &person) { tellRole(person, nullptr); },
            .listAnew = [this](Room &room, const RoomTerms &before) { listAnew(room, before); },
            .today = [this] { return m_setup.today(); }};
}

Hub::Verdict Hub::on(Caller &caller, const AuditRequest &request)
{
    if (!rights::keepsOrder(caller.person->role()))
        return Refusal{ErrorCode::NotAllowed, {}, {}};
    const auto answer
        = [this, asker = caller.peer, number = caller.number, request](const ActsPage &stored) {
              if (Peer *const peer = stillHere(asker, number))
                  peer->deliver(Outgoing(m_moderation.withNewest(request, stored)));
          };
    m_store.acts({request.before, request.limit}, this, answer);
    return {};
}

void Hub::putOff(Person &person, CloseCode code, const QString &words)
{
    const std::vector<Device> devices = std::exchange(person.devices, {});
    for (const Device &device : devices) {
        m_catchUps.forget(device.peer);
        m_callers.erase(device.peer);
    }
    while (!person.rooms.empty())
        leaveRoom(person, *person.rooms.back());
    if (person.mayReturn())
        suspend(person);
    else
        endSession(person);
    for (const Device &device : devices)
        device.peer->close(code, words);
}

void Hub::tellRole(Person &person, const Peer *except)
{
    const Outgoing news(RoleChanged{{}, person.nick, person.role()}, Urgency::Aside);
    tellAcquaintances(person, news);
    RoomList hidden;
    for (const RoomEntry &entry : m_rooms.hidden()) {
        if (rights::seesInList(person.role(), entry.terms))
            hidden.rooms.push_back(entry);
        else if (!m_rooms.find(entry.room)->has(person))
            hidden.gone.push_back(entry.room);
    }
    const bool isListAnother = !hidden.rooms.empty() || !hidden.gone.empty();
    for (const Device &device : person.devices) {
        if (device.peer == except)
            continue;
        device.peer->deliver(news);
        if (isListAnother)
            device.peer->deliver(Outgoing(hidden));
    }
}

void Hub::tellRooms(const RoomList &news)
{
    RoomList forAll{{}, news.gone};
    std::vector<std::pair<const Room *, Outgoing>> hidden;
    for (const RoomEntry &entry : news.rooms) {
        const Room *const room = m_rooms.find(entry.room);
        if (entry.terms.kind != RoomTerms::Kind::Hidden)
            forAll.rooms.push_back(entry);
        else if (room)
            hidden.emplace_back(room, Outgoing(RoomList{{entry}, {}}, Urgency::Aside));
    }
    const Outgoing outgoing(forAll, Urgency::Aside);
    const bool isForAll = !forAll.rooms.empty() || !forAll.gone.empty();
    for (const auto &[peer, caller] : m_callers) {
        if (!caller.person)
            continue;
        if (isForAll)
            caller.peer->deliver(outgoing);
        for (const auto &[room, entry] : hidden) {
            if (room->has(*caller.person) || rights::keepsOrder(caller.person->role()))
                caller.peer->deliver(entry);
        }
    }
}

void Hub::tellHiddenRooms(const Person &person, Peer &peer) const
{
    RoomList own;
    if (rights::keepsOrder(person.role())) {
        own.rooms = m_rooms.hidden();
    } else {
        for (const Room *room : person.rooms) {
            if (room->terms().kind == RoomTerms::Kind::Hidden)
                own.rooms.push_back(room->entry());
        }
    }
    if (!own.rooms.empty())
        peer.deliver(Outgoing(own));
}

void Hub::listAnew(Room &room, const RoomTerms &before)
{
    const auto isHidden
        = [](const RoomTerms &terms) { return terms.kind == RoomTerms::Kind::Hidden; };
    if (isHidden(room.terms()) && !isHidden(before)) {
        const Outgoing gone(RoomList{{}, {room.name()}}, Urgency::Aside);
        for (const auto &[peer, caller] : m_callers) {
            const Person *const person = caller.person;
            if (person && !room.has(*person) && !rights::keepsOrder(person->role()))
                caller.peer->deliver(gone);
        }
    }
    m_roomNews.roomChanged(room.entry());
}

Hub::Verdict Hub::objectionToSending(const Person &person, const ConversationKey &key,
                                     const MessageId &id)
{
    Room *const room = roomOf(key);
    if (Verdict refused = m_moderation.objectionToSpeaking(person, room))
        return refused;
    if (!room || room->terms().slowMode.count() == 0)
        return {}; // without a look at the clock
    return m_moderation.pace(person, *room, id, m_setup.now());
}

} // namespace charla::server
