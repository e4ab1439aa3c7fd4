// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/storereader.h>

#include <protocol/handover.h>
#include <server/log.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/entryreader.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/moderationrows.h>

namespace charla::server {

using namespace std::chrono_literals;

namespace {

// Of a search, before others may read: so long may a page be delayed by it.
constexpr auto SearchStep = 10ms;

} // namespace

StoreReader::StoreReader(QString file) : m_file(std::move(file)), m_next(this)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_next, &QTimer::timeout, this, &StoreReader::work);
}

void StoreReader::start()
{
    m_connection = Database::connection(m_file, SqlConnection::Access::ReadOnly);
    reportTrouble();
    work();
}

void StoreReader::finish()
{
    m_next.stop();
    m_searches.clear();
    m_connection.reset();
    protocol::handover::give(this);
}

void StoreReader::work()
{
    for (const Ask &ask : m_inbox.takeAll()) {
        if (const auto *request = std::get_if<PageRequest>(&ask.what))
            answer({ask.number, page(*request)});
        else if (const auto *capability = std::get_if<FileCapability>(&ask.what))
            answer({ask.number, file(*capability)});
        else if (const auto *wanted = std::get_if<ActsRequest>(&ask.what))
            answer({ask.number, acts(*wanted)});
        else
            beginSearch(ask.number, std::get<SearchQuery>(ask.what));
    }
    if (!m_searches.empty())
        search();
    if (!m_searches.empty())
        m_next.start();
}

Page StoreReader::page(const PageRequest &request)
{
    Page page = EntryReader(*m_connection).page(request);
    reportTrouble();
    return page;
}

std::optional<StoredFile> StoreReader::file(const FileCapability &capability)
{
    auto file = filerows::find(*m_connection, capability);
    reportTrouble();
    return file;
}

ActsPage StoreReader::acts(const ActsRequest &request)
{
    ActsPage page = moderationrows::acts(*m_connection, request);
    reportTrouble();
    return page;
}

void StoreReader::beginSearch(quint64 number, const SearchQuery &query)
{
    std::vector<qint64> conversations;
    for (const ConversationKey &key : query.among) {
        if (const qint64 row = conversationRow(*m_connection, key))
            conversations.push_back(row);
    }
    m_searches.push_back({number, RunningSearch(query, std::move(conversations))});
}

void StoreReader::search()
{
    Search search = std::move(m_searches.front());
    m_searches.pop_front();
    const auto progress = search.running.step(*m_connection, SearchStep);
    reportTrouble();
    if (progress == RunningSearch::Progress::More)
        m_searches.push_back(std::move(search));
    else
        answer({search.number, search.running.findings()});
}

void StoreReader::answer(Answer answer)
{
    if (m_answers.put(std::move(answer)) == protocol::Mailbox<Answer>::WakeUp::Needed)
        emit answered();
}

void StoreReader::reportTrouble()
{
    if (m_connection->failed()) {
        qCWarning(logStore).noquote()
            << "Something can't be read:" << m_connection->takeTrouble().databaseText();
    }
}

} // namespace charla::server
