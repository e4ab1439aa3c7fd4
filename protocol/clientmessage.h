// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <protocol/invitation.h>
#include <protocol/moderation.h>
#include <protocol/ownnick.h>
#include <protocol/terms.h>

#include <optional>
#include <vector>

//! What a client says, as values: one struct a message type, in the words of asyncapi.yaml.
namespace charla::protocol {

inline constexpr int ProtocolVersion = 1;

//! \brief The first message. Answered by Welcome.
//!
//! With a token of a session that still lives, the session goes on here, and its old connection is
//! closed with CloseCode::TakenOver; then no password is needed. Without one it becomes a session of
//! its own: of somebody new, or, with the nick's password, of the person whose nick it is.
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
    QString password = {}; //!< of the server, as checkedPassword() takes it; empty for none
    //! Of the nick, as checkedPassword() takes it; empty for none. It may take a second to be looked at;
    //! nothing else that the caller says is heard meanwhile. With a token that counts it isn't needed.
    QString nickPassword = {};
    QString client
        = {}; //!< what the client calls itself, for the person's own eyes; empty for none
    std::optional<InvitationCode> invitation = {}; //!< in the place of the server's password
    //! Of the server: who logs in with it is the owner for as long as this connection lasts, and needs
    //! no password.
    std::optional<OwnerKey> ownerKey = {};
};

//! \brief The session ends now, and its token is worth nothing any more. The server then closes with 1000.
//!
//! With the last session of a guest the nick is free, and the rooms are left. A nick that is kept stays
//! the person's, with its rooms.
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

//! \brief Asks for a page of a room's members, in their order (memberBefore()). Answered by MemberList.
//!
//! With `after`, the last one of the page before as that page told them, it starts behind that
//! place, whoever is there by now. With `startsWith` it holds only those whose nicks begin so,
//! whatever the case.
struct MembersRequest
{
    RequestId id;
    RoomName room;
    std::optional<Member> after;
    QString startsWith; //!< empty for everybody
    int limit = 0; //!< people, 1 to limits::MaxPageMembers
};

//! A message to a room or a person (types `room` and `private`). Answered by Ack once it is
//! committed; a second one of the same id gets the same Ack and is shown to nobody again.
struct Send
{
    MessageId id; //!< null when the client gave none: then a resend is a new message
    std::optional<Nick> from; //!< if given, must be the sender's own nick
    Conversation to;
    SendAt sendAt;
    QString text; //!< may be empty when there are files
    Seq replyTo; //!< the message that is answered, of the same conversation; 0 for none
    //! Complete uploads of the sender, at most limits::MaxFilesPerMessage, none twice.
    std::vector<UploadToken> files = {};
};

//! \brief A file is to come, for a message that is sent later. Answered by UploadState or refused,
//! before a byte of it is sent.
//!
//! The same id again is the same upload: that is how one goes on after a lost connection.
struct Upload
{
    enum class Place {
        TakenOut, //!< where a photo was made is taken out of it
        Kept,
    };

    UploadId id;
    QString name; //!< as cleanedFileName() gives it
    qint64 size = 0; //!< bytes
    QString mime; //!< as checkedMime() gives it
    int width = 0; //!< of a picture or a video in pixels; 0 when nobody knows, then both
    int height = 0;
    Place place = Place::TakenOut;
};

//! An upload is given up, and what is there of it is removed. Not answered, also when there is none.
struct Discard
{
    UploadId id;
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
    = std::variant<Login, Logout, Join, Leave, MembersRequest, Send, ChangeRequest, ReadRequest,
                   SetTopic, SearchRequest, Typing, SetPresence, HistoryRequest, Ping, Upload,
                   Discard, KeepNick, ReleaseNick, SessionsRequest, RevokeSession, MakeInvitation,
                   InvitationsRequest, RevokeInvitation, PersonAct, AddressBan, Unban, SetRole,
                   SetRoomTerms, BansRequest, AuditRequest, PeopleRequest>;

} // namespace charla::protocol
