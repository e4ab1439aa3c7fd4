// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/searchsieve.h>

#include <server/store/sqlite/sqlconnection.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// The seq of the first entry at or after `at`; behind all entries when there is none.
qint64 firstSince(SqlConnection &connection, Timestamp at)
{
    const QVariant seq
        = connection.value(u"SELECT seq FROM entries WHERE at >= ? ORDER BY at, seq LIMIT 1"_s,
                           {qint64(at.time_since_epoch().count())});
    return seq.isValid() ? seq.toLongLong() : std::numeric_limits<qint64>::max();
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

} // namespace

SearchStretch stretchOf(SqlConnection &connection, const SearchQuery &query)
{
    SearchStretch stretch;
    if (query.since)
        stretch.from = firstSince(connection, *query.since);
    if (query.until)
        stretch.end = firstSince(connection, *query.until);
    if (query.before)
        stretch.end = std::min(stretch.end, query.before->value());
    return stretch;
}

SearchSieve::SearchSieve(const SearchQuery &query, const std::vector<qint64> &conversations)
    : m_terms(searchTerms(query.words)),
      m_conversations(conversations.begin(), conversations.end()), m_since(query.since),
      m_until(query.until), m_author(query.from ? authorToken(query.from->text()) : QString())
{
}

std::optional<Hit> SearchSieve::hit(const Rows &row) const
{
    if (!isMeant(row))
        return {};
    const auto from = Nick::from(row.text(2));
    const auto to = addressee(row);
    if (!from || !to)
        return {};
    const Excerpt around = excerpt(row.text(3), m_terms);
    return Hit{.seq = Seq(row.integer(0)),
               .at = Timestamp(std::chrono::milliseconds(row.integer(4))),
               .from = *from,
               .to = *to,
               .excerpt = around.text,
               .marks = around.marks};
}

QString SearchSieve::columns()
{
    return u"e.seq, e.conversation, e.nick, e.text, e.at, e.addressee, c.room"_s;
}

// What is quickly asked first: without an index, each message comes by here.
bool SearchSieve::isMeant(const Rows &row) const
{
    if (!m_conversations.contains(row.integer(1)))
        return false;
    const Timestamp at{std::chrono::milliseconds(row.integer(4))};
    if ((m_since && at < *m_since) || (m_until && at >= *m_until))
        return false;
    if (!m_author.isEmpty() && authorToken(row.text(2)) != m_author)
        return false;
    return matches(FoldedText(row.text(3)), m_terms);
}

} // namespace charla::server
