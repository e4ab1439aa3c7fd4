// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/dialects/dialect.h>
#include <server/limits/allowance.h>
#include <server/store/records.h>

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <utility>
#include <vector>

namespace charla::server {

class Peer;
class Room;

//! One connection of a person, what its client calls itself, and by which login it came.
struct Device
{
    Peer *peer = nullptr;
    QString name;
    protocol::SessionId session; //!< null where sessions can't be taken up again
    bool isOwners = false; //!< its login had the owner's key
};

//! \brief Somebody who has logged in: the nick, the logins to come back by, and where they are.
//!
//! Owned by Sessions. Any combination of the members is valid.
struct Person
{
    Person(PersonId itsId, protocol::Nick itsNick, Dialect::Return itsReturn)
        : id(itsId), keyMark(itsId.keyMark()), nick(std::move(itsNick)), sessionReturn(itsReturn)
    {
    }

    PersonId id;
    protocol::KeyMark keyMark; //!< of the id
    protocol::Nick nick;
    Dialect::Return sessionReturn;
    QByteArray nickPassword; //!< as in PersonRecord
    std::vector<SessionRecord> sessions; //!< by which they may come back
    bool isOperator = false;
    protocol::Presence chosen = protocol::Presence::Online; //!< what they say of themselves
    std::vector<Device> devices; //!< none while the person is away
    //! Both meaningful without a device only.
    std::chrono::steady_clock::time_point nickHeldUntil;
    std::chrono::steady_clock::time_point keptUntil;
    std::vector<Room *> rooms; //!< in the order of joining
    QHash<PersonId, protocol::Seq> talks; //!< newest entry of each private talk, by partner
    QHash<ConversationKey, protocol::Seq> reads; //!< how far they have read
    Allowance allowance = {}; //!< what they may do, on all devices together
    quint64 heard = 0; //!< the number of the last news that went to each acquaintance once

    bool isHere() const { return !devices.empty(); }
    bool isKept() const { return !nickPassword.isEmpty(); } //!< the nick is theirs for good
    bool mayReturn() const { return sessionReturn == Dialect::Return::ByToken; }
    protocol::Presence presence() const { return isHere() ? chosen : protocol::Presence::Offline; }
    //! The owner is who has said the key on a connection that is still there.
    protocol::Role role() const;
    protocol::Member asMember() const { return {nick, presence(), keyMark, role()}; }
    //! The connection of that name and login; null for none.
    Peer *peerOf(const QString &device, const protocol::SessionId &session) const;
    void forgetPeer(const Peer *peer);
    //! Null for none.
    SessionRecord *session(const protocol::SessionId &sought);
    //! The login by which that connection came; null for none.
    SessionRecord *sessionOf(const Peer *peer);
    bool isConnectedBy(const protocol::SessionId &session) const;
};

//! What is kept of a token: who reads it can't come in with it.
QByteArray tokenHashOf(const protocol::SessionToken &token);
//! Of all tokens with which that person may come in.
QList<QByteArray> tokenHashesOf(const Person &person);

} // namespace charla::server
