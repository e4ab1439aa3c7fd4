// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>
#include <protocol/message.h>
#include <server/hub/bans.h>
#include <server/hub/rights.h>
#include <server/hub/treatments.h>
#include <server/store/store.h>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace charla::server {

class Peer;
class Room;
class Rooms;
class Sessions;
struct Person;

//! \brief Keeps order: who may what, what is done to whom, and what was done.
//!
//! Decides by rights.h, remembers in Bans and Treatments, writes every act down, and leaves to the hub
//! what only that can do. Lives on the hub's thread.
class Moderation
{
public:
    //! Nothing, or why it was refused; the id is filled in by whoever asked.
    using Verdict = std::optional<protocol::Refusal>;
    using TimePoint = std::chrono::steady_clock::time_point;

    //! What the hub does for it.
    struct Hands
    {
        //! Off the server: out of every room, and every connection closed. Who can't come back is gone.
        std::function<void(Person &, protocol::CloseCode, const QString &)> putOff;
        std::function<void(Person &, Room &)> putOutOf;
        //! Somebody has another role now.
        std::function<void(Person &)> tellRole;
        //! Other things go in a room than before: who sees it in the list?
        std::function<void(Room &, const protocol::RoomTerms &)> listAnew;
        std::function<protocol::Timestamp()> today;
    };

    //! Who asks for something, and by which connection.
    struct Asker
    {
        Peer &peer;
        Person &person;
    };

    //! All must outlive this.
    Moderation(Sessions &sessions, Rooms &rooms, Store &store, Hands hands);

    //! When people and rooms are restored.
    void restore(const ModerationSnapshot &snapshot);

    // What is asked for (moderation.cpp). Who is asked about may be gone afterwards.
    Verdict on(const Asker &asker, const protocol::PersonAct &act);
    Verdict on(const Asker &asker, const protocol::AddressBan &ban);
    Verdict on(const Asker &asker, const protocol::Unban &unban);
    Verdict on(const Asker &asker, const protocol::SetRole &role);
    Verdict on(const Asker &asker, const protocol::SetRoomTerms &wanted);
    Verdict on(const Asker &asker, const protocol::BansRequest &request);
    Verdict on(const Asker &asker, const protocol::PeopleRequest &request);

    // What the hub asks (moderationrights.cpp).
    //! Banned, for whoever comes from there.
    Verdict objectionToAddress(const QHostAddress &address) const;
    //! Banned, for somebody who logs in. \a person is null for somebody new.
    Verdict objectionToLogin(const Person *person, const protocol::Login &login) const;
    //! RoomClosed.
    Verdict objectionToEntering(const Person &person, const Room &room) const;
    //! Muted or ReadOnly. \a room is null for a private talk.
    Verdict objectionToSpeaking(const Person &person, const Room *room) const;
    //! TooSoon, in a slow room. What passes counts.
    Verdict pace(const Person &person, Room &room, const protocol::MessageId &id,
                 TimePoint now) const;
    Verdict objectionToTopic(const Person &person, const Room &room) const;
    //! Whose messages somebody who may delete those of others in \a room must leave alone; none for
    //! who may delete only their own.
    std::optional<std::vector<PersonId>> sparedBy(const Person &person, const Room &room) const;

    //! The record of \a person deleting \a target in \a room, for the store.
    ActRecord recordOfDeletion(const Person &person, const Room &room, protocol::Seq target);

    //! To who has just come into a \a room, or with null onto the server: what is unusual.
    void tellUnusualRights(const Person &person, const Room *room) const;

    // What the hub tells it.
    //! \a room is new, and \a maker its keeper.
    void noteMade(Room &room, const Person &maker);
    //! They are gone for good.
    void forget(const Person &person);
    void forget(const Room &room);

    //! What the store knows of acts, with the newest, which it may not know yet.
    protocol::AuditPage withNewest(const protocol::AuditRequest &request, ActsPage stored) const;

private:
    rights::Place placeOf(const Person &person, const Room *room) const;
    Verdict check(protocol::Act act, const Asker &asker, const Person *target,
                  const Room *room) const;
    std::optional<protocol::Timestamp> endOf(const std::optional<std::chrono::seconds> &span) const;

    Verdict kick(const Asker &asker, const protocol::PersonAct &act, Person &target, Room *room);
    Verdict ban(const Asker &asker, const protocol::PersonAct &act, Person &target);
    Verdict treat(const Asker &asker, const protocol::PersonAct &act, Person &target, Room *room);
    QList<QHostAddress> bannableAddresses(const Person &target, const Person &actor) const;
    //! Whether somebody is there from whom \a actor must keep off.
    bool isSpared(const QHostAddress &address, const Person &actor) const;
    void set(const TreatmentRecord &treatment, const Person &person);
    void tellRights(const Person &person, const Room *room) const;
    //! With its number and time.
    ActRecord dated(ActRecord act);
    void record(ActRecord act);

    Sessions &m_sessions;
    Rooms &m_rooms;
    Store &m_store;
    Hands m_hands;
    Bans m_bans;
    Treatments m_treatments;
    qint64 m_lastAct = 0;
    std::deque<ActRecord> m_newest; // oldest first; more than can be on their way to the store
};

//! What moderation answers, not the hub.
template<typename M>
concept AsksModeration
    = requires(Moderation &moderation, const Moderation::Asker &asker, const M &message)
{
    moderation.on(asker, message);
};

} // namespace charla::server
