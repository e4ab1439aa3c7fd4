// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/keymark.h>
#include <protocol/names.h>

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
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

//! What somebody may do on a server; each may what those before it may. Of people in a room everybody
//! sees it.
enum class Role {
    Guest,
    Member, //!< has kept the nick with a password
    Operator, //!< keeps order
    Owner, //!< whose server it is: has logged in with its owner's key
};

//! One person in a room.
struct Member
{
    Nick nick;
    Presence presence = Presence::Online;
    KeyMark keyMark = {};
    Role role = Role::Guest;
};

//! \brief The order of a room's members: whoever is here, by name, before whoever is offline, by name.
bool memberBefore(const Member &one, const Member &other);

//! \brief What goes in a room: who sees it, who comes in, who speaks.
//!
//! Operators, the owner and the room's keeper, who has made it, are above all of it.
struct RoomTerms
{
    enum class Kind {
        Public,
        Hidden, //!< not in the list of those who aren't in it; who knows its name may come in
        InvitationOnly, //!< only who was let in may come in
    };

    Kind kind = Kind::Public;
    bool isReadOnly = false;
    bool isModerated = false; //!< only who has been given voice may speak
    bool isTopicLocked = false; //!< what it is about is not said by everybody
    std::chrono::seconds slowMode{0}; //!< between two messages of one person

    bool operator==(const RoomTerms &) const = default;
};

//! Somebody can't speak. Without \a until it lasts till it is taken back.
struct Muting
{
    std::optional<Timestamp> until;

    bool operator==(const Muting &) const = default;
};

//! What those who keep order do.
enum class Act {
    Kick, //!< out of a room, or off the server
    Ban, //!< off the server, and not in again: a person, or an address
    Unban,
    Mute, //!< in a room, or everywhere
    Unmute,
    LetIn, //!< into an invitation-only room
    LetOut, //!< that is taken back
    Voice, //!< in a moderated room
    Unvoice,
    Role,
    Delete, //!< a message of somebody else
    Terms, //!< of a room
};

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
