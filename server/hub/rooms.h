// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/limits.h>
#include <protocol/message.h>
#include <server/hub/nameindex.h>
#include <server/hub/roommembers.h>
#include <server/hub/slowpace.h>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace charla::server {

struct Person;

//! A room and who is in it. Owned by Rooms.
class Room
{
public:
    explicit Room(protocol::RoomName name) : m_name(std::move(name)) { }

    const protocol::RoomName &name() const { return m_name; }
    //! In no order.
    const std::vector<Person *> &members() const { return m_members.all(); }
    qsizetype count() const { return m_members.count(); }
    bool has(const Person &person) const { return m_members.contains(person); }
    //! So many that who comes, goes or is away is told later, with others (CrowdNews).
    bool isCrowd() const { return count() > protocol::limits::MaxPageMembers; }
    //! The newest entry; 0 when there is none.
    protocol::Seq last() const { return m_last; }
    const QString &topic() const { return m_topic; }
    protocol::RoomEntry entry() const { return {m_name, int(count()), m_last, m_topic, m_terms}; }
    //! The first page.
    protocol::MemberList memberList(const protocol::RequestId &answering) const;
    protocol::MemberList memberPage(const protocol::MembersRequest &wanted) const;

    const protocol::RoomTerms &terms() const { return m_terms; }
    //! Who has made it, and keeps order in it; none for nobody.
    const std::optional<PersonId> &keeper() const { return m_keeper; }
    //! When who may speak again, while the terms say that it is slow.
    SlowPace &pace() { return m_pace; }

    void setTopic(const QString &topic) { m_topic = topic; }
    void setTerms(const protocol::RoomTerms &terms) { m_terms = terms; }
    void setKeeper(const std::optional<PersonId> &keeper) { m_keeper = keeper; }
    void setLast(protocol::Seq seq) { m_last = seq; }
    //! Somebody has spoken here, though it may not be committed yet.
    bool wasSpokenIn() const { return m_wasSpokenIn; }
    void noteSpeech() { m_wasSpokenIn = true; }
    //! Person and room know each other afterwards. \a person must not be in it yet.
    void add(Person &person);
    //! Person and room know nothing of each other afterwards.
    void remove(Person &person);
    //! A member may have come or gone.
    void noteWhetherHere(const Person &person) { m_members.reorder(person); }

private:
    protocol::RoomName m_name;
    QString m_topic;
    protocol::RoomTerms m_terms;
    std::optional<PersonId> m_keeper;
    SlowPace m_pace;
    protocol::Seq m_last;
    bool m_wasSpokenIn = false;
    RoomMembers m_members;
};

//! \brief All rooms of a server, by name, the lobby always among them.
class Rooms
{
public:
    explicit Rooms(const protocol::RoomName &lobby);

    const protocol::RoomName &lobby() const { return m_lobby; }
    qsizetype count() const { return m_index.size(); }
    //! Those that everybody sees in the list.
    std::vector<protocol::RoomEntry> listed() const;
    std::vector<protocol::RoomEntry> hidden() const;

    //! The room of that name, or of one that looks like it; null for none.
    Room *find(const protocol::RoomName &name) const { return m_index.find(name); }
    //! Makes a room; find() must be null.
    Room &create(const protocol::RoomName &name);
    //! A room that nobody is in and nobody has spoken in, the lobby excepted, and where the usual
    //! goes, need not be kept.
    bool isForgettable(const Room &room) const;
    void remove(Room &room);

private:
    std::vector<protocol::RoomEntry> entries(bool (*isWanted)(const Room &)) const;

    protocol::RoomName m_lobby;
    std::unordered_map<const Room *, std::unique_ptr<Room>> m_rooms;
    NameIndex<protocol::RoomName, Room *> m_index;
};

} // namespace charla::server
