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
    //! What the client calls itself, so that one person may have several: only a connection of the
    //! same device is taken over. Written like a request's id; most clients need none.
    QString device;
    //! With a token: everything up to here was seen, in all conversations; what came since is sent
    //! by itself (HistoryPage without id) before anything newer.
    std::optional<Seq> after;
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
    std::optional<Seq> after; //!< as in Login, for this room alone
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
    Seq replyTo; //!< the message that is answered, of the same conversation; 0 for none
};

//! What can be done to a message that was sent.
enum class ChangeKind {
    Edit, //!< another text; by its author
    Delete, //!< its text is gone for good, its place in the order stays; by its author
    React, //!< a short mark beside it, usually an emoji; by anybody who can read it
    Unreact, //!< the own mark is taken back
};

//! Changes a message (types `edit`, `delete`, `react`, `unreact`). It is committed and acknowledged
//! like a message, has a place in the order like one, and may be resent like one.
struct ChangeRequest
{
    MessageId id; //!< null when the client gave none
    Conversation of;
    Seq target; //!< the message
    ChangeKind kind = ChangeKind::Edit;
    QString text; //!< Edit: the new text; React and Unreact: the mark; Delete: empty
};

//! The person has read everything up to `upTo` there. Not answered; it never goes back.
struct ReadRequest
{
    Conversation of;
    Seq upTo;
};

//! What a room is about; empty for nothing. Answered by TopicChanged.
struct SetTopic
{
    RequestId id;
    RoomName room;
    QString topic;
};

//! Looks for words in messages that the person can read: in their rooms and private talks. All
//! words must be there, in any order, each perhaps as a part of a word; without case, without
//! accents. Newest first. Answered by Found.
struct SearchRequest
{
    RequestId id;
    QString query; //!< 1 to limits::MaxQueryCodePoints
    std::optional<Conversation> in; //!< nowhere else
    std::optional<Nick> from; //!< by nobody else
    std::optional<Timestamp> since; //!< not before
    std::optional<Timestamp> until; //!< before, not at
    std::optional<Seq> before; //!< for the next page: the seq of the last hit
    int limit = 0; //!< hits, 1 to limits::MaxSearchHits
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
//! With `after` the page starts right behind that seq; with `before` it ends right before it, both
//! excluded; with `around` that seq is in its middle; with none it is the newest page.
struct HistoryRequest
{
    RequestId id;
    Conversation of;
    std::optional<Seq> before;
    std::optional<Seq> after;
    std::optional<Seq> around; //!< at most one of the three
    int limit = 0; //!< messages, 1 to limits::MaxHistoryMessages
};

//! Is the server there? Answered by Pong: a page in a browser can't send WebSocket pings.
struct Ping
{
    RequestId id;
};

using ClientMessage
    = std::variant<Login, Logout, Join, Leave, Send, ChangeRequest, ReadRequest, SetTopic,
                   SearchRequest, Typing, SetPresence, HistoryRequest, Ping>;

// ---- from the server ----------------------------------------------------------------------

//! How far a conversation of the person goes, and how far they have read.
struct ConversationTip
{
    Conversation of;
    Seq last; //!< its newest entry; 0 when there is none
    Seq read; //!< on any of the person's devices; 0 for nothing
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
    std::vector<ConversationTip> conversations; //!< rooms and private talks of this person
};

//! The message is committed.
struct Ack
{
    MessageId id;
    Seq seq;
    Seq prev;
    Timestamp at;
};

//! One mark beside a message, and who made it, in the order in which they did.
struct Reaction
{
    QString mark;
    std::vector<Nick> by;

    bool operator==(const Reaction &) const = default;
};

//! \brief A committed message (types `room` and `private`).
//!
//! `prev` is the seq of the entry before it in its conversation, message or change, 0 for the
//! first: a client that has another one as its last knows that something is missing, and asks for
//! history. In history it comes as it is now: with the changes up to `changed` worked in, which a
//! client that meets them again leaves aside.
struct ChatMessage
{
    enum class State { Original, Edited, Deleted };

    Seq seq;
    Seq prev;
    MessageId id;
    Nick from;
    Conversation to;
    SendAt sendAt; //!< as the sender gave it; the server's time in ISO 8601 when it gave none
    Timestamp at;
    QString text; //!< empty when it was deleted
    Seq replyTo; //!< the message that is answered; 0 for none
    State state = State::Original;
    std::vector<Reaction> reactions; //!< in the order of the first of each
    Seq changed; //!< the newest change that is worked in; 0 for none
};

//! \brief A committed change of a message (types `edit`, `delete`, `react`, `unreact`).
//!
//! An entry of its conversation like a message. In a private talk `of` is the one addressed,
//! whoever reads it.
struct Change
{
    Seq seq;
    Seq prev;
    MessageId id;
    Nick from;
    Conversation of;
    Timestamp at;
    Seq target;
    ChangeKind kind = ChangeKind::Edit;
    QString
        text; //!< Edit: the new text, empty once the message is deleted; React, Unreact: the mark
};

//! What has a place in the order of a conversation.
using Entry = std::variant<ChatMessage, Change>;

inline Seq seqOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.seq; }, entry);
}

inline Seq prevOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.prev; }, entry);
}

inline MessageId idOf(const Entry &entry)
{
    return std::visit([](const auto &alternative) { return alternative.id; }, entry);
}

//! One room in the list of rooms.
struct RoomEntry
{
    RoomName room;
    int members = 0;
    Seq last; //!< its newest entry; 0 when there is none
    QString topic; //!< empty for none
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
    Seq last; //!< its newest entry; 0 when there is none
    std::vector<Member> members;
    QString topic; //!< empty for none
};

//! A room of yours is about something else now; `id` is that of your SetTopic.
struct TopicChanged
{
    RequestId id;
    RoomName room;
    Nick nick; //!< who says so
    QString topic; //!< empty for none
};

//! You have read everything up to there, on another device.
struct ReadNotice
{
    Conversation of;
    Seq upTo;
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

//! \brief Entries of a conversation in the order of seq.
//!
//! Without an id it is what the person missed (Login::after, Join::after): while `rest` says that
//! there is more, the next page follows by itself, and nothing newer of that conversation before it.
struct HistoryPage
{
    enum class Rest { None, More };

    RequestId id;
    Conversation of;
    std::vector<Entry> entries; //!< on the wire `messages`
    //! Whether there are more in the direction that was asked for; behind the page for `around`.
    Rest rest = Rest::None;
};

//! A stretch of a text, in UTF-16 code units.
struct Span
{
    int start = 0;
    int length = 0;

    bool operator==(const Span &) const = default;
};

//! One message that was found.
struct Hit
{
    Seq seq;
    Timestamp at;
    Nick from;
    Conversation to; //!< as in ChatMessage
    QString excerpt; //!< the words found and some text around them, in one line
    std::vector<Span> marks; //!< where they stand in the excerpt; rising, apart from each other
};

//! The answer to SearchRequest, newest first.
struct Found
{
    RequestId id;
    std::vector<Hit> hits;
    HistoryPage::Rest rest = HistoryPage::Rest::None; //!< whether there are older ones
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

using ServerMessage = std::variant<Welcome, Ack, ChatMessage, Change, RoomList, MemberList,
                                   TopicChanged, Joined, Left, PresenceChanged, TypingNotice,
                                   ReadNotice, HistoryPage, Found, Error, Pong>;

} // namespace charla::protocol
