// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/searchsieve.h>

#include <chrono>

namespace charla::server {

//! \brief A search on its way: newest first through the messages to which the index has not come
//! yet, in short steps, and then in the index.
//!
//! Finds the same however far the index is; nobody has to wait for it, which takes minutes after an
//! import. Each step sees the data as they are then, so that the index may catch up between two of
//! them; what is said after the first step is not found.
class RunningSearch
{
public:
    enum class Progress { Done, More };

    //! Looks in \a conversations (rows of the table of that name) and nowhere else, whatever
    //! query.among says.
    RunningSearch(SearchQuery query, std::vector<qint64> conversations);

    //! Goes on for about \a time, and by one entry at least; the last step, in the index, takes
    //! as long as it takes. Done also after trouble, which the connection tells. Not to be called
    //! inside of a transaction.
    Progress step(SqlConnection &connection, std::chrono::milliseconds time);

    //! What was found up to now.
    const Findings &findings() const { return m_findings; }

private:
    //! There are more hits than wanted.
    bool isFull() const { return m_findings.rest == protocol::HistoryPage::Rest::More; }
    void goBack(SqlConnection &connection, qint64 indexed, std::chrono::milliseconds time);
    void look(const Rows &message);
    void lookUp(SqlConnection &connection);

    SearchQuery m_query;
    std::optional<SearchStretch> m_stretch; // what is left of it; none before the first step
    std::vector<qint64> m_conversations;
    SearchSieve m_sieve;
    Findings m_findings;
};

} // namespace charla::server
