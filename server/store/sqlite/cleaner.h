// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <deque>
#include <utility>
#include <vector>

namespace charla::server {

class FileWriter;
class SqlConnection;
class SearchIndex;

//! \brief Takes entries out of the data for good, and gives their space back to the system.
//!
//! In short transactions of its own, one a step(), between which others may work. What waits to be
//! cleaned is kept in memory only: after a restart it is asked for anew.
class Cleaner
{
public:
    enum class Progress { Done, More };

    //! One transaction; some 10 ms.
    static constexpr int EntriesPerStep = 200;
    static constexpr int PagesPerStep = 256;

    Cleaner(SqlConnection &connection, SearchIndex &index, FileWriter &files)
        : m_connection(&connection), m_index(&index), m_files(&files)
    {
    }

    //! Everything said before \a moment is to go.
    void removeBefore(protocol::Timestamp moment) { m_before = moment; }
    //! Everything said there up to now is to go, or of that only what was said before a moment.
    void purge(const ConversationKey &conversation,
               const std::optional<protocol::Timestamp> &before = {});

    //! Does the next piece. Trouble stays with the connection; the piece is then still to be done.
    Progress step();

    //! The contents of files that no row names any more by what step() did since this was asked.
    std::vector<FileHash> takeReleased() { return std::exchange(m_released, {}); }

private:
    struct Purge
    {
        qint64 conversation = 0;
        qint64 upTo = 0;
        qint64 before = 0; // ms since 1970
    };

    std::vector<protocol::Seq> nextEntries();
    std::vector<protocol::Seq> seqs(const QString &sql, const QVariantList &values);
    void remove(const std::vector<protocol::Seq> &entries);
    Progress giveSpaceBack();

    SqlConnection *m_connection;
    SearchIndex *m_index;
    FileWriter *m_files;
    std::vector<FileHash> m_released;
    std::optional<protocol::Timestamp> m_before;
    std::deque<Purge> m_purges;
    bool m_hasFreed = true; // perhaps the last server was ended in the middle of it
};

} // namespace charla::server
