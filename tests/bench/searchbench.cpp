// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkative.h"

#include <protocol/limits.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>

using namespace charla::bench;
using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

//! What a long history costs: finding something in it, opening a room at its end, starting with it,
//! and the memory for it. All of it through the store, as the hub uses it, but without a network.
namespace {

constexpr double SearchTargetMs = 50;
constexpr double PageTargetMs = 20;
constexpr double StartTargetMs = 1000;

constexpr int WarmQueries = 400; // of a kind
constexpr int ColdQueries = 40;

struct Kind
{
    Talkative::Query query;
    const char *name;
};

constexpr std::array Kinds{
    Kind{Talkative::Query::Usual, "usual words"},
    Kind{Talkative::Query::Middling, "middling words"},
    Kind{Talkative::Query::Part, "part and word"},
    Kind{Talkative::Query::Chinese, "Chinese"},
    Kind{Talkative::Query::Code, "code and word"},
};

enum class Scope { Room, Everything };
enum class Cache { Warm, Cold };

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double quantile(std::vector<double> values, double part)
{
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * part);
    std::ranges::nth_element(values, at);
    return *at;
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pages = file.readAll().split(' ').value(1).toLongLong();
    return double(pages * sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

//! One store in a folder, asked in the way of somebody who waits for the answer.
class Bench
{
public:
    explicit Bench(const QString &folder) : m_folder(folder) { start(); }

    //! Ends the store if there is one, and starts another on the same data. \return ms
    double start()
    {
        m_store.reset();
        QElapsedTimer timer;
        timer.start();
        auto opened = SqliteStore::open(m_folder);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = std::move(opened).value();
        m_store->load();
        return msSince(timer);
    }

    //! Says so much. \return ms
    double fill(Talkative &people, int messages)
    {
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        qsizetype waiting = 0;
        QObject::connect(m_store.get(), &Store::committed, &loop, [&](const auto &commits) {
            waiting -= qsizetype(commits.size());
            loop.quit();
        });
        QObject::connect(m_store.get(), &Store::failed, &loop,
                         [] { qFatal("Something could not be stored"); });
        while (messages > 0 || waiting > 0) {
            for (; messages > 0 && !m_store->isFull(); --messages, ++waiting)
                m_store->append(people.draft());
            loop.exec();
        }
        return msSince(timer);
    }

    //! \return ms
    double search(const QString &words, const std::vector<ConversationKey> &among)
    {
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        const SearchQuery query{.among = among,
                                .words = words,
                                .from = {},
                                .since = {},
                                .until = {},
                                .before = {},
                                .limit = limits::DefaultSearchHits};
        m_store->search(query, &loop, [this, &loop](const Findings &findings) {
            m_hits += findings.hits.size();
            loop.quit();
        });
        loop.exec();
        return msSince(timer);
    }

    //! Waits until the search index has everything. \return ms
    double awaitIndex()
    {
        QElapsedTimer timer;
        timer.start();
        const auto connection = Database::connection(path(), SqlConnection::Access::ReadOnly);
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&connection, &loop] {
            const QVariant isBehind = connection->value(
                u"SELECT max(seq) > (SELECT value FROM meta WHERE key = 'indexed') FROM entries"_s);
            if (isBehind.isNull() || isBehind.toBool())
                return;
            loop.quit();
        });
        look.start(std::chrono::milliseconds(10));
        loop.exec();
        return msSince(timer);
    }

    //! The newest page. \return ms
    double open(const ConversationKey &room)
    {
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        m_store->page({room, {}, {}, {}, limits::DefaultHistoryMessages}, &loop,
                      [&loop](const Page &) { loop.quit(); });
        loop.exec();
        return msSince(timer);
    }

    //! The system forgets what it has in memory of the file.
    void chill() const
    {
        const int file = ::open(QFile::encodeName(path()).constData(), O_RDONLY);
        fdatasync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }

    std::size_t takeHits() { return std::exchange(m_hits, 0); }
    double fileMiB() const { return double(QFile(path()).size()) / 1024 / 1024; }

private:
    QString path() const { return m_folder + u"/charla.db"_s; }

    QString m_folder;
    std::unique_ptr<SqliteStore> m_store;
    std::size_t m_hits = 0;
};

//! \return Whether what was measured is under what it must be.
bool tell(const char *what, double ms, double target)
{
    std::printf("%-52s %9.1f ms   (target: under %.0f)%s\n", what, ms, target,
                ms < target ? "" : "   MISSED");
    return ms < target;
}

void grow(Bench &bench, Talkative &people, int from, int to)
{
    const double filled = bench.fill(people, to - from);
    const double found = bench.search(people.query(Talkative::Query::Usual), people.rooms());
    const double missed = bench.search(u"anything"_s, people.rooms());
    const double indexed = bench.awaitIndex() + found + missed;
    const double started = bench.start();
    for (int i = 0; i < 100; ++i) {
        bench.open(people.rooms().at(std::size_t(i) % people.rooms().size()));
        bench.search(people.query(Talkative::Query::Usual), people.rooms());
    }
    std::printf("%9d messages: stored at %6.0f/s, indexed at %6.0f/s, file %6.1f MiB, started "
                "again in %5.1f ms, resident after 100 pages and searches %5.1f MiB\n",
                to, (to - from) / filled * 1000, (to - from) / indexed * 1000, bench.fileMiB(),
                started, residentMiB());
    std::printf(
        "%9s before the index had the last %d (in %.0f ms): usual words in %.0f ms, what is "
        "nowhere in %.0f ms\n",
        "", to - from, indexed, found, missed);
    std::fflush(stdout);
}

void growTo(Bench &bench, Talkative &people, int messages)
{
    int have = 0;
    for (const int step : {10'000, 100'000, messages}) {
        if (step > have && step <= messages) {
            grow(bench, people, have, step);
            have = step;
        }
    }
}

bool searchAll(Bench &bench, Talkative &people, Scope scope, Cache cache)
{
    const std::vector<ConversationKey> among
        = scope == Scope::Room ? std::vector{people.busiestRoom()} : people.rooms();
    std::vector<double> all;
    for (const Kind &kind : Kinds) {
        std::vector<double> took;
        std::vector<double> cpu;
        bench.takeHits();
        const int count = cache == Cache::Warm ? WarmQueries : ColdQueries;
        for (int i = 0; i < count; ++i) {
            if (cache == Cache::Cold)
                bench.chill();
            const std::clock_t before = std::clock();
            took.push_back(bench.search(people.query(kind.query), among));
            cpu.push_back(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        }
        std::printf("%-5s %-10s %-15s p50 %6.2f  p99 %6.2f  longest %6.2f ms   processor p50 %6.2f "
                    " p99 %6.2f ms   %4.1f hits\n",
                    cache == Cache::Warm ? "warm" : "cold",
                    scope == Scope::Room ? "one room" : "everything", kind.name,
                    quantile(took, 0.5), quantile(took, 0.99), quantile(took, 1),
                    quantile(cpu, 0.5), quantile(cpu, 0.99), double(bench.takeHits()) / count);
        std::fflush(stdout);
        all.insert(all.end(), took.begin(), took.end());
    }
    return tell("two words, all kinds, p99", quantile(all, 0.99), SearchTargetMs);
}

bool openAll(Bench &bench, Talkative &people)
{
    std::vector<double> took;
    for (int i = 0; i < 200; ++i) {
        if (i % 20 == 0)
            bench.chill();
        took.push_back(
            bench.open(i % 2 == 0 ? people.busiestRoom() : people.rooms().at(std::size_t(i) % 50)));
    }
    return tell("opening a room at its end, p99, partly cold", quantile(took, 0.99), PageTargetMs);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption count(u"messages"_s, u"How many there are in the end."_s, u"N"_s,
                                   u"1000000"_s);
    const QCommandLineOption folder(
        u"folder"_s, u"Keep the data there, and fill nothing when there are some already."_s,
        u"DIR"_s);
    parser.addOptions({count, folder});
    parser.addHelpOption();
    parser.process(app);
    const int messages = parser.value(count).toInt();

    const QTemporaryDir dir;
    const QString data = parser.isSet(folder) ? parser.value(folder) : dir.filePath(u"full"_s);
    const bool isFilled = QFile::exists(data + u"/charla.db"_s);
    Talkative people;
    Bench bench(data);
    if (!isFilled)
        growTo(bench, people, messages);
    Bench(dir.filePath(u"empty"_s)); // the first one loads the driver
    const double empty = Bench(dir.filePath(u"empty"_s)).start();
    const double full = bench.start();

    bool good = tell("start-up beyond an empty one", full - empty, StartTargetMs);
    good = openAll(bench, people) && good;
    for (const Cache cache : {Cache::Cold, Cache::Warm})
        for (const Scope scope : {Scope::Room, Scope::Everything})
            good = searchAll(bench, people, scope, cache) && good;
    return good ? 0 : 1;
}
