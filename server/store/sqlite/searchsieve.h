// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/searchtext.h>
#include <server/store/store.h>

#include <QSet>

#include <limits>
#include <optional>
#include <vector>

namespace charla::server {

class Rows;
class SqlConnection;

//! The entries that a search walks through, by seq.
struct SearchStretch
{
    qint64 from = 0;
    qint64 end = std::numeric_limits<qint64>::max(); // excluded
};

//! The one in which everything lies that \a query means by time and `before`.
SearchStretch stretchOf(SqlConnection &connection, const SearchQuery &query);

//! \brief Decides which messages a search means: the same whether the index has them or not.
//!
//! Does not look at whether a row is a message that is still there.
class SearchSieve
{
public:
    //! Looks in \a conversations (rows of the table of that name) and nowhere else, whatever
    //! query.among says.
    SearchSieve(const SearchQuery &query, const std::vector<qint64> &conversations);

    //! None: nothing is meant.
    const std::vector<SearchTerm> &terms() const { return m_terms; }

    //! Takes a row that begins with columns().
    std::optional<protocol::Hit> hit(const Rows &row) const;

    //! Of `entries e` and `conversations c`.
    static QString columns();
    static constexpr int ColumnCount = 7;

private:
    bool isMeant(const Rows &row) const;

    std::vector<SearchTerm> m_terms;
    QSet<qint64> m_conversations;
    std::optional<protocol::Timestamp> m_since;
    std::optional<protocol::Timestamp> m_until;
    QString m_author; // as a token; empty for anybody
};

} // namespace charla::server
