// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/database.h>
#include <server/store/sqlite/sqliteoptions.h>
#include <server/store/sqlite/storereader.h>
#include <server/store/sqlite/storewriter.h>
#include <server/store/store.h>

#include <QHash>
#include <QPointer>
#include <QThread>
#include <QTimer>

namespace charla::server {

class DamageCheck;

//! \brief A store in a file of SQLite: what it has answered outlives the program, the system and
//! the power.
//!
//! Writes on one thread and reads on another (StoreWriter, StoreReader); itself it is the hub's.
//! Its destruction waits for what is still to be committed.
class SqliteStore final : public Store
{
    Q_OBJECT

public:
    using Opened = protocol::Result<std::unique_ptr<SqliteStore>, StoreTrouble>;

    //! Takes the data in \a folder, which is made if there is none. Blocks for some milliseconds.
    static Opened open(const QString &folder, const SqliteOptions &options = {});
    ~SqliteStore() override;

    Snapshot load() override;
    void append(Draft draft) override;
    bool isFull() const override { return m_queued >= m_maxQueued; }
    StoreCondition condition() const override { return m_condition; }
    void note(Fact fact) override;
    void page(const PageRequest &request, QObject *context, PageDone done) override;
    void search(const SearchQuery &query, QObject *context, SearchDone done) override;
    void file(const FileCapability &capability, QObject *context, FileDone done) override;
    void acts(const ActsRequest &request, QObject *context, ActsDone done) override;

    //! Removes everything that was said there up to now, for good, bit by bit. Who and what there
    //! is stays.
    void purge(const ConversationKey &conversation);

signals:
    //! The file turned out to be damaged while the server ran already: from now on everything fails
    //! with NotStored, so that nothing makes it worse.
    void damaged(const QString &detail);

    //! For the two threads.
    void writerCalled();
    void readerCalled();

private:
    //! Somebody who waits for the reader.
    struct Asker
    {
        QPointer<QObject> context;
        std::variant<PageDone, SearchDone, FileDone, ActsDone> done;
    };

    SqliteStore(std::unique_ptr<Database> database, const SqliteOptions &options);

    void startWriter();
    void startReader();
    void checkForDamage();
    void order(StoreWriter::Work work);
    void handOver();
    void ask(StoreReader::Ask ask);
    quint64 enter(const Asker &asker);
    void onWriterAnswered();
    void onReaderAnswered();
    void onChecked(const QString &damage);
    void tell(std::vector<Commit> &commits);

    std::unique_ptr<Database> m_database;
    int m_maxQueued;
    int m_queued = 0; // drafts without an answer
    StoreCondition m_condition = StoreCondition::Well;
    std::vector<StoreWriter::Work> m_gathered; // facts, till the next draft or m_gathering
    QTimer m_gathering;
    quint64 m_lastNumber = 0;
    QHash<quint64, Asker> m_askers;
    StoreWriter m_writer;
    StoreReader m_reader;
    QThread m_writerThread;
    QThread m_readerThread;
    DamageCheck *m_check = nullptr;
};

} // namespace charla::server
