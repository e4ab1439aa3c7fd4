// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <server/store/sqlite/database.h>
#include <server/store/sqlite/directory.h>
#include <server/store/sqlite/entrywriter.h>
#include <server/store/sqlite/filerows.h>
#include <server/store/sqlite/runningsearch.h>
#include <server/store/sqlite/searchindex.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A search finds the same, however far the index is.
class TestRunningSearch : public QObject
{
    Q_OBJECT

    static inline const Author Ana = Author::called(u"Ana"_s);
    static inline const Author Bo = Author::called(u"Bo"_s);
    static inline const ConversationKey Talk = PrivateKey(Ana.id, Bo.id);
    static inline const ConversationKey Tea = RoomName::from(u"tea"_s).value();

    //! Entries as a server writes them, and an index that goes as far as a test wants.
    class Data
    {
    public:
        Data()
        {
            auto opened = Database::open(m_dir.path());
            Q_ASSERT(opened.ok());
            m_database = std::move(opened).value();
            m_connection
                = Database::connection(m_database->file(), SqlConnection::Access::ReadWrite);
            m_connection->run(u"PRAGMA synchronous = OFF"_s); // nothing of it is to be kept
            m_directory = std::make_unique<Directory>(*m_connection);
        }

        //! At the time of its seq, in seconds.
        Seq add(const Draft &draft)
        {
            SearchIndex index(*m_connection);
            m_connection->begin();
            FileWriter files(*m_connection);
            EntryWriter writer(*m_connection, *m_directory, index, files);
            const auto outcome = writer.write(draft, Timestamp(std::chrono::seconds(++m_entries)));
            m_directory->save();
            m_connection->commit();
            return std::visit([](const auto &it) { return seqOrNone(it); }, outcome);
        }

        void index(int entries) { SearchIndex(*m_connection).update(entries); }
        void indexAll() { index(1'000'000); }
        Seq indexed() { return Seq(SearchIndex(*m_connection).indexedUpTo()); }

        RunningSearch search(const SearchQuery &query)
        {
            std::vector<qint64> rows;
            for (const ConversationKey &key : query.among)
                rows.push_back(conversationRow(*m_connection, key));
            return RunningSearch(query, rows);
        }

        //! As \a search ends in steps as long as that, each followed by an index that grows by so
        //! many.
        Findings end(RunningSearch search, std::chrono::milliseconds step, int indexPerStep = 0)
        {
            while (search.step(*m_connection, step) == RunningSearch::Progress::More) {
                if (indexPerStep > 0)
                    index(indexPerStep);
            }
            check();
            return search.findings();
        }

        SqlConnection &connection() { return *m_connection; }

    private:
        static Seq seqOrNone(const Commit &commit) { return seqOf(commit); }
        static Seq seqOrNone(ErrorCode) { return {}; }

        void check() const
        {
            QVERIFY2(!m_connection->failed(), qPrintable(m_connection->trouble().text()));
        }

        QTemporaryDir m_dir;
        std::unique_ptr<Database> m_database;
        std::unique_ptr<SqlConnection> m_connection;
        std::unique_ptr<Directory> m_directory;
        qint64 m_entries = 0;
    };

private slots:
    void answersAreThoseOfAFullIndex_data()
    {
        QTest::addColumn<SearchQuery>("query");
        QTest::addColumn<int>("expected");

        const auto in = [](const QString &words, std::vector<ConversationKey> among = {lobby()}) {
            return SearchQuery{.among = std::move(among),
                               .words = words,
                               .from = {},
                               .since = {},
                               .until = {},
                               .before = {},
                               .limit = 100};
        };
        QTest::newRow("a word") << in(u"common"_s) << 20;
        QTest::newRow("two words") << in(u"common number7"_s) << 2;
        QTest::newRow("part of a word") << in(u"config"_s) << 2;
        QTest::newRow("accents") << in(u"camion"_s) << 2;
        QTest::newRow("Chinese") << in(u"\u4E0A\u6D77"_s) << 2;
        QTest::newRow("one sign") << in(u"\u6D77"_s) << 2;
        QTest::newRow("code") << in(u"foo::bar_x"_s) << 2;
        QTest::newRow("short word") << in(u"go"_s) << 2;
        QTest::newRow("only the pieces") << in(u"onfigxrec"_s) << 0;
        QTest::newRow("edited away") << in(u"apple"_s) << 0;
        QTest::newRow("edited in") << in(u"apricot"_s) << 2;
        QTest::newRow("deleted") << in(u"banana"_s) << 0;
        QTest::newRow("a mark is no message") << in(u"\U0001F44D"_s) << 0;
        QTest::newRow("not in the talk of others") << in(u"secret"_s) << 0;
        QTest::newRow("in one's own talk") << in(u"secret"_s, {Talk}) << 2;
        QTest::newRow("in all that is one's own") << in(u"secret"_s, {lobby(), Talk, Tea}) << 4;
        QTest::newRow("nowhere") << in(u"common"_s, {}) << 0;
        QTest::newRow("no words") << in(u"!?"_s) << 0;

        SearchQuery byBo = in(u"common"_s, {lobby(), Talk});
        byBo.from = Nick::from(u"BÓ"_s).value();
        QTest::newRow("by somebody") << byBo << 2;
        SearchQuery since = in(u"common"_s);
        since.since = Timestamp(std::chrono::seconds(21));
        QTest::newRow("since") << since << 10;
        SearchQuery until = in(u"common"_s);
        until.until = Timestamp(std::chrono::seconds(5));
        QTest::newRow("until") << until << 4;
    }

    void answersAreThoseOfAFullIndex()
    {
        QFETCH(const SearchQuery, query);
        QFETCH(const int, expected);
        Data data;
        const Story first = tellOne(data);
        data.indexAll();
        const Seq indexed = data.indexed();
        edit(data, tellOne(data));
        edit(data, first);
        QCOMPARE(data.indexed(), indexed);

        const QStringList inOneGo = lines(data.end(data.search(query), 1h));
        const QStringList entryByEntry = lines(data.end(data.search(query), 0ms));
        const QStringList whileItGrows = lines(data.end(data.search(query), 0ms, 3));
        data.indexAll();
        const QStringList full = lines(data.end(data.search(query), 1h));

        QCOMPARE(full.size(), expected + 1);
        QCOMPARE(inOneGo, full);
        QCOMPARE(entryByEntry, full);
        QCOMPARE(whileItGrows, full);
    }

    void pagesAreThoseOfAFullIndex_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 3, 9, 10, 11, 19, 20, 21})
            QTest::addRow("%d", limit) << limit;
    }

    void pagesAreThoseOfAFullIndex()
    {
        QFETCH(const int, limit);
        Data data;
        tellOne(data);
        data.indexAll();
        tellOne(data);

        const QStringList lagging = allPages(data, limit);
        data.indexAll();
        const QStringList full = allPages(data, limit);

        QCOMPARE(lagging, full);
        QCOMPARE(full.filter(u"common"_s).size(), 20);
    }

    void itStopsWhenThePageIsFull()
    {
        Data data;
        for (int i = 0; i < 100; ++i)
            data.add(says(Ana, u"common"_s));
        RunningSearch search = data.search(common(10));

        int steps = 1;
        while (search.step(data.connection(), 0ms) == RunningSearch::Progress::More)
            ++steps;

        QCOMPARE(steps, 11); // the last one tells that there are more
    }

    void eachStepIsBounded()
    {
        Data data;
        for (int i = 0; i < 100; ++i)
            data.add(says(Ana, u"something else"_s));
        RunningSearch search = data.search(common(10));

        int steps = 1;
        while (search.step(data.connection(), 0ms) == RunningSearch::Progress::More)
            ++steps;

        QCOMPARE(steps, 100);
    }

    void whatIsSaidMeanwhileIsNotFound()
    {
        Data data;
        data.add(says(Ana, u"common 1"_s));
        data.add(says(Ana, u"other"_s));
        RunningSearch search = data.search(common(10));
        QCOMPARE(search.step(data.connection(), 0ms), RunningSearch::Progress::More);

        data.add(says(Ana, u"common 2"_s));

        QCOMPARE(lines(data.end(search, 0ms)).filter(u"common"_s).size(), 1);
    }

private:
    //! Messages that something happens to.
    struct Story
    {
        Seq edited;
        Seq erased;
    };

    //! Twenty entries.
    static Story tellOne(Data &data)
    {
        for (int i = 0; i < 10; ++i)
            data.add(says(Ana, u"common number%1"_s.arg(i)));
        for (const QString &text : {u"reconfiguration"_s, u"El cami\u00F3n"_s, u"so go on"_s,
                                    u"\u6211\u4EEC\u5728\u4E0A\u6D77\u89C1"_s, u"foo::bar_x(1)"_s})
            data.add(says(Ana, text));
        data.add(says(Bo, u"a secret that is common"_s, Talk));
        data.add(says(Bo, u"no secret here"_s, Tea));
        const Story story{data.add(says(Ana, u"apple"_s)), data.add(says(Ana, u"banana"_s))};
        data.add(changes(Bo, story.edited, ChangeKind::React, u"\U0001F44D"_s));
        return story;
    }

    static void edit(Data &data, const Story &story)
    {
        data.add(changes(Ana, story.edited, ChangeKind::Edit, u"apricot"_s));
        data.add(changes(Ana, story.erased, ChangeKind::Delete));
    }

    static SearchQuery common(int limit)
    {
        return {.among = {lobby()},
                .words = u"common"_s,
                .from = {},
                .since = {},
                .until = {},
                .before = {},
                .limit = limit};
    }

    //! One for each hit, and one for what is left.
    static QStringList lines(const Findings &findings)
    {
        QStringList lines;
        for (const Hit &hit : findings.hits) {
            const auto *room = std::get_if<RoomName>(&hit.to);
            QString line
                = u"%1 %2 %3 %4 %5:"_s.arg(hit.seq.value())
                      .arg(hit.at.time_since_epoch().count())
                      .arg(hit.from.text(), room ? room->text() : u"private"_s, hit.excerpt);
            for (const Span &mark : hit.marks)
                line += u" %1+%2"_s.arg(mark.start).arg(mark.length);
            lines.append(line);
        }
        return lines << (findings.rest == HistoryPage::Rest::More ? u"more"_s : u"all"_s);
    }

    static QStringList allPages(Data &data, int limit)
    {
        SearchQuery query = common(limit);
        QStringList pages;
        Findings findings;
        do {
            findings = data.end(data.search(query), 0ms);
            pages += lines(findings);
            if (!findings.hits.empty())
                query.before = findings.hits.back().seq;
        } while (findings.rest == HistoryPage::Rest::More);
        return pages;
    }
};

QTEST_GUILESS_MAIN(TestRunningSearch)
#include "tst_runningsearch.moc"
