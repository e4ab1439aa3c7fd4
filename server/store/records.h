// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/store/keys.h>

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

//! Who and what a server keeps besides the talk itself. Plain values.
namespace charla::server {

//! Somebody who may come back.
struct PersonRecord
{
    PersonId id;
    protocol::Nick nick;
    QByteArray
        tokenHash; //!< SHA-256 of the session token: who reads the file can't come in with it
    protocol::Timestamp seen; //!< when they were last connected
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

//! Everything that a hub must know when it starts.
struct Snapshot
{
    QString serverId; //!< stays as long as the data
    std::vector<PersonRecord> people;
    std::vector<RoomRecord> rooms;
    std::vector<MembershipRecord> memberships; //!< a person's in the order of joining
    std::vector<TalkRecord> talks;
    std::vector<ReadRecord> reads;
};

//! Somebody will not come back.
struct PersonForgotten
{
    PersonId id; //!< with memberships and read positions; what they said stays
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

//! What has become true: a record is new or replaces the one of the same key.
using Fact = std::variant<PersonRecord, PersonForgotten, RoomRecord, RoomForgotten,
                          MembershipRecord, MembershipEnded, ReadRecord>;

} // namespace charla::server
