// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/dialects/dialect.h>
#include <server/store/keys.h>

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <utility>
#include <vector>

namespace charla::server {

class Peer;
class Room;

//! One connection of a person, and what its client calls itself.
struct Device
{
    Peer *peer = nullptr;
    QString name;
    bool isOwners = false; //!< its login had the owner's key
};

//! \brief Somebody who has logged in: the nick, the secret to come back with, and where they are.
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
    QByteArray tokenHash; //!< tokenHashOf() their token
    bool isOperator = false;
    protocol::Presence chosen = protocol::Presence::Online; //!< what they say of themselves
    std::vector<Device> devices; //!< none while the person is away
    //! Both meaningful without a device only.
    std::chrono::steady_clock::time_point nickHeldUntil;
    std::chrono::steady_clock::time_point keptUntil;
    std::vector<Room *> rooms; //!< in the order of joining
    QHash<PersonId, protocol::Seq> talks; //!< newest entry of each private talk, by partner
    QHash<ConversationKey, protocol::Seq> reads; //!< how far they have read
    quint64 heard = 0; //!< the number of the last news that went to each acquaintance once

    bool isHere() const { return !devices.empty(); }
    bool mayReturn() const { return sessionReturn == Dialect::Return::ByToken; }
    protocol::Presence presence() const { return isHere() ? chosen : protocol::Presence::Offline; }
    //! The owner is who has said the key on a connection that is still there.
    protocol::Role role() const;
    protocol::Member asMember() const { return {nick, presence(), keyMark, role()}; }
    //! The connection of that name; null for none.
    Peer *peerOf(const QString &device) const;
    void forgetPeer(const Peer *peer);
};

//! What is kept of a token: who reads it can't come in with it.
QByteArray tokenHashOf(const protocol::SessionToken &token);
//! Of all tokens with which that person may come in.
QList<QByteArray> tokenHashesOf(const Person &person);

} // namespace charla::server
