// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/names.h>
#include <protocol/refusal.h>

#include <QString>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

//! What goes over the wire, as values: one struct a message type, in the words of asyncapi.yaml.
//! Past the codec everything here is checked, so nobody checks it again.
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

enum class Presence {
    Online,
    Away, //!< here, but the person has not touched the program for a while
    Offline, //!< the connection is lost; the session waits for its return
};

// ---- from a client ------------------------------------------------------------------------

inline constexpr int ProtocolVersion = 1;

//! The first message. Answered by Welcome. With a token of a session that still lives, the
//! session goes on here, and its old connection is closed with CloseCode::TakenOver.
struct Login
{
    RequestId id;
    Nick nickname;
    std::optional<RoomName> room; //!< joined at once, as by Join
    std::optional<SessionToken> token;
    int version = ProtocolVersion;
};

//! The session ends now: the nick is free, its rooms are left. The server then closes with 1000.
struct Logout
{
};

//! Into a room, which is made if there is none. Answered by MemberList; being in already is fine.
struct Join
{
    RequestId id;
    RoomName room;
};

//! Out of a room. Answered by Left with the own nick.
struct Leave
{
    RequestId id;
    RoomName room;
};

//! A message to a room or a person (types `room` and `private`). Answered by Ack once it is
//! committed; a second one of the same id gets the same Ack and is shown to nobody again.
struct Send
{
    MessageId id; //!< null when the client gave none: then a resend is a new message
    std::optional<Nick> from; //!< if given, must be the sender's own nick
    Conversation to;
    SendAt sendAt;
    QString text;
};

//! The person is writing, or has stopped. Not answered.
struct Typing
{
    enum class Activity { Writing, Stopped };

    Conversation to;
    Activity activity = Activity::Writing;
};

//! The person is here or away (never Offline). Not answered.
struct SetPresence
{
    Presence presence = Presence::Online;
};

//! Asks for a page of a conversation's messages. Answered by HistoryPage.
//! With `after` the page starts right behind that seq; with `before` it ends right before it;
//! with neither it is the newest page. Both bounds are excluded.
struct HistoryRequest
{
    RequestId id;
    Conversation of;
    std::optional<Seq> before;
    std::optional<Seq> after; //!< not together with before
    int limit = 0; //!< messages, 1 to limits::MaxHistoryMessages
};

//! Is the server there? Answered by Pong: a page in a browser can't send WebSocket pings.
struct Ping
{
    RequestId id;
};

using ClientMessage
    = std::variant<Login, Logout, Join, Leave, Send, Typing, SetPresence, HistoryRequest, Ping>;

// ---- from the server ----------------------------------------------------------------------

//! The newest message of a private conversation, by which a client sees what it missed.
struct ConversationTip
{
    Nick with;
    Seq last;
};

//! The login worked. Followed by a RoomList of all rooms, and by a MemberList for each room that
//! the session is in.
struct Welcome
{
    enum class Session { New, Resumed };

    RequestId id;
    Nick nickname; //!< as the server writes it
    SessionToken token;
    Session session = Session::New;
    QString serverId; //!< stays while the server's data stays
    QString serverName; //!< for people
    QString serverVersion;
    RoomName lobby;
    std::vector<ConversationTip> conversations; //!< private ones of this session
};

//! The message is committed.
struct Ack
{
    MessageId id;
    Seq seq;
    Seq prev;
    Timestamp at;
};

//! \brief A committed message (types `room` and `private`).
//!
//! `prev` is the seq of the message before it in its conversation, 0 for the first: a client
//! that has another one as its last knows that something is missing, and asks for history.
struct ChatMessage
{
    Seq seq;
    Seq prev;
    MessageId id;
    Nick from;
    Conversation to;
    SendAt sendAt; //!< as the sender gave it; the server's time in ISO 8601 when it gave none
    Timestamp at;
    QString text;
};

//! One room in the list of rooms.
struct RoomEntry
{
    RoomName room;
    int members = 0;
    Seq last; //!< its newest message; 0 when there is none
};

//! Rooms that are new or have changed, and rooms that are gone. After Welcome: all of them.
struct RoomList
{
    std::vector<RoomEntry> rooms;
    std::vector<RoomName> gone;
};

//! One person in a room.
struct Member
{
    Nick nick;
    Presence presence = Presence::Online;
};

//! You are in this room, and so are these (yourself among them).
struct MemberList
{
    RequestId id;
    RoomName room; //!< as the server writes it
    Seq last; //!< its newest message; 0 when there is none
    std::vector<Member> members;
};

//! Somebody else came into a room of yours.
struct Joined
{
    RoomName room;
    Member member;
};

//! Somebody left a room of yours; with your own nick, you did, and `id` is that of your Leave.
struct Left
{
    RequestId id;
    RoomName room;
    Nick nick;
};

//! Somebody who shares a room or a private talk with you is here, away or gone. `Offline` may
//! come back; when the session is over, Left follows for each room.
struct PresenceChanged
{
    Nick nick;
    Presence presence = Presence::Online;
};

//! Somebody is writing in a conversation of yours; in a private one `to` is your nick.
struct TypingNotice
{
    Nick from;
    Conversation to;
    Typing::Activity activity = Typing::Activity::Writing;
};

//! Messages of a conversation in the order of seq.
struct HistoryPage
{
    enum class Rest { None, More };

    RequestId id;
    Conversation of;
    std::vector<ChatMessage> messages;
    Rest rest = Rest::None; //!< whether there are more in the direction that was asked for
};

//! Something was refused. `message` is in English for the reader of a log; programs go by code.
struct Error
{
    Refusal refusal;
    QString unknownCode; //!< what a newer server said when refusal.code could not be read from it
    QString message;
};

//! The answer to Ping.
struct Pong
{
    RequestId id;
};

using ServerMessage = std::variant<Welcome, Ack, ChatMessage, RoomList, MemberList, Joined, Left,
                                   PresenceChanged, TypingNotice, HistoryPage, Error, Pong>;

} // namespace charla::protocol
