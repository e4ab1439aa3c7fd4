// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <protocol/result.h>
#include <server/files/filehash.h>
#include <server/store/keys.h>

#include <QByteArray>

#include <optional>
#include <vector>

namespace charla::server {

//! What is in a file of a message, which a data folder knows and the message does not say.
struct FileContents
{
    FileHash content;
    std::optional<FileHash> preview = {};
};

//! \brief One entry in a transcript: a line of JSON as the native protocol writes it, in which a
//! data folder says besides who the people are.
//!
//! `author` is the UUID of who said it, `between` are those of the two of a private talk. They are
//! no secret that lets anybody in, but a nick can be somebody else's by now.
struct TranscriptLine
{
    protocol::Entry entry;
    std::optional<PersonId> author;
    std::optional<PrivateKey> between;
    //! `contents`: of the message's files in their order, or nothing.
    std::vector<FileContents> contents = {};
};

const protocol::Conversation &conversationOf(const protocol::Entry &entry);
const protocol::Nick &authorOf(const protocol::Entry &entry);

//! Without a line break.
QByteArray encoded(const TranscriptLine &line);

//! Refuses what decodeServerMessage() refuses, other messages than entries, entries without a place
//! (seq 0), and UUIDs that are none.
protocol::Result<TranscriptLine, protocol::Refusal> decodedLine(const QByteArray &line);

//! The conversation in which the line belongs, and who said it. Where the line does not say who is
//! who, people are told apart by their nicks.
ConversationKey keyOf(const TranscriptLine &line);
PersonId personOf(const TranscriptLine &line);

} // namespace charla::server
