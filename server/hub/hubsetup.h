// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/hub/sessions.h>
#include <server/limits/floodlimits.h>
#include <server/limits/warden.h>
#include <server/proving/tries.h>

#include <chrono>
#include <functional>
#include <optional>

//! What a hub begins with, and what it tells of itself.
namespace charla::server {

class Dialect;
class FileOffice;

//! What a hub is told when it is made.
struct HubSetup
{
    QString serverName;
    QString serverVersion;
    protocol::RoomName lobby = protocol::RoomName::lobby();
    protocol::Welcome::History history = protocol::Welcome::History::Kept;
    qsizetype maxRooms = 10'000;
    QString password; //!< empty lets in everybody
    FloodLimits floods = FloodLimits::off();
    int maxPasswordGuesses = 5; //!< of one peer; of the owner's key, too
    std::optional<protocol::OwnerKey> ownerKey = {}; //!< none: nobody is the owner
    FileOffice *files = nullptr; //!< must live as long as the hub; null for a hub without files
    Sessions::Waiting waiting{std::chrono::minutes(2), std::chrono::days(30)};
    std::function<Sessions::TimePoint()> now = std::chrono::steady_clock::now;
    std::function<protocol::Timestamp()> today; //!< none: the system's clock
    Tries::Terms tries = {}; //!< of a nick's password
};

//! How a peer comes in. A nick of the URL counts like a login.
struct HubArrival
{
    const Dialect &dialect;
    std::optional<protocol::Nick> nick;
    std::optional<protocol::RoomName> room;
};

//! What there is and was, in numbers.
struct HubFigures
{
    qsizetype peers = 0; //!< connections that the hub talks with
    qsizetype people = 0; //!< those who are here
    qsizetype sessions = 0; //!< those who may come back, too
    qsizetype rooms = 0;
    qsizetype addresses = 0; //!< of which something is remembered
    quint64 messages = 0; //!< entries that were committed since the start
    Warden::Refusals refusals{}; //!< for going too fast
    quint64 closedForRefusals = 0;
};

} // namespace charla::server
