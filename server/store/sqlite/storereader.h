// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>
#include <server/store/sqlite/runningsearch.h>
#include <server/store/sqlite/sqlconnection.h>
#include <server/store/store.h>

#include <QTimer>

#include <deque>
#include <memory>

namespace charla::server {

//! \brief Reads pages and searches, on a thread and a connection of its own, so that reading delays
//! no commit and no commit delays reading.
//!
//! Pages go first: a search that has much to look through goes on in short steps between them.
class StoreReader : public QObject
{
    Q_OBJECT

public:
    //! A request and its answer bear the same number.
    struct Ask
    {
        quint64 number = 0;
        std::variant<PageRequest, SearchQuery, FileCapability, ActsRequest> what;
    };

    struct Answer
    {
        quint64 number = 0;
        std::variant<Page, Findings, std::optional<StoredFile>, ActsPage> what;
    };

    explicit StoreReader(QString file);

    //! Of any thread.
    protocol::Mailbox<Ask> &inbox() { return m_inbox; }
    protocol::Mailbox<Answer> &answers() { return m_answers; }

    //! On the reader's thread: its first, its usual and its last act.
    void start();
    void work();
    void finish();

signals:
    //! There is something in answers() after there was nothing.
    void answered();

private:
    struct Search
    {
        quint64 number = 0;
        RunningSearch running;
    };

    Page page(const PageRequest &request);
    std::optional<StoredFile> file(const FileCapability &capability);
    ActsPage acts(const ActsRequest &request);
    void beginSearch(quint64 number, const SearchQuery &query);
    //! One step of one search; the others take their turns.
    void search();
    void answer(Answer answer);
    void reportTrouble();

    QString m_file;
    protocol::Mailbox<Ask> m_inbox;
    protocol::Mailbox<Answer> m_answers;
    std::unique_ptr<SqlConnection> m_connection;
    std::deque<Search> m_searches;
    QTimer m_next;
};

} // namespace charla::server
