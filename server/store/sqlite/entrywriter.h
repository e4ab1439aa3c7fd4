// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <variant>

namespace charla::server {

class SqlConnection;
class Directory;
class FileWriter;
class SearchIndex;

//! \brief Turns drafts into entries, inside the transaction at hand.
//!
//! Whether it worked is known when that commits: after trouble the answers are worth nothing.
class EntryWriter
{
public:
    using Outcome = std::variant<Commit, protocol::ErrorCode>;

    EntryWriter(SqlConnection &connection, Directory &directory, SearchIndex &index,
                FileWriter &files)
        : m_connection(&connection), m_directory(&directory), m_index(&index), m_files(&files)
    {
    }

    //! NoSuchMessage, NotYours, TooManyMarks and NoSuchUpload as Store says.
    Outcome write(const Draft &draft, protocol::Timestamp at);

private:
    using Refused = std::optional<protocol::ErrorCode>;

    //! \a act gets the record of a deletion by somebody who is not the author.
    Refused check(const Draft &draft, std::optional<ActRecord> &act);
    bool isSpared(qint64 author, const std::vector<PersonId> &spared);
    std::optional<Commit> knownCommit(const Draft &draft);
    Outcome writeWithFiles(const Draft &draft, const std::vector<FileHash> &uploads,
                           protocol::Timestamp at);
    std::optional<protocol::Entry> insert(const Draft &draft, protocol::Timestamp at);
    void apply(const Draft &draft, const protocol::Change &change);
    void applyText(const protocol::Change &change);
    void applyMark(const Draft &draft, const protocol::Change &change);

    SqlConnection *m_connection;
    Directory *m_directory;
    SearchIndex *m_index;
    FileWriter *m_files;
};

} // namespace charla::server
