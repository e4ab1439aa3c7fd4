// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/keymark.h>
#include <protocol/names.h>

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

//! The terms in which both ends speak.
namespace charla::protocol {

//! A moment by the server's clock, in milliseconds since 1970 UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

//! \brief A room, or the private talk with one person.
//!
//! On the wire `room` or `with`; in messages `to`, where the type tells which it is. In a
//! private message `to` is the one addressed, whoever reads it.
using Conversation = std::variant<RoomName, Nick>;

//! When a sender says it sent: passed on as it came (tutorial 000), never read. A browser's
//! Date() string or a number.
using SendAt = std::variant<std::monostate, double, QString>;

//! What a client calls a request, given back in its answer; empty when it gave none.
//! Printable ASCII, at most limits::MaxRequestIdChars.
using RequestId = QString;

//! Whose a nick is.
enum class NickState {
    Guest, //!< of whoever has it, till they have been away for long
    Kept, //!< of who knows its password
};

enum class Presence {
    Online,
    Away, //!< here, but the person has not touched the program for a while
    Offline, //!< the connection is lost; the session waits for its return
};

//! One person in a room.
struct Member
{
    Nick nick;
    Presence presence = Presence::Online;
    KeyMark keyMark = {};
};

//! \brief The order of a room's members: whoever is here, by name, before whoever is offline, by name.
bool memberBefore(const Member &one, const Member &other);

//! What files a server takes.
struct FileTerms
{
    qint64 maxFile = 0; //!< bytes of one of them
    QStringList types = {}; //!< as isMimePattern() takes them; none for all types

    bool operator==(const FileTerms &) const = default;
};

//! What can be done to a message that was sent.
enum class ChangeKind {
    Edit, //!< another text; by its author
    Delete, //!< its text is gone for good, its place in the order stays; by its author
    React, //!< a short mark beside it, usually an emoji; by anybody who can read it
    Unreact, //!< the own mark is taken back
};

} // namespace charla::protocol
