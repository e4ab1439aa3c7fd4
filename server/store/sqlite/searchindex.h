// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <vector>

namespace charla::server {

class SqlConnection;

//! \brief The words of the messages in a database: the table `found` of resources/sql.
//!
//! It lags: messages are committed first, and update() takes them in when there is time. `indexed`
//! of `meta` is how far it goes; RunningSearch looks through what is behind that. Of what it took in nothing is kept, so
//! that a message must be forgotten while the database still has the text that was taken in.
//!
//! Lives on the thread of its connection. One on the writer's connection changes the index, others
//! may search on connections of their own. Trouble is told by the connection, as for any
//! statement: nothing that was done since the transaction began is kept then. Knows nothing of
//! people's rights.
class SearchIndex
{
public:
    //! What is left to do after update().
    enum class Progress { Done, More };

    //! \a connection must outlive this.
    explicit SearchIndex(SqlConnection &connection) : m_connection(connection) { }

    //! Takes in up to \a maxEntries entries that came since, in a transaction of its own: not to be
    //! called inside of another. Done also after trouble.
    Progress update(int maxEntries);

    //! To be called before a message is edited, deleted or purged, in the transaction that does it:
    //! takes its words out, if they are in.
    void forget(protocol::Seq message);

    //! To be called after an edit, in the transaction of forget(): takes the new words in, unless
    //! update() will come to them.
    void take(protocol::Seq message);

    //! What is in the index: newest first, in \a conversations (rows of the table of that name) and
    //! nowhere else, whatever query.among says. No conversations, or trouble: nothing is found.
    Findings search(const SearchQuery &query, const std::vector<qint64> &conversations) const;

    //! The seq up to which update() came.
    qint64 indexedUpTo() const;

private:
    QString tokensIn(protocol::Seq message) const;

    SqlConnection &m_connection;
};

} // namespace charla::server
