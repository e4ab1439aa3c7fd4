// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/searchsieve.h>

#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/sqlconnection.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// The stretch in which all entries lie of which `condition` on their time is true. Times need not
// rise with seq: an import brings old messages in anew. When these are many, finding their ends
// takes longer than asking each message that is found, and the stretch is everything.
SearchStretch stretchWhere(SqlConnection &connection, const QString &condition, Timestamp at)
{
    constexpr int Many = 20'000;
    Rows rows = connection.read(
        u"SELECT count(*), min(seq), max(seq) FROM (SELECT seq FROM entries INDEXED BY entries_at WHERE "_s
            + condition + u" LIMIT ?)"_s,
        {qint64(at.time_since_epoch().count()), Many});
    if (!rows.next() || rows.integer(0) == Many)
        return {};
    return {.from = rows.integer(1), .end = rows.integer(2) + 1};
}

void cut(SearchStretch &stretch, const SearchStretch &by)
{
    stretch.from = std::max(stretch.from, by.from);
    stretch.end = std::min(stretch.end, by.end);
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
        cut(stretch, stretchWhere(connection, u"at >= ?"_s, *query.since));
    if (query.until)
        cut(stretch, stretchWhere(connection, u"at < ?"_s, *query.until));
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
    return u"e.seq, e.conversation, e.nick, "_s + filerows::searchedText()
        + u", e.at, e.addressee, c.room"_s;
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
