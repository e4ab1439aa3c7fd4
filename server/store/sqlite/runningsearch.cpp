// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/runningsearch.h>

#include <server/store/sqlite/searchindex.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QElapsedTimer>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

RunningSearch::RunningSearch(SearchQuery query, std::vector<qint64> conversations)
    : m_query(std::move(query)), m_conversations(std::move(conversations)),
      m_sieve(m_query, m_conversations)
{
}

RunningSearch::Progress RunningSearch::step(SqlConnection &connection,
                                            std::chrono::milliseconds time)
{
    if (m_sieve.terms().empty() || m_conversations.empty())
        return Progress::Done;
    connection.run(u"BEGIN"_s);
    if (!m_stretch) {
        m_stretch = stretchOf(connection, m_query);
        const qint64 newest = connection.value(u"SELECT max(seq) FROM entries"_s).toLongLong();
        m_stretch->end = std::min(m_stretch->end, newest + 1);
    }
    const qint64 indexed = SearchIndex(connection).indexedUpTo();
    goBack(connection, indexed, time);
    const bool isThere = m_stretch->end <= indexed + 1;
    if (isThere && !isFull())
        lookUp(connection);
    return connection.commit() && !isThere && !isFull() ? Progress::More : Progress::Done;
}

void RunningSearch::goBack(SqlConnection &connection, qint64 indexed,
                           std::chrono::milliseconds time)
{
    static const QString sql = u"SELECT "_s + SearchSieve::columns()
        + u", e.kind = 0 AND e.state < 2 FROM entries e CROSS JOIN conversations c ON c.conversation = e.conversation WHERE e.seq > ? AND e.seq < ? ORDER BY e.seq DESC"_s;

    QElapsedTimer timer;
    timer.start();
    Rows rows = connection.read(sql, {std::max(indexed, m_stretch->from - 1), m_stretch->end});
    while (rows.next()) {
        m_stretch->end = rows.integer(0);
        const bool isMessage = rows.integer(SearchSieve::ColumnCount) != 0;
        if (isMessage)
            look(rows);
        if (isFull() || std::chrono::milliseconds(timer.elapsed()) >= time)
            return;
    }
    m_stretch->end = std::min(m_stretch->end, indexed + 1);
}

void RunningSearch::look(const Rows &message)
{
    std::optional<Hit> hit = m_sieve.hit(message);
    if (!hit)
        return;
    if (m_findings.hits.size() == std::size_t(m_query.limit))
        m_findings.rest = HistoryPage::Rest::More;
    else
        m_findings.hits.push_back(*std::move(hit));
}

void RunningSearch::lookUp(SqlConnection &connection)
{
    SearchQuery query = m_query;
    query.before = Seq(m_stretch->end);
    query.limit -= int(m_findings.hits.size());
    Findings older = SearchIndex(connection).search(query, m_conversations);
    m_findings.hits.insert(m_findings.hits.end(), older.hits.begin(), older.hits.end());
    m_findings.rest = older.rest;
}

} // namespace charla::server
