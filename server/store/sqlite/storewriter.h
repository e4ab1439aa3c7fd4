// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>
#include <server/store/sqlite/cleaner.h>
#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/searchindex.h>
#include <server/store/sqlite/sqliteoptions.h>
#include <server/store/store.h>

#include <QTimer>

#include <memory>

namespace charla::server {

//! Everything said there is to go.
struct PurgeOrder
{
    ConversationKey conversation;
};

//! The file is damaged: nothing more is to be written to it.
struct StopOrder
{
};

//! A draft that could not be kept, and why.
struct FailedDraft
{
    Draft draft;
    protocol::ErrorCode why = protocol::ErrorCode::NotStored;
};

//! Contents of files that no row names any more.
struct Released
{
    std::vector<FileHash> contents;
};

//! \brief Writes to the database, alone, on a thread of its own.
//!
//! Everything that lies in its mailbox when it looks goes into one transaction: while that is on
//! its way to the disk, the next one gathers. When nothing is there to be written, it brings the
//! search index up to date, removes what is old, and gives space back, in short transactions.
//!
//! When the disk is full or can't be written, drafts fail, and the next ones are tried again;
//! facts are kept until they can be written down. It says so, and tries by itself from time to time
//! whether it can, so that it also says when that is over.
class StoreWriter : public QObject
{
    Q_OBJECT

public:
    using Work = std::variant<Draft, Fact, PurgeOrder, StopOrder>;
    using Answer = std::variant<Commit, FailedDraft, Released, StoreCondition>;

    StoreWriter(QString file, SqliteOptions options);
    ~StoreWriter() override;

    //! Of any thread.
    protocol::Mailbox<Work> &inbox() { return m_inbox; }
    protocol::Mailbox<Answer> &answers() { return m_answers; }

    //! On the writer's thread: its first, its usual and its last act.
    void start();
    void work();
    void finish();

signals:
    //! There is something in answers() after there was nothing.
    void answered();

private:
    //! What needs the connection, and ends with it.
    struct Desk;
    bool isStopped() const { return m_condition == StoreCondition::Damaged; }

    void transact(const std::vector<Work> &batch);
    std::vector<Answer> write(const std::vector<Work> &batch);
    std::vector<Answer> failed(const std::vector<Work> &batch) const;
    void keepFacts(const std::vector<Work> &batch, const QSqlError &trouble);
    void setCondition(StoreCondition condition);
    //! After trouble, from time to time.
    void tryAgain();
    //! Writes something, and takes it back: a transaction of nothing would not touch the disk.
    void probe();
    void takeOrders(const std::vector<Work> &batch);
    SearchIndex::Progress index();
    void answer(std::vector<Answer> answers);
    void tidyUp();
    void lookForOldEntries();

    QString m_file;
    SqliteOptions m_options;
    protocol::Mailbox<Work> m_inbox;
    protocol::Mailbox<Answer> m_answers;
    std::unique_ptr<Desk> m_desk; // null before start() and after finish()
    std::vector<Fact> m_waitingFacts;
    int m_entriesPerStep = 100; // of the index; as many as take about IndexStep
    std::size_t m_unindexed = 0; // about so much work came since the index had everything
    StoreCondition m_condition = StoreCondition::Well;
    bool m_isTryingAgain = false;
    QTimer m_idle;
    QTimer m_hourly;
    QTimer m_retry;
};

} // namespace charla::server
