// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/store/keys.h>

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>
#include <vector>

//! What a server keeps of its order: who may what, and who has done what. Plain values.
namespace charla::server {

//! Somebody is an operator (protocol::Role::Operator), or is none any more (Guest).
struct RoleRecord
{
    PersonId person;
    protocol::Role role = protocol::Role::Guest;
};

//! What goes in a room, and who has made it.
struct TermsRecord
{
    protocol::RoomName room;
    protocol::RoomTerms terms;
    std::optional<PersonId> keeper; //!< none: nobody, or somebody who was not to come back
};

//! What somebody is given and denied in one room, or everywhere. The usual values stand for nothing.
struct TreatmentRecord
{
    PersonId person;
    std::optional<protocol::RoomName> room; //!< none: everywhere
    bool isLetIn = false;
    bool hasVoice = false;
    std::optional<protocol::Muting> muting = {};
};

//! Who may not come in.
struct BanRecord
{
    qint64 number = 0;
    std::optional<PersonId> person;
    QList<QByteArray> tokens; //!< hashes of theirs, as tokenHashOf() gives them
    QList<QHostAddress> addresses;
    std::optional<protocol::Nick> nick; //!< of the person
    protocol::Nick by;
    protocol::Timestamp since;
    std::optional<protocol::Timestamp> until; //!< none: for good
    QString reason;
};

//! A ban holds no more.
struct BanLifted
{
    qint64 number = 0;
};

//! Something was done. Never changed and never removed.
using ActRecord = protocol::AuditEntry;

//! Which acts: right before that number, or the newest.
struct ActsRequest
{
    std::optional<qint64> before;
    int limit = 0;
};

//! Newest first, and whether there are older ones.
struct ActsPage
{
    std::vector<ActRecord> acts;
    bool hasMore = false;
};

//! What a hub must know when it starts.
struct ModerationSnapshot
{
    std::vector<RoleRecord> roles;
    std::vector<TermsRecord> terms;
    std::vector<TreatmentRecord> treatments;
    std::vector<BanRecord> bans;
    qint64 lastBan = 0; //!< the highest number ever
    qint64 lastAct = 0;
};

} // namespace charla::server
