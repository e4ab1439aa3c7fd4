// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/mailbox.h>
#include <server/store/store.h>

#include <memory>

namespace charla::server {

//! \brief Reads pages and searches, on a thread and a connection of its own, so that reading delays
//! no commit and no commit delays reading.
class StoreReader : public QObject
{
    Q_OBJECT

public:
    //! A request and its answer bear the same number.
    struct Ask
    {
        quint64 number = 0;
        std::variant<PageRequest, SearchQuery> what;
    };

    struct Answer
    {
        quint64 number = 0;
        std::variant<Page, Findings> what;
    };

    explicit StoreReader(QString file) : m_file(std::move(file)) { }

    //! Of any thread.
    Mailbox<Ask> &inbox() { return m_inbox; }
    Mailbox<Answer> &answers() { return m_answers; }

    //! On the reader's thread: its first, its usual and its last act.
    void start();
    void work();
    void finish();

signals:
    //! There is something in answers() after there was nothing.
    void answered();

private:
    Page page(const PageRequest &request);
    Findings search(const SearchQuery &query);
    void reportTrouble();

    QString m_file;
    Mailbox<Ask> m_inbox;
    Mailbox<Answer> m_answers;
    std::unique_ptr<SqlConnection> m_connection;
};

} // namespace charla::server
