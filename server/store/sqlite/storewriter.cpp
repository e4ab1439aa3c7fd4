// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/storewriter.h>

#include <protocol/handover.h>
#include <server/log.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/entrywriter.h>
#include <server/store/sqlite/factwriter.h>
#include <server/store/sqlite/filerows.h>

#include <QElapsedTimer>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Long enough that somebody who writes line after line is not met by the index each time. While
// much is said it waits, until so much has come together that a search would take long to look
// through it.
constexpr auto IdleDelay = 200ms;
constexpr std::size_t MaxUnindexed = 20'000;

// Old entries need not go to the minute.
constexpr auto CleaningInterval = 1h;

// On a full disk: it is not emptied within moments.
constexpr auto RetryDelay = 2s;

// How long one transaction of the index may take: so long may a commit be delayed by it.
constexpr auto IndexStep = 20ms;
constexpr int MinEntriesPerStep = 5;
constexpr int MaxEntriesPerStep = 2000;

} // namespace

struct StoreWriter::Desk
{
    explicit Desk(const QString &file)
        : connection(Database::connection(file, SqlConnection::Access::ReadWrite)),
          directory(*connection), index(*connection), files(*connection),
          cleaner(*connection, index, files)
    {
    }

    std::unique_ptr<SqlConnection> connection;
    Directory directory;
    SearchIndex index;
    FileWriter files;
    Cleaner cleaner;
};

StoreWriter::StoreWriter(QString file, SqliteOptions options)
    : m_file(std::move(file)), m_options(std::move(options)), m_idle(this), m_hourly(this),
      m_retry(this)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &StoreWriter::tidyUp);
    m_hourly.setInterval(CleaningInterval);
    connect(&m_hourly, &QTimer::timeout, this, &StoreWriter::lookForOldEntries);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryDelay);
    connect(&m_retry, &QTimer::timeout, this, &StoreWriter::tryAgain);
}

StoreWriter::~StoreWriter() = default;

void StoreWriter::start()
{
    m_desk = std::make_unique<Desk>(m_file);
    if (m_options.keepDays.count() > 0)
        m_hourly.start();
    lookForOldEntries();
    work();
}

void StoreWriter::finish()
{
    transact(m_inbox.takeAll());
    m_idle.stop();
    m_hourly.stop();
    m_retry.stop();
    m_desk.reset();
    handover::give(this);
}

void StoreWriter::work()
{
    const std::vector<Work> batch = m_inbox.takeAll();
    transact(batch);
    takeOrders(batch);
    m_unindexed += batch.size();
    if (m_unindexed < MaxUnindexed || !m_idle.isActive())
        m_idle.start(IdleDelay);
}

void StoreWriter::transact(const std::vector<Work> &batch)
{
    const auto isStop = [](const Work &work) { return std::holds_alternative<StopOrder>(work); };
    if (std::ranges::any_of(batch, isStop))
        setCondition(StoreCondition::Damaged);
    if (isStopped())
        return answer(failed(batch));
    if (batch.empty() && m_waitingFacts.empty() && !m_isTryingAgain)
        return;
    SqlConnection &connection = *m_desk->connection;
    connection.begin();
    if (m_isTryingAgain)
        probe();
    std::vector<Answer> answers = write(batch);
    if (std::vector<FileHash> unnamed = m_desk->files.unnamed(); !unnamed.empty())
        answers.emplace_back(Released{std::move(unnamed)});
    m_desk->directory.save();
    if (connection.commit()) {
        m_waitingFacts.clear();
        setCondition(StoreCondition::Well);
        return answer(std::move(answers));
    }
    m_desk->directory.forget();
    m_desk->files.forget();
    keepFacts(batch, connection.takeTrouble());
    answer(failed(batch));
}

std::vector<StoreWriter::Answer> StoreWriter::write(const std::vector<Work> &batch)
{
    EntryWriter entries(*m_desk->connection, m_desk->directory, m_desk->index, m_desk->files);
    FactWriter facts(*m_desk->connection, m_desk->directory, m_desk->files);
    for (const Fact &fact : m_waitingFacts)
        facts.write(fact);
    std::vector<Answer> answers;
    for (const Work &work : batch) {
        if (const auto *fact = std::get_if<Fact>(&work))
            facts.write(*fact);
        const auto *draft = std::get_if<Draft>(&work);
        if (!draft)
            continue;
        EntryWriter::Outcome outcome = entries.write(*draft, m_options.clock());
        if (auto *commit = std::get_if<Commit>(&outcome))
            answers.emplace_back(std::move(*commit));
        else
            answers.emplace_back(FailedDraft{*draft, std::get<ErrorCode>(outcome)});
    }
    return answers;
}

std::vector<StoreWriter::Answer> StoreWriter::failed(const std::vector<Work> &batch) const
{
    std::vector<Answer> answers;
    for (const Work &work : batch) {
        if (const auto *draft = std::get_if<Draft>(&work))
            answers.emplace_back(FailedDraft{*draft, ErrorCode::NotStored});
    }
    return answers;
}

void StoreWriter::keepFacts(const std::vector<Work> &batch, const QSqlError &trouble)
{
    if (m_condition == StoreCondition::Well || !batch.empty())
        qCWarning(logStore).noquote() << "Nothing can be written:" << trouble.databaseText();
    setCondition(StoreCondition::Refusing);
    m_retry.start();
    if (!mayPass(trouble)) {
        m_waitingFacts.clear();
        return;
    }
    for (const Work &work : batch) {
        if (const auto *fact = std::get_if<Fact>(&work))
            m_waitingFacts.push_back(*fact);
    }
    m_waitingFacts = newestFacts(std::move(m_waitingFacts));
}

void StoreWriter::tryAgain()
{
    m_isTryingAgain = m_condition == StoreCondition::Refusing;
    work();
    m_isTryingAgain = false;
}

void StoreWriter::probe()
{
    SqlConnection &connection = *m_desk->connection;
    connection.run(u"INSERT INTO meta VALUES ('probe', 0)"_s);
    connection.run(u"DELETE FROM meta WHERE key = 'probe'"_s);
}

void StoreWriter::setCondition(StoreCondition condition)
{
    if (std::exchange(m_condition, condition) == condition)
        return;
    if (condition == StoreCondition::Well)
        qCInfo(logStore) << "It can be written again.";
    answer({condition});
}

void StoreWriter::takeOrders(const std::vector<Work> &batch)
{
    for (const Work &work : batch) {
        if (const auto *purge = std::get_if<PurgeOrder>(&work))
            m_desk->cleaner.purge(purge->conversation);
    }
    m_desk->connection->takeTrouble();
}

SearchIndex::Progress StoreWriter::index()
{
    QElapsedTimer timer;
    timer.start();
    const auto progress = m_desk->index.update(m_entriesPerStep);
    const auto taken = std::chrono::milliseconds(timer.elapsed());
    if (taken > IndexStep)
        m_entriesPerStep = std::max(MinEntriesPerStep, m_entriesPerStep / 2);
    else if (taken < IndexStep / 2 && progress == SearchIndex::Progress::More)
        m_entriesPerStep = std::min(MaxEntriesPerStep, m_entriesPerStep * 2);
    if (progress == SearchIndex::Progress::Done)
        m_unindexed = 0;
    return progress;
}

void StoreWriter::answer(std::vector<Answer> answers)
{
    if (m_answers.put(std::move(answers)) == Mailbox<Answer>::WakeUp::Needed)
        emit answered();
}

// One step of each; what came in meanwhile is served before the next. After trouble it is tried
// again with the next commit, or in an hour.
void StoreWriter::tidyUp()
{
    if (isStopped())
        return;
    const auto indexed = index();
    const auto cleaned = m_desk->cleaner.step();
    if (std::vector<FileHash> released = m_desk->cleaner.takeReleased(); !released.empty())
        answer({Released{std::move(released)}});
    const bool trouble = m_desk->connection->failed();
    m_desk->connection->takeTrouble();
    const bool more = indexed == SearchIndex::Progress::More || cleaned == Cleaner::Progress::More;
    if (more && !trouble)
        m_idle.start(0ms);
}

void StoreWriter::lookForOldEntries()
{
    if (m_options.keepDays.count() > 0)
        m_desk->cleaner.removeBefore(m_options.clock() - m_options.keepDays);
    if (!m_idle.isActive())
        m_idle.start(IdleDelay);
}

} // namespace charla::server
