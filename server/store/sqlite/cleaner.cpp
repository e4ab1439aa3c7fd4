// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/cleaner.h>

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/searchindex.h>

#include <limits>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

void Cleaner::purge(const ConversationKey &conversation, const std::optional<Timestamp> &before)
{
    const qint64 moment
        = before ? before->time_since_epoch().count() : std::numeric_limits<qint64>::max();
    const qint64 row = conversationRow(*m_connection, conversation);
    const QVariant last
        = m_connection->value(u"SELECT last FROM conversations WHERE conversation = ?"_s, {row});
    if (!m_connection->failed() && row != 0)
        m_purges.push_back({row, last.toLongLong(), moment});
}

Cleaner::Progress Cleaner::step()
{
    const std::vector<Seq> entries = nextEntries();
    if (m_connection->failed())
        return Progress::Done;
    if (entries.empty())
        return m_hasFreed ? giveSpaceBack() : Progress::Done;
    m_connection->begin();
    remove(entries);
    const std::vector<FileHash> unnamed = m_files->unnamed();
    if (!m_connection->commit())
        return Progress::Done;
    m_released.insert(m_released.end(), unnamed.begin(), unnamed.end());
    m_hasFreed = true;
    return Progress::More;
}

std::vector<Seq> Cleaner::nextEntries()
{
    while (!m_purges.empty()) {
        const Purge &purge = m_purges.front();
        std::vector<Seq> found = seqs(
            u"SELECT seq FROM entries WHERE conversation = ? AND seq <= ? AND at < ? LIMIT ?"_s,
            {purge.conversation, purge.upTo, purge.before, EntriesPerStep});
        if (!found.empty() || m_connection->failed())
            return found;
        m_purges.pop_front();
    }
    if (!m_before)
        return {};
    std::vector<Seq> found = seqs(u"SELECT seq FROM entries WHERE at < ? ORDER BY at LIMIT ?"_s,
                                  {qint64(m_before->time_since_epoch().count()), EntriesPerStep});
    if (found.empty() && !m_connection->failed())
        m_before.reset();
    return found;
}

std::vector<Seq> Cleaner::seqs(const QString &sql, const QVariantList &values)
{
    std::vector<Seq> found;
    Rows rows = m_connection->read(sql, values);
    while (rows.next())
        found.emplace_back(rows.integer(0));
    return found;
}

void Cleaner::remove(const std::vector<Seq> &entries)
{
    for (const Seq seq : entries) {
        m_index->forget(seq);
        m_connection->run(u"DELETE FROM reactions WHERE target = ?"_s, {seq.value()});
        m_files->drop(seq);
        m_connection->run(u"DELETE FROM entries WHERE seq = ?"_s, {seq.value()});
    }
}

// One page a statement: the driver steps only once through a statement that has no columns, and
// this one gives a row for each page.
Cleaner::Progress Cleaner::giveSpaceBack()
{
    const int free = m_connection->value(u"PRAGMA freelist_count"_s).toInt();
    const int pages = std::min(free, PagesPerStep);
    m_connection->begin();
    for (int i = 0; i < pages; ++i)
        m_connection->run(u"PRAGMA incremental_vacuum(1)"_s);
    if (!m_connection->commit())
        return Progress::Done;
    m_hasFreed = free > pages;
    return m_hasFreed ? Progress::More : Progress::Done;
}

} // namespace charla::server
