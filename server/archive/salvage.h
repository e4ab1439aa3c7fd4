// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/entryplacer.h>
#include <server/archive/rescue.h>
#include <server/store/records.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QHash>
#include <QSet>

#include <vector>

namespace charla::server {

//! \brief Copies what can be read out of damaged data into new data.
//!
//! A row that makes no sense is left out. Whoever or whatever an entry refers to and that can't be
//! read any more is made up, so that the entry itself is not lost; what was derived from entries is
//! derived again.
class Salvage
{
public:
    //! Both must outlive this. Trouble of \a target tells that it went wrong.
    Salvage(SqlConnection &source, SqlConnection &target, Progress progress);

    RescueReport run();

private:
    struct KnownConversation
    {
        ConversationKey key;
        bool isKept = true;
        QString topic;
        protocol::Seq last;
    };

    void readPeople();
    void readConversations();
    void takeConversation(const Rows &row);
    void write(const Fact &fact);
    void writePeople();
    void writeRooms();
    void copyMemberships();
    void copyReads();
    void readPasswords();
    void readSessions();
    void copyInvitations();
    void copyEntries();
    void takeEntry(const Rows &row);
    std::optional<TranscriptLine> lineOf(const Rows &row);
    PersonId person(qint64 row, const QString &nick);
    const ConversationKey &conversation(qint64 row, const Rows &entry);
    PrivateKey talkOf(qint64 row, const Rows &entry);
    void finish();
    void copyMeta();
    qint64 newest();
    void commit();

    SqlConnection *m_source;
    SqlConnection *m_target;
    Progress m_progress;
    Directory m_directory;
    EntryPlacer m_placer;
    RescueReport m_report;
    qint64 m_newest = 0;
    QHash<qint64, PersonRecord> m_people;
    QSet<qint64> m_returning; // rows of those who may come back
    std::vector<SessionRecord> m_sessions;
    QHash<qint64, KnownConversation> m_conversations;
};

} // namespace charla::server
