// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/outbox.h>
#include <protocol/message.h>

#include <QSet>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

//! What a cache keeps, as values: notes go in one by one, and come out as what is kept.
namespace charla::client {

//! Who this person is on the server.
struct StandingNote
{
    QString serverName;
    std::optional<protocol::SessionToken> token; //!< none: the keychain has it
};

//! The keychain has the token now, under that name.
struct EntrustedNote
{
    QString secretName;
    protocol::SessionToken token;
};

//! Everything up to there is known of all talks.
struct KnownNote
{
    protocol::Seq upTo;
};

enum class RoomStay {
    Out,
    In,
    LeftInSilence, //!< out, and the server has yet to be told
};

//! A room, and whether the person is in it.
struct StayNote
{
    protocol::RoomName room;
    RoomStay stay = RoomStay::Out;
    QString topic;
};

//! How far the person has read.
struct ReadNote
{
    protocol::Conversation of;
    protocol::Seq upTo;
};

//! What the server has told.
struct EntriesNote
{
    protocol::Conversation of;
    std::vector<protocol::Entry> entries;
};

//! The server has acknowledged or refused it.
struct SettledNote
{
    protocol::MessageId id;
};

using CacheNote = std::variant<StandingNote, EntrustedNote, KnownNote, StayNote, ReadNote,
                               EntriesNote, Outbox::Entry, SettledNote>;

//! A conversation of which something is kept.
struct KeptTalk
{
    protocol::Conversation of;
    RoomStay stay = RoomStay::Out; //!< of a room
    QString topic;
    protocol::Seq read; //!< 0 for nothing
    std::vector<protocol::Entry> entries; //!< in the order of seq
};

//! All that is kept of a server.
struct Kept
{
    QString serverId; //!< empty when nothing is
    QString serverName;
    std::optional<protocol::SessionToken> token;
    QString secretName; //!< by which a keychain has the token, or would have
    bool isEntrusted = false; //!< the keychain has the token, not the file
    std::optional<protocol::Seq> knownUpTo;
    std::vector<KeptTalk> talks; //!< in the order in which they were noted first
    std::vector<Outbox::Entry> outbox; //!< in the order in which they were written
};

} // namespace charla::client
