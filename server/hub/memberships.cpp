// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <server/dialects/outgoing.h>
#include <server/files/fileoffice.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>
#include <server/hub/telling.h>

#include <algorithm>

//! The part of the hub that knows who is where.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

void Hub::restore(const Snapshot &snapshot)
{
    m_serverId = snapshot.serverId;
    if (m_setup.files)
        m_setup.files->restore(snapshot);
    for (const RoomRecord &record : snapshot.rooms) {
        Room *const known = m_rooms.find(record.name); // the lobby
        Room &room = known ? *known : m_rooms.create(record.name);
        room.setTopic(record.topic);
        room.setLast(record.last);
        if (!record.last.isNull())
            room.noteSpeech();
    }
    const auto isLobby = [this](const RoomRecord &it) { return it.name == m_rooms.lobby(); };
    if (std::ranges::none_of(snapshot.rooms, isLobby))
        m_store.note(RoomRecord{m_rooms.lobby(), {}, {}});
    std::vector<PersonRecord> people = snapshot.people;
    std::ranges::sort(people, std::ranges::greater(), [](const PersonRecord &it) {
        return std::pair(!it.nickPassword.isEmpty(),
                         it.seen); // whose a nick is, and who had it last
    });
    for (const PersonRecord &record : people) {
        const auto age = std::max(m_setup.today() - record.seen, std::chrono::milliseconds(0));
        m_sessions.restore(record, age, m_setup.now());
    }
    for (const SessionRecord &record : snapshot.sessions) {
        if (Person *const person = m_sessions.find(record.person))
            m_sessions.addSession(*person, record);
    }
    for (const InvitationRecord &record : snapshot.invitations)
        m_invitations.restore(record);
    for (const MembershipRecord &record : snapshot.memberships) {
        Room *const room = m_rooms.find(record.room);
        Person *const person = m_sessions.find(record.person);
        if (room && person && m_sessions.hasNick(*person) && !room->has(*person))
            room->add(*person);
    }
    for (const TalkRecord &record : snapshot.talks) {
        for (const PersonId &id : {record.talk.low(), record.talk.high()}) {
            if (Person *const person = m_sessions.find(id))
                person->talks.insert(record.talk.partnerOf(id), record.last);
        }
    }
    for (const ReadRecord &record : snapshot.reads) {
        if (Person *const person = m_sessions.find(record.person))
            person->reads.insert(record.conversation, record.upTo);
    }
    m_moderation.restore(snapshot.moderation);
    scheduleExpiry();
}

Room &Hub::makeRoom(const RoomName &name, const Person &maker)
{
    Room &room = m_rooms.create(name);
    m_store.note(RoomRecord{room.name(), {}, {}});
    m_moderation.noteMade(room, maker);
    return room;
}

Hub::Verdict Hub::on(Caller &caller, const Join &join)
{
    Person &person = *caller.person;
    Room *room = m_rooms.find(join.room);
    if (!room && m_rooms.count() >= m_setup.maxRooms)
        return Refusal{ErrorCode::TooManyRooms, u"room"_s, {}};
    if (!room) {
        if (Verdict tooFast = mayDo(caller, Deed::Room))
            return tooFast;
        room = &makeRoom(join.room, person);
    }
    if (!room->has(person)) {
        if (Verdict closed = m_moderation.objectionToEntering(person, *room))
            return closed;
        enterRoom(person, *room);
    }
    tell(person, room->memberList(join.id));
    m_moderation.tellUnusualRights(person, room);
    if (join.after && *join.after < room->last())
        m_catchUps.begin({caller.peer, person.id}, {{ConversationKey(room->name()), *join.after}});
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const Leave &leave)
{
    Room *const room = m_rooms.find(leave.room);
    if (!room || !room->has(*caller.person))
        return Refusal{ErrorCode::NotInRoom, u"room"_s, {}};
    tell(*caller.person, Left{leave.id, room->name(), caller.person->nick});
    leaveRoom(*caller.person, *room);
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const MembersRequest &request)
{
    const Room *const room = m_rooms.find(request.room);
    if (!room || !room->has(*caller.person))
        return Refusal{ErrorCode::NotInRoom, u"room"_s, {}};
    caller.peer->deliver(Outgoing(room->memberPage(request)));
    return {};
}

void Hub::enterRoom(Person &person, Room &room)
{
    room.add(person);
    if (person.mayReturn())
        m_store.note(MembershipRecord{person.id, room.name()});
    if (room.isCrowd())
        m_crowdNews.noteJoined(room, person.asMember());
    else
        tellOthers(room, person, Joined{room.name(), person.asMember()});
    m_roomNews.roomChanged(room.entry());
}

void Hub::leaveRoom(Person &person, Room &room)
{
    // What was gathered of a crowd comes before what a small room is told at once.
    if (room.count() <= limits::MaxPageMembers + 1)
        m_crowdNews.publish(room);
    room.remove(person);
    for (const Device &device : person.devices)
        m_catchUps.forget(device.peer, ConversationKey(room.name()));
    if (person.mayReturn())
        m_store.note(MembershipEnded{person.id, room.name()});
    if (room.isCrowd())
        m_crowdNews.noteLeft(room, person.nick);
    else
        tellRoom(room, Left{{}, room.name(), person.nick});
    if (!rights::seesInList(person.role(), room.terms()))
        tell(person, RoomList{{}, {room.name()}});
    if (m_rooms.isForgettable(room)) {
        m_store.note(RoomForgotten{room.name()});
        m_moderation.forget(room);
        m_roomNews.roomGone(room.name());
        m_rooms.remove(room);
    } else {
        m_roomNews.roomChanged(room.entry());
    }
}

Hub::Verdict Hub::on(Caller &caller, const SetTopic &topic)
{
    const Person &person = *caller.person;
    Room *const room = m_rooms.find(topic.room);
    if (!room || !room->has(person))
        return Refusal{ErrorCode::NotInRoom, u"room"_s, {}};
    if (Verdict refused = m_moderation.objectionToTopic(person, *room))
        return refused;
    room->setTopic(topic.topic);
    m_store.note(RoomRecord{room->name(), topic.topic, {}});
    const TopicChanged news{{}, room->name(), person.nick, topic.topic};
    tellOthers(*room, person, news);
    tell(person, TopicChanged{topic.id, news.room, news.nick, news.topic});
    m_roomNews.roomChanged(room->entry());
    return {};
}

} // namespace charla::server
