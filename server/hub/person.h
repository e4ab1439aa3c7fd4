// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/dialects/dialect.h>
#include <server/store/keys.h>

#include <QHash>

#include <chrono>
#include <vector>

namespace charla::server {

class Peer;
class Room;

//! \brief Somebody who is logged in: the nick, the secret to come back with, and where they are.
//!
//! Owned by Sessions. Any combination of the members is valid.
struct Person
{
    Person(const protocol::Nick &itsNick, Dialect::Return itsReturn)
        : nick(itsNick), sessionReturn(itsReturn)
    {
    }

    protocol::Nick nick;
    Dialect::Return sessionReturn;
    PersonId id = PersonId::create();
    protocol::SessionToken token = protocol::SessionToken::create();
    protocol::Presence chosen = protocol::Presence::Online; //!< what they say of themselves
    Peer *peer = nullptr; //!< null while the session waits for its return
    std::chrono::steady_clock::time_point waitsUntil; //!< meaningful without a peer only
    std::vector<Room *> rooms; //!< in the order of joining
    QHash<PersonId, protocol::Seq> talks; //!< newest message of each private talk, by partner

    protocol::Presence presence() const { return peer ? chosen : protocol::Presence::Offline; }
    protocol::Member asMember() const { return {nick, presence()}; }
    bool isIn(const Room &room) const;
};

} // namespace charla::server
