// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/searchindex.h>

#include <server/store/searchtext.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/searchsieve.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QSet>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// More of them are looked for without tokens: each message that is found is asked for its own then.
constexpr std::size_t MaxConversationTokens = 250;

// Of the row `SELECT conversation, nick, searchedText()` of a message.
QString tokensOf(const Rows &row)
{
    return indexTokens(row.text(2)) + u' ' + conversationToken(row.integer(0)) + u' '
        + authorToken(row.text(1));
}

QString quoted(const QString &token)
{
    return u'"' + token + u'"'; // no token has a quote in it
}

QString anyOf(const std::vector<qint64> &conversations)
{
    QStringList tokens;
    for (const qint64 conversation : conversations)
        tokens.append(quoted(conversationToken(conversation)));
    return u'(' + tokens.join(u" OR "_s) + u')';
}

QString matchText(const SearchQuery &query, const std::vector<SearchTerm> &terms,
                  const std::vector<qint64> &conversations)
{
    QStringList all;
    for (const SearchTerm &term : terms)
        for (const QString &token : charla::server::tokensOf(term))
            all.append(quoted(token));
    all.removeDuplicates();
    if (query.from)
        all.append(quoted(authorToken(query.from->text())));
    if (!conversations.empty())
        all.append(anyOf(conversations));
    return all.join(u" AND "_s);
}

// Whether so much was said in these conversations that looking for their tokens takes longer than
// asking each message that is found. Asks some that are spread evenly.
bool areMuch(SqlConnection &connection, const std::vector<qint64> &conversations)
{
    constexpr qint64 Asked = 32;
    constexpr qint64 Much = Asked / 4;
    const QSet<qint64> meant(conversations.begin(), conversations.end());
    const qint64 first = connection.value(u"SELECT min(seq) FROM entries"_s).toLongLong();
    const qint64 last = connection.value(u"SELECT max(seq) FROM entries"_s).toLongLong();
    qint64 count = 0;
    for (qint64 i = 0; i < Asked; ++i) {
        const QVariant one = connection.value(
            u"SELECT conversation FROM entries WHERE seq >= ? ORDER BY seq LIMIT 1"_s,
            {first + (last - first) * i / Asked});
        if (meant.contains(one.toLongLong()))
            ++count;
    }
    return count >= Much;
}

// Those whose tokens help to find what is in them: all or none.
std::vector<qint64> worthTokens(SqlConnection &connection, const std::vector<qint64> &conversations)
{
    const bool one = conversations.size() == 1;
    if (one
        || (conversations.size() <= MaxConversationTokens && !areMuch(connection, conversations)))
        return conversations;
    return {};
}

} // namespace

SearchIndex::Progress SearchIndex::update(int maxEntries)
{
    const qint64 newest = m_connection.value(u"SELECT max(seq) FROM entries"_s).toLongLong();
    if (indexedUpTo() >= newest || !m_connection.begin())
        return Progress::Done;
    qint64 last = 0;
    int count = 0;
    {
        static const QString sql = u"SELECT conversation, nick, "_s + filerows::searchedText()
            + u", seq, kind = 0 AND state < 2 FROM entries e WHERE seq > ? ORDER BY seq LIMIT ?"_s;
        Rows rows = m_connection.read(sql, {indexedUpTo(), maxEntries});
        while (rows.next()) {
            last = rows.integer(3);
            ++count;
            if (rows.integer(4) != 0)
                m_connection.run(u"INSERT INTO found (rowid, tokens) VALUES (?, ?)"_s,
                                 {last, tokensOf(rows)});
        }
    }
    m_connection.run(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('indexed', ?)"_s,
                     {count < maxEntries ? newest : last});
    return m_connection.commit() && last < newest ? Progress::More : Progress::Done;
}

void SearchIndex::forget(Seq message)
{
    if (const QString tokens = tokensIn(message); !tokens.isEmpty())
        m_connection.run(u"INSERT INTO found (found, rowid, tokens) VALUES ('delete', ?, ?)"_s,
                         {message.value(), tokens});
}

void SearchIndex::take(Seq message)
{
    if (const QString tokens = tokensIn(message); !tokens.isEmpty())
        m_connection.run(u"INSERT INTO found (rowid, tokens) VALUES (?, ?)"_s,
                         {message.value(), tokens});
}

Findings SearchIndex::search(const SearchQuery &query,
                             const std::vector<qint64> &conversations) const
{
    const SearchSieve sieve(query, conversations);
    if (sieve.terms().empty() || conversations.empty())
        return {};
    // CROSS: the order in which the tables are walked through is not SQLite's to choose.
    static const QString sql = u"SELECT "_s + SearchSieve::columns()
        + u" FROM found CROSS JOIN entries e ON e.seq = found.rowid CROSS JOIN conversations c ON c.conversation = e.conversation WHERE found MATCH ? AND found.rowid >= ? AND found.rowid < ? ORDER BY found.rowid DESC"_s;
    const SearchStretch stretch = stretchOf(m_connection, query);
    Rows rows = m_connection.read(
        sql,
        {matchText(query, sieve.terms(), worthTokens(m_connection, conversations)), stretch.from,
         stretch.end});

    Findings findings;
    while (rows.next()) {
        std::optional<Hit> hit = sieve.hit(rows);
        if (!hit)
            continue;
        if (findings.hits.size() == std::size_t(query.limit)) {
            findings.rest = HistoryPage::Rest::More;
            break;
        }
        findings.hits.push_back(*std::move(hit));
    }
    return findings;
}

qint64 SearchIndex::indexedUpTo() const
{
    return m_connection.value(u"SELECT value FROM meta WHERE key = 'indexed'"_s).toLongLong();
}

// Those by which it stands in the index by its present text; none when it doesn't.
QString SearchIndex::tokensIn(Seq message) const
{
    if (message.value() > indexedUpTo())
        return {};
    static const QString sql = u"SELECT conversation, nick, "_s + filerows::searchedText()
        + u" FROM entries e WHERE seq = ? AND kind = 0 AND state < 2"_s;
    Rows rows = m_connection.read(sql, {message.value()});
    return rows.next() ? tokensOf(rows) : QString();
}

} // namespace charla::server
