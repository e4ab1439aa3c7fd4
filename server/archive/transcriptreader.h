// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/transcriptline.h>
#include <server/store/sqlite/sqlconnection.h>

#include <functional>
#include <vector>

namespace charla::server {

//! A room or a private talk that has been.
struct ArchivedTalk
{
    qint64 row = 0; //!< in the table of conversations
    ConversationKey key;
    QStringList names; //!< the room's, or the nicks of the two
};

//! What is in the files of a message that was read.
std::vector<FileContents> contentsOf(SqlConnection &connection, const protocol::Entry &entry);

//! \brief Reads conversations from a data folder, entry by entry.
//!
//! A stretch at a time: a server that works on the folder is not held up, and an entry is as it is
//! when its stretch is read.
class TranscriptReader
{
public:
    //! \a connection must outlive this. Its trouble tells when something could not be read.
    explicit TranscriptReader(SqlConnection &connection) : m_connection(&connection) { }

    //! Rooms by name, then private talks.
    std::vector<ArchivedTalk> talks();

    //! Calls \a take with each entry in the order of seq.
    void read(const ArchivedTalk &talk, const std::function<void(const TranscriptLine &)> &take);

    //! How many entries there are.
    qint64 count(const ArchivedTalk &talk);

private:
    std::vector<TranscriptLine> stretch(const ArchivedTalk &talk, protocol::Seq after);

    SqlConnection *m_connection;
};

} // namespace charla::server
