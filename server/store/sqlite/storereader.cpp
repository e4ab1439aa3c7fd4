// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/storereader.h>

#include <protocol/handover.h>
#include <server/log.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/entryreader.h>
#include <server/store/sqlite/searchindex.h>

namespace charla::server {

void StoreReader::start()
{
    m_connection = Database::connection(m_file, SqlConnection::Access::ReadOnly);
    reportTrouble();
    work();
}

void StoreReader::finish()
{
    m_connection.reset();
    handover::give(this);
}

void StoreReader::work()
{
    for (const Ask &ask : m_inbox.takeAll()) {
        Answer answer{ask.number, {}};
        if (const auto *request = std::get_if<PageRequest>(&ask.what))
            answer.what = page(*request);
        else
            answer.what = search(std::get<SearchQuery>(ask.what));
        if (m_answers.put(std::move(answer)) == Mailbox<Answer>::WakeUp::Needed)
            emit answered();
    }
}

Page StoreReader::page(const PageRequest &request)
{
    Page page = EntryReader(*m_connection).page(request);
    reportTrouble();
    return page;
}

Findings StoreReader::search(const SearchQuery &query)
{
    std::vector<qint64> conversations;
    for (const ConversationKey &key : query.among) {
        if (const qint64 row = conversationRow(*m_connection, key))
            conversations.push_back(row);
    }
    Findings findings = SearchIndex(*m_connection).search(query, conversations);
    reportTrouble();
    return findings;
}

void StoreReader::reportTrouble()
{
    if (m_connection->failed()) {
        qCWarning(logStore).noquote()
            << "Something can't be read:" << m_connection->takeTrouble().databaseText();
    }
}

} // namespace charla::server
