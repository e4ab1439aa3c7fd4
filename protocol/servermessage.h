// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/clientmessage.h>
#include <protocol/entry.h>
#include <protocol/refusal.h>

//! What a server says, as values: one struct a message type, in the words of asyncapi.yaml.
namespace charla::protocol {

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
    enum class History {
        Kept,
        Ephemeral, //!< nobody is to keep what is said, the clients neither
    };
    enum class Door {
        Open,
        Password, //!< new people say the server's, or come by an invitation
    };

    RequestId id;
    Nick nickname; //!< as the server writes it
    SessionToken token;
    Session session = Session::New;
    QString serverId; //!< stays while the server's data stays
    QString serverName; //!< for people
    QString serverVersion;
    RoomName lobby;
    std::vector<ConversationTip> conversations; //!< rooms and private talks of this person
    History history = History::Kept;
    std::optional<FileTerms> files = {}; //!< none: this server takes no files
    KeyMark keyMark = {}; //!< of this person
    NickState nickState = NickState::Guest; //!< on the wire `kept`
    Role role = Role::Guest; //!< of this person
    Door door = Door::Open; //!< on the wire `password`, in `server`
};

//! The message is committed.
struct Ack
{
    MessageId id;
    Seq seq;
    Seq prev;
    Timestamp at;
    std::vector<File> files = {}; //!< of the message, as the others see them
};

//! One room in the list of rooms.
struct RoomEntry
{
    RoomName room;
    int members = 0;
    Seq last; //!< its newest entry; 0 when there is none
    QString topic; //!< empty for none
    RoomTerms terms = {};
};

//! Rooms that are new or have changed, and rooms that are gone. After Welcome: all of them.
struct RoomList
{
    std::vector<RoomEntry> rooms;
    std::vector<RoomName> gone;
};

//! \brief You are in this room, and so are these (yourself among them): the first page of them.
//!
//! Also the answer to MembersRequest, whose `after` and `startsWith` it then repeats.
struct MemberList
{
    enum class Rest { None, More };

    RequestId id;
    RoomName room; //!< as the server writes it
    Seq last; //!< its newest entry; 0 when there is none
    std::vector<Member> members; //!< in their order (memberBefore())
    QString topic; //!< empty for none
    int count = 0; //!< of all members of the room
    Rest rest = Rest::None; //!< whether there are more behind these
    std::optional<Member> after;
    QString startsWith;
    RoomTerms terms = {};
};

//! \brief What has changed among the members of a crowd, a room of yours with more than
//! limits::MaxPageMembers of them: gathered for a moment, each person named once, as they are now.
//!
//! It takes the place of Joined, Left and PresenceChanged there. You may be among those who joined.
struct Crowd
{
    enum class Names {
        Told,
        TooMany, //!< more than limits::MaxCrowdChanges: ask anew for what you have of the list
    };

    RoomName room;
    int count = 0; //!< of all members now
    std::vector<Member> joined;
    std::vector<Member> changed; //!< somebody is here, away or gone who was there before
    std::vector<Nick> left;
    Names names = Names::Told;
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

//! Somebody else came into a room of yours that is no crowd.
struct Joined
{
    RoomName room;
    Member member;
};

//! Somebody left a room of yours that is no crowd; with your own nick, you did, from any, and `id` is
//! that of your Leave.
struct Left
{
    RequestId id;
    RoomName room;
    Nick nick;
};

//! Somebody who shares a private talk or a room that is no crowd with you is here, away or gone.
//! `Offline` may come back; when the session is over, Left follows for each room.
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

//! The answer to Upload: where its bytes go, and how many are there already.
struct UploadState
{
    UploadId id;
    UploadToken token; //!< the bytes go to /files/TOKEN
    qint64 received = 0;
    bool isComplete = false; //!< a message may take it
};

//! The answer to Ping.
struct Pong
{
    RequestId id;
};

using ServerMessage
    = std::variant<Welcome, Ack, ChatMessage, Change, RoomList, MemberList, TopicChanged, Joined,
                   Left, Crowd, PresenceChanged, TypingNotice, ReadNotice, HistoryPage, Found,
                   Error, Pong, UploadState, NickKept, SessionList, Invitation, InvitationList,
                   Done, RoleChanged, TermsChanged, Acted, OwnRights, BanList, AuditPage,
                   PeopleList>;

} // namespace charla::protocol
