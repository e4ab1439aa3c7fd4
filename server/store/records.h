// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/files/filetraffic.h>
#include <server/store/keys.h>
#include <server/store/moderationrecords.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

//! Who and what a server keeps besides the talk itself. Plain values.
namespace charla::server {

//! Somebody who may come back.
struct PersonRecord
{
    PersonId id;
    protocol::Nick nick;
    protocol::Timestamp seen; //!< when they were last connected
    QByteArray nickPassword = {}; //!< nickpassword::keptOf() it; empty: the nick is a guest's
};

//! One login of a person.
struct SessionRecord
{
    protocol::SessionId id;
    PersonId person;
    QByteArray tokenHash; //!< SHA-256: who reads the file can't come in with it
    QString client; //!< what the client calls itself; empty when it didn't say
    protocol::Timestamp made;
    protocol::Timestamp seen; //!< when it was last connected
};

//! By which people come in without the server's password.
struct InvitationRecord
{
    protocol::InvitationId id;
    QByteArray codeHash; //!< SHA-256
    PersonId maker; //!< null: the host
    protocol::Timestamp made;
    protocol::Timestamp expires;
    int uses = 1;
    int used = 0; //!< below uses
};

//! A room that is kept, and what it is about.
struct RoomRecord
{
    protocol::RoomName name;
    QString topic;
    protocol::Seq last; //!< its newest entry; 0 when there is none. Not read by note().
};

//! Somebody is in a room, also while they are away.
struct MembershipRecord
{
    PersonId person;
    protocol::RoomName room;
};

//! The newest entry of a private talk.
struct TalkRecord
{
    PrivateKey talk;
    protocol::Seq last;
};

//! How far a person has read.
struct ReadRecord
{
    PersonId person;
    ConversationKey conversation;
    protocol::Seq upTo;
};

//! What a file or a preview is, and how large.
struct Content
{
    FileHash hash;
    qint64 bytes = 0;
};

//! A file that was announced, and that no message has taken yet.
struct UploadRecord
{
    FileHash key; //!< keyOf() its token: who reads the file of data can't bring its bytes
    PersonId person;
    protocol::UploadId id;
    QString name;
    qint64 size = 0;
    QString mime;
    int width = 0;
    int height = 0;
    UploadTerms::Place place = UploadTerms::Place::Remove;
    protocol::Timestamp announced; //!< for the last time
    std::optional<Content> content = {}; //!< once it is complete
    std::optional<Content> preview = {};
};

//! Everything that a hub must know when it starts.
struct Snapshot
{
    QString serverId; //!< stays as long as the data
    std::vector<PersonRecord> people;
    std::vector<SessionRecord> sessions;
    std::vector<InvitationRecord> invitations;
    std::vector<RoomRecord> rooms;
    std::vector<MembershipRecord> memberships; //!< a person's in the order of joining
    std::vector<TalkRecord> talks;
    std::vector<ReadRecord> reads;
    QByteArray uploadSecret; //!< 32 random bytes that stay as long as the data
    std::vector<UploadRecord> uploads;
    std::vector<Content> contents; //!< that a message or an upload names, each once
    ModerationSnapshot moderation = {};
};

//! Somebody will not come back.
struct PersonForgotten
{
    PersonId id; //!< with sessions, memberships, read positions and role; what they said stays
};

//! A session is over: its token is worth nothing any more.
struct SessionForgotten
{
    protocol::SessionId id;
};

//! An invitation is used up, taken back or too old.
struct InvitationForgotten
{
    protocol::InvitationId id;
};

//! A room is no more.
struct RoomForgotten
{
    protocol::RoomName name;
};

//! Somebody has left a room.
struct MembershipEnded
{
    PersonId person;
    protocol::RoomName room;
};

//! An upload is given up, or nobody came for it. Without effect on one that a message has taken.
struct UploadForgotten
{
    FileHash key;
};

//! What has become true: a record is new or replaces the one of the same key.
using Fact
    = std::variant<PersonRecord, PersonForgotten, RoomRecord, RoomForgotten, MembershipRecord,
                   MembershipEnded, ReadRecord, UploadRecord, UploadForgotten, SessionRecord,
                   SessionForgotten, InvitationRecord, InvitationForgotten, RoleRecord, TermsRecord,
                   TreatmentRecord, BanRecord, BanLifted, ActRecord>;

} // namespace charla::server
