// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/names.h>
#include <server/limits/addressbook.h>
#include <server/limits/warden.h>

namespace charla::server {

class Dialect;
class Peer;
struct Person;

//! \brief A peer as its hub knows it, from its arrival to its departure.
struct Caller
{
    Peer *peer = nullptr;
    const Dialect *dialect = nullptr;
    protocol::RoomName room;
    Person *person = nullptr;
    quint64 number = 0; //!< of its arrival: another peer may come to the same place in memory
    bool isWaiting = false; //!< paused till the store has room
    int wrongGuesses = 0; //!< of the password
    ConnectionAllowance allowance = {};
    AddressBook::Visit address = {};
    bool isOwners = false; //!< has said the owner's key
};

//! A login by which a connection comes in, and the token that it goes by.
struct Ticket
{
    protocol::SessionId session; //!< null where sessions can't be taken up again
    protocol::SessionToken token;
};

} // namespace charla::server
