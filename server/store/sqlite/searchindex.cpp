// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/searchindex.h>

#include <server/store/searchtext.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QSet>

#include <limits>
#include <optional>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// More of them are looked for without tokens: each message that is found is asked for its own then.
constexpr std::size_t MaxConversationTokens = 250;

// The entries that a search walks through, by seq.
struct Stretch
{
    qint64 from = 0;
    qint64 end = std::numeric_limits<qint64>::max(); // excluded
};

qint64 milliseconds(Timestamp at)
{
    return at.time_since_epoch().count();
}

// Of the row `SELECT conversation, nick, text` of a message.
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

// The seq of the first entry at or after `at`; behind all entries when there is none.
qint64 firstSince(SqlConnection &connection, Timestamp at)
{
    const QVariant seq = connection.value(
        u"SELECT seq FROM entries WHERE at >= ? ORDER BY at, seq LIMIT 1"_s, {milliseconds(at)});
    return seq.isValid() ? seq.toLongLong() : std::numeric_limits<qint64>::max();
}

Stretch stretchOf(SqlConnection &connection, const SearchQuery &query)
{
    Stretch stretch;
    if (query.since)
        stretch.from = firstSince(connection, *query.since);
    if (query.until)
        stretch.end = firstSince(connection, *query.until);
    if (query.before)
        stretch.end = std::min(stretch.end, query.before->value());
    return stretch;
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

std::optional<Conversation> addressee(const Rows &row)
{
    if (const QString room = row.text(6); !room.isEmpty()) {
        const auto name = RoomName::from(room);
        return name ? std::optional<Conversation>(*name) : std::nullopt;
    }
    const auto nick = Nick::from(row.text(5));
    return nick ? std::optional<Conversation>(*nick) : std::nullopt;
}

// Of the rows that the index gives, the ones that are meant.
class Sieve
{
public:
    Sieve(const SearchQuery &query, const std::vector<SearchTerm> &terms,
          const std::vector<qint64> &conversations)
        : m_query(query), m_terms(terms),
          m_conversations(conversations.begin(), conversations.end()),
          m_author(query.from ? authorToken(query.from->text()) : QString())
    {
    }

    std::optional<Hit> hit(const Rows &row) const
    {
        if (!m_conversations.contains(row.integer(1)))
            return {};
        const Timestamp at{std::chrono::milliseconds(row.integer(4))};
        const bool inTime
            = (!m_query.since || at >= *m_query.since) && (!m_query.until || at < *m_query.until);
        if (!inTime || !matches(FoldedText(row.text(3)), m_terms))
            return {};
        const auto from = Nick::from(row.text(2));
        const auto to = addressee(row);
        if (!from || !to || (m_query.from && authorToken(from->text()) != m_author))
            return {};
        const Excerpt around = excerpt(row.text(3), m_terms);
        return Hit{.seq = Seq(row.integer(0)),
                   .at = at,
                   .from = *from,
                   .to = *to,
                   .excerpt = around.text,
                   .marks = around.marks};
    }

private:
    const SearchQuery &m_query;
    const std::vector<SearchTerm> &m_terms;
    QSet<qint64> m_conversations;
    QString m_author;
};

} // namespace

SearchIndex::Progress SearchIndex::update(int maxEntries)
{
    const qint64 newest = m_connection.value(u"SELECT max(seq) FROM entries"_s).toLongLong();
    if (indexedUpTo() >= newest || !m_connection.begin())
        return Progress::Done;
    qint64 last = 0;
    int count = 0;
    {
        Rows rows = m_connection.read(
            u"SELECT conversation, nick, text, seq, kind = 0 AND state < 2 FROM entries WHERE seq > ? ORDER BY seq LIMIT ?"_s,
            {indexedUpTo(), maxEntries});
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
    const std::vector<SearchTerm> terms = searchTerms(query.words);
    if (terms.empty() || conversations.empty())
        return {};
    const Stretch stretch = stretchOf(m_connection, query);
    const Sieve sieve(query, terms, conversations);
    // CROSS: the order in which the tables are walked through is not SQLite's to choose.
    Rows rows = m_connection.read(
        u"SELECT e.seq, e.conversation, e.nick, e.text, e.at, e.addressee, c.room FROM found CROSS JOIN entries e ON e.seq = found.rowid CROSS JOIN conversations c ON c.conversation = e.conversation WHERE found MATCH ? AND found.rowid >= ? AND found.rowid < ? ORDER BY found.rowid DESC"_s,
        {matchText(query, terms, worthTokens(m_connection, conversations)), stretch.from,
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
    Rows rows = m_connection.read(
        u"SELECT conversation, nick, text FROM entries WHERE seq = ? AND kind = 0 AND state < 2"_s,
        {message.value()});
    return rows.next() ? tokensOf(rows) : QString();
}

} // namespace charla::server
