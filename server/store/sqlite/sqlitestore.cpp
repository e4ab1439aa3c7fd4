// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/sqlitestore.h>

#include <protocol/handover.h>
#include <server/log.h>
#include <server/store/sqlite/damagecheck.h>
#include <server/store/sqlite/snapshotreader.h>

namespace charla::server {

using namespace protocol;
using namespace std::chrono_literals;

namespace {

constexpr auto GatheringTime = 10ms;

}

SqliteStore::Opened SqliteStore::open(const QString &folder, const SqliteOptions &options)
{
    auto database = Database::open(folder);
    if (!database)
        return database.error();
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(database).value(), options));
}

SqliteStore::SqliteStore(std::unique_ptr<Database> database, const SqliteOptions &options)
    : m_database(std::move(database)), m_maxQueued(options.maxQueued),
      m_writer(m_database->file(), options), m_reader(m_database->file())
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &SqliteStore::handOver);
    startWriter();
    startReader();
    if (!m_database->isCheckedWholly())
        checkForDamage();
}

// The writer closes last: it is the one that can put away what SQLite keeps beside the file.
SqliteStore::~SqliteStore()
{
    delete std::exchange(m_check, nullptr);
    m_readerThread.quit();
    m_readerThread.wait();
    handover::take(&m_reader);
    handOver();
    m_writerThread.quit();
    m_writerThread.wait();
    handover::take(&m_writer);
}

void SqliteStore::startWriter()
{
    m_writer.moveToThread(&m_writerThread);
    connect(&m_writerThread, &QThread::started, &m_writer, &StoreWriter::start);
    connect(&m_writerThread, &QThread::finished, &m_writer, &StoreWriter::finish);
    connect(this, &SqliteStore::writerCalled, &m_writer, &StoreWriter::work);
    connect(&m_writer, &StoreWriter::answered, this, &SqliteStore::onWriterAnswered);
    m_writerThread.start();
}

void SqliteStore::startReader()
{
    m_reader.moveToThread(&m_readerThread);
    connect(&m_readerThread, &QThread::started, &m_reader, &StoreReader::start);
    connect(&m_readerThread, &QThread::finished, &m_reader, &StoreReader::finish);
    connect(this, &SqliteStore::readerCalled, &m_reader, &StoreReader::work);
    connect(&m_reader, &StoreReader::answered, this, &SqliteStore::onReaderAnswered);
    m_readerThread.start();
}

void SqliteStore::checkForDamage()
{
    m_check = new DamageCheck(m_database->file(), this);
    connect(m_check, &DamageCheck::done, this, &SqliteStore::onChecked);
}

Snapshot SqliteStore::load()
{
    const auto connection
        = Database::connection(m_database->file(), SqlConnection::Access::ReadOnly);
    Snapshot snapshot = readSnapshot(*connection);
    if (connection->failed())
        qCCritical(logStore).noquote()
            << storeTrouble(connection->trouble(), m_database->file()).detail;
    return snapshot;
}

void SqliteStore::append(Draft draft)
{
    ++m_queued;
    order(std::move(draft));
}

// Nobody waits for it to be written: in a rush of people that is one transaction for many.
void SqliteStore::note(Fact fact)
{
    m_gathered.emplace_back(std::move(fact));
    if (!m_gathering.isActive())
        m_gathering.start(GatheringTime);
}

void SqliteStore::purge(const ConversationKey &conversation)
{
    order(PurgeOrder{conversation});
}

void SqliteStore::page(const PageRequest &request, QObject *context, PageDone done)
{
    ask({enter({context, std::move(done)}), request});
}

void SqliteStore::search(const SearchQuery &query, QObject *context, SearchDone done)
{
    ask({enter({context, std::move(done)}), query});
}

void SqliteStore::file(const FileCapability &capability, QObject *context, FileDone done)
{
    ask({enter({context, std::move(done)}), capability});
}

void SqliteStore::acts(const ActsRequest &request, QObject *context, ActsDone done)
{
    ask({enter({context, std::move(done)}), request});
}

quint64 SqliteStore::enter(const Asker &asker)
{
    m_askers.insert(++m_lastNumber, asker);
    return m_lastNumber;
}

void SqliteStore::order(StoreWriter::Work work)
{
    m_gathered.push_back(std::move(work));
    handOver();
}

void SqliteStore::handOver()
{
    m_gathering.stop();
    auto &inbox = m_writer.inbox();
    if (inbox.put(std::exchange(m_gathered, {})) == Mailbox<StoreWriter::Work>::WakeUp::Needed)
        emit writerCalled();
}

void SqliteStore::ask(StoreReader::Ask ask)
{
    if (m_reader.inbox().put(std::move(ask)) == Mailbox<StoreReader::Ask>::WakeUp::Needed)
        emit readerCalled();
}

void SqliteStore::onWriterAnswered()
{
    const bool wasFull = isFull();
    std::vector<Commit> commits;
    for (StoreWriter::Answer &answer : m_writer.answers().takeAll()) {
        if (const auto *let = std::get_if<Released>(&answer)) {
            tell(commits);
            emit released(let->contents);
            continue;
        }
        if (const auto *condition = std::get_if<StoreCondition>(&answer)) {
            m_condition = *condition;
            continue;
        }
        --m_queued;
        if (auto *commit = std::get_if<Commit>(&answer)) {
            commits.push_back(std::move(*commit));
            continue;
        }
        tell(commits);
        const auto &refused = std::get<FailedDraft>(answer);
        emit failed(refused.draft, refused.why);
    }
    tell(commits);
    if (wasFull && !isFull())
        emit ready();
}

void SqliteStore::tell(std::vector<Commit> &commits)
{
    if (!commits.empty())
        emit committed(std::exchange(commits, {}));
}

void SqliteStore::onReaderAnswered()
{
    for (const StoreReader::Answer &answer : m_reader.answers().takeAll()) {
        const Asker asker = m_askers.take(answer.number);
        if (!asker.context)
            continue;
        if (const auto *page = std::get_if<Page>(&answer.what))
            std::get<PageDone>(asker.done)(*page);
        else if (const auto *file = std::get_if<std::optional<StoredFile>>(&answer.what))
            std::get<FileDone>(asker.done)(*file);
        else if (const auto *acts = std::get_if<ActsPage>(&answer.what))
            std::get<ActsDone>(asker.done)(*acts);
        else
            std::get<SearchDone>(asker.done)(std::get<Findings>(answer.what));
    }
}

void SqliteStore::onChecked(const QString &damage)
{
    if (damage.isEmpty())
        return;
    qCCritical(logStore).noquote() << m_database->file() << "is damaged:" << damage;
    order(StopOrder());
    emit damaged(damage);
}

} // namespace charla::server
