// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/transcriptline.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/searchindex.h>
#include <server/store/sqlite/sqlconnection.h>

namespace charla::server {

//! \brief Puts entries that were committed elsewhere, or once, into the data, inside the
//! transaction at hand.
//!
//! Chains of `prev` stay whole, messages become what their changes make of them, the search finds
//! them, and room and people are made if they are not there. Before each commit, save().
class EntryPlacer
{
public:
    explicit EntryPlacer(SqlConnection &connection);

    //! Puts an entry at its seq, which must be free, or with seq 0 behind all others. Its id must
    //! be unknown. A message comes as it is now, and changes up to its `changed` are worked in. Of its
    //! files those are kept whose contents the line tells.
    //! \return its seq.
    protocol::Seq place(const TranscriptLine &line);

    void save() { m_directory.save(); }

    //! Contents that no file names any more, by changes that were worked in since this was asked.
    std::vector<FileHash> takeReleased() { return m_files.unnamed(); }

    //! The entry of that id; 0 when there is none.
    protocol::Seq seqOf(const protocol::MessageId &id);
    bool isFree(protocol::Seq seq);

private:
    ConversationKey keyHere(const TranscriptLine &line);
    protocol::RoomName roomHere(const protocol::RoomName &room);
    void insert(const TranscriptLine &line, qint64 conversation);
    void link(const ConversationKey &key, qint64 conversation, protocol::Seq seq);
    void attachFiles(const TranscriptLine &line, protocol::Seq seq);
    void workIn(const protocol::Change &change, const PersonId &author);
    void workInText(const protocol::Change &change);
    void workInMark(const protocol::Change &change, const PersonId &author);

    SqlConnection *m_connection;
    Directory m_directory;
    SearchIndex m_index;
    FileWriter m_files;
    QHash<protocol::RoomName, protocol::RoomName> m_rooms; // as written there, as written here
};

} // namespace charla::server
