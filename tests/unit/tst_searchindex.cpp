// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/database.h>
#include <server/store/sqlite/searchindex.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

//! The search index on a real database, whose rows are written here by hand.
class TestSearchIndex : public QObject
{
    Q_OBJECT

    static constexpr qint64 Lobby = 1;
    static constexpr qint64 Talk = 2;

    struct Data
    {
        Data()
        {
            auto opened = Database::open(dir.filePath(u"data"_s));
            Q_ASSERT(opened.ok());
            database = std::move(opened).value();
            connection = Database::connection(database->file(), SqlConnection::Access::ReadWrite);
            run(u"PRAGMA synchronous = OFF"_s, {}); // nothing of it is to be kept
            for (int person = 1; person <= 2; ++person)
                run(u"INSERT INTO people (person, uuid, nick, seen) VALUES (?, ?, '', 0)"_s,
                    {person, QByteArray::number(person)});
            run(u"INSERT INTO conversations (conversation, room) VALUES (?, 'lobby')"_s, {Lobby});
            run(u"INSERT INTO conversations (conversation, low, high) VALUES (?, 1, 2)"_s, {Talk});
        }

        bool run(const QString &sql, const QVariantList &values)
        {
            return connection->run(sql, values);
        }

        //! At the time of its seq, in seconds.
        Seq say(const QString &text, qint64 conversation = Lobby, const QString &nick = u"Ana"_s)
        {
            ++last;
            run(u"INSERT INTO entries (seq, prev, conversation, id, author, nick, addressee, at, kind, text) VALUES (?, 0, ?, ?, 1, ?, ?, ?, 0, ?)"_s,
                {last, conversation, QByteArray::number(last), nick,
                 conversation == Talk ? QVariant(u"Bea"_s) : QVariant(), last * 1000, text});
            return Seq(last);
        }

        void edit(Seq message, const QString &text)
        {
            connection->begin();
            index().forget(message);
            run(u"UPDATE entries SET text = ?, state = 1 WHERE seq = ?"_s, {text, message.value()});
            index().take(message);
            connection->commit();
        }

        void erase(Seq message)
        {
            connection->begin();
            index().forget(message);
            run(u"UPDATE entries SET text = '', state = 2 WHERE seq = ?"_s, {message.value()});
            connection->commit();
        }

        void purge(Seq message)
        {
            connection->begin();
            index().forget(message);
            run(u"DELETE FROM entries WHERE seq = ?"_s, {message.value()});
            connection->commit();
        }

        SearchIndex index() { return SearchIndex(*connection); }

        void update()
        {
            while (index().update(3) == SearchIndex::Progress::More) { }
            QVERIFY2(!connection->failed(), qPrintable(connection->trouble().text()));
        }

        Findings find(SearchQuery query, const std::vector<qint64> &conversations = {Lobby})
        {
            if (query.limit == 0)
                query.limit = 10;
            update();
            const Findings findings = index().search(query, conversations);
            [this] { QVERIFY2(!connection->failed(), qPrintable(connection->trouble().text())); }();
            return findings;
        }

        QStringList texts(const QString &words, const std::vector<qint64> &conversations = {Lobby})
        {
            return excerpts(find(asking(words), conversations));
        }

        //! Whatever stands in the index, under any token.
        qint64 indexed(const QString &token)
        {
            return connection->value(u"SELECT count(*) FROM found WHERE found MATCH ?"_s, {token})
                .toLongLong();
        }

        QTemporaryDir dir;
        std::unique_ptr<Database> database;
        std::unique_ptr<SqlConnection> connection;
        qint64 last = 0;
    };

private slots:
    void wordsAreFoundAsTheyAreMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");

        QTest::newRow("accents") << u"El cami\u00F3n"_s << u"camion"_s;
        QTest::newRow("part of a word") << u"reconfiguration"_s << u"config"_s;
        QTest::newRow("three letters of a word") << u"reconfiguration"_s << u"gur"_s;
        QTest::newRow("two words") << u"the quick brown fox"_s << u"fox qui"_s;
        QTest::newRow("short word") << u"so go on"_s << u"go"_s;
        QTest::newRow("snake_case") << u"call my_long_name()"_s << u"long_name"_s;
        QTest::newRow("CamelCase") << u"a MemoryStore"_s << u"memorystore"_s;
        QTest::newRow("scoped name") << u"use foo::bar(1)"_s << u"foo::bar"_s;
        QTest::newRow("Chinese") << u"\u6211\u4EEC\u5728\u4E0A\u6D77\u89C1"_s << u"\u4E0A\u6D77"_s;
        QTest::newRow("one sign") << u"\u6211\u4EEC\u5728\u4E0A\u6D77\u89C1"_s << u"\u6D77"_s;
        QTest::newRow("Russian") << u"\u0412\u0441\u0451 \u0445\u043E\u0440\u043E\u0448\u043E"_s
                                 << u"\u0425\u041E\u0420\u041E\u0428\u041E \u0432\u0441\u0435"_s;
        QTest::newRow("emoji") << u"well \U0001F44D"_s << u"\U0001F44D"_s;
        QTest::newRow("quotes and operators")
            << u"NOT \"found\" AND* OR"_s << u"\"found\" OR NOT"_s;
        QTest::newRow("tokens of ours") << u"=c1 =a1"_s << u"=c1 =a1"_s;
        QTest::newRow("letters newer than SQLite")
            << u"\U0001E900\U0001E901\U0001E902"_s << u"\U0001E900\U0001E901\U0001E902"_s;
    }

    void wordsAreFoundAsTheyAreMeant()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        Data data;
        data.say(u"something else"_s);
        data.say(text);

        QCOMPARE(data.texts(words), QStringList({text}));
    }

    void whatOnlyHasTheSamePiecesIsNotFound()
    {
        Data data;
        data.say(u"xab abc"_s);
        data.say(u"\u4E2D\u56FD \u56FD\u4EBA"_s);
        data.say(u"abcde bcdef"_s);

        QVERIFY(data.texts(u"xabc"_s).isEmpty());
        QVERIFY(data.texts(u"\u4E2D\u56FD\u4EBA"_s).isEmpty());
        QVERIFY(data.texts(u"abcdef"_s).isEmpty());
        QVERIFY(data.texts(u"!?"_s).isEmpty());
    }

    void whatWasSaidMeansItsRoomAndItsAuthor()
    {
        Data data;
        const Seq seq = data.say(u"a word"_s);
        data.say(u"another word"_s, Talk, u"Bea"_s);

        const std::vector<Hit> hits = data.find(asking(u"word"_s), {Lobby, Talk}).hits;

        QCOMPARE(hits.size(), std::size_t(2));
        QCOMPARE(hits.at(0).to, Conversation(Nick::from(u"Bea"_s).value()));
        QCOMPARE(hits.at(1).seq, seq);
        QCOMPARE(hits.at(1).to, Conversation(RoomName::from(u"lobby"_s).value()));
        QCOMPARE(hits.at(1).from, Nick::from(u"Ana"_s).value());
        QCOMPARE(hits.at(1).at.time_since_epoch().count(), 1000);
        QCOMPARE(hits.at(1).marks, (std::vector<Span>{{2, 4}}));
    }

    void privateTalksAreForThoseWhoAreInThem()
    {
        Data data;
        data.say(u"a word for all"_s);
        data.say(u"a word for one"_s, Talk);

        QCOMPARE(data.texts(u"word"_s), QStringList({u"a word for all"_s}));
        QCOMPARE(data.texts(u"word"_s, {Talk}), QStringList({u"a word for one"_s}));
        QVERIFY(data.texts(u"word"_s, {}).isEmpty());
    }

    void soAreThoseOfSomebodyWhoIsInManyRooms_data()
    {
        QTest::addColumn<int>("rooms");

        // Rooms are looked for by tokens when little was said in them, and when they are not many.
        QTest::newRow("two, in which much was said") << 2;
        QTest::newRow("too many for tokens") << 300;
    }

    void soAreThoseOfSomebodyWhoIsInManyRooms()
    {
        QFETCH(const int, rooms);
        Data data;
        data.say(u"a word for all"_s);
        data.say(u"a word for one"_s, Talk);
        std::vector<qint64> many{Lobby};
        for (qint64 other = 101; other < 100 + rooms; ++other)
            many.push_back(other);

        QCOMPARE(data.texts(u"word"_s, many), QStringList({u"a word for all"_s}));
    }

    void theNewestComeFirstPageAfterPage()
    {
        Data data;
        for (int i = 1; i <= 5; ++i)
            data.say(u"word %1"_s.arg(i));

        const Findings first = data.find(asking(u"word"_s, 2));
        SearchQuery query = asking(u"word"_s, 3);
        query.before = first.hits.back().seq;
        const Findings next = data.find(query);

        QCOMPARE(excerpts(first), QStringList({u"word 5"_s, u"word 4"_s}));
        QCOMPARE(first.rest, HistoryPage::Rest::More);
        QCOMPARE(excerpts(next), QStringList({u"word 3"_s, u"word 2"_s, u"word 1"_s}));
        QCOMPARE(next.rest, HistoryPage::Rest::None);
    }

    void authorAndTimeNarrowDown()
    {
        Data data;
        data.say(u"word 1"_s, Lobby, u"Ana"_s);
        data.say(u"word 2"_s, Lobby, u"Bea"_s);
        data.say(u"word 3"_s, Lobby, u"Ana"_s);

        SearchQuery byAna = asking(u"word"_s);
        byAna.from = Nick::from(u"\u00C1NA"_s).value();
        SearchQuery inTime = asking(u"word"_s);
        inTime.since = Timestamp(std::chrono::seconds(2));
        inTime.until = Timestamp(std::chrono::seconds(3));
        SearchQuery later = asking(u"word"_s);
        later.since = Timestamp(std::chrono::seconds(4));

        QCOMPARE(excerpts(data.find(byAna)), QStringList({u"word 3"_s, u"word 1"_s}));
        QCOMPARE(excerpts(data.find(inTime)), QStringList({u"word 2"_s}));
        QVERIFY(data.find(later).hits.empty());
    }

    void timesNeedNotRiseWithTheOrder()
    {
        Data data;
        data.say(u"word 1"_s);
        data.say(u"word 2"_s);
        data.run(u"UPDATE entries SET at = 10000 WHERE seq = 1"_s, {}); // 2 was imported later

        SearchQuery since = asking(u"word"_s);
        since.since = Timestamp(std::chrono::seconds(1));
        SearchQuery until = asking(u"word"_s);
        until.until = Timestamp(std::chrono::seconds(5));

        QCOMPARE(excerpts(data.find(since)), QStringList({u"word 2"_s, u"word 1"_s}));
        QCOMPARE(excerpts(data.find(until)), QStringList({u"word 2"_s}));
    }

    void editsDeletionsAndPurgesLeaveTheIndex()
    {
        Data data;
        const Seq edited = data.say(u"apple"_s);
        const Seq erased = data.say(u"banana"_s);
        const Seq purged = data.say(u"cherry"_s);
        data.update();

        data.edit(edited, u"apricot"_s);
        data.erase(erased);
        data.purge(purged);

        for (const QString &gone : {u"apple"_s, u"banana"_s, u"cherry"_s})
            QVERIFY(data.texts(gone).isEmpty());
        QCOMPARE(data.texts(u"apricot"_s), QStringList({u"apricot"_s}));
        QCOMPARE(data.indexed(u"ban"_s), 0);
        QCOMPARE(data.indexed(u"che"_s), 0);
        QCOMPARE(data.indexed(u"app"_s), 0);
        QCOMPARE(data.indexed(u"apr"_s), 1);
    }

    void changesBeforeTheIndexComesToThemAreTakenInOnce()
    {
        Data data;
        const Seq edited = data.say(u"apple"_s);
        const Seq erased = data.say(u"banana"_s);

        data.edit(edited, u"apricot"_s);
        data.erase(erased);
        data.update();
        data.purge(edited);
        data.purge(erased);

        QCOMPARE(data.indexed(u"app"_s), 0);
        QCOMPARE(data.indexed(u"apr"_s), 0);
        QCOMPARE(data.indexed(u"ban"_s), 0);
    }

    void aMessageMayBeEditedAgainAndAgain()
    {
        Data data;
        const Seq message = data.say(u"version 0"_s);
        data.update();
        for (int i = 1; i <= 20; ++i)
            data.edit(message, u"version%1 x"_s.arg(i));

        QCOMPARE(data.texts(u"version"_s), QStringList({u"version20 x"_s}));
        QVERIFY(data.texts(u"version1 x"_s).isEmpty());
        QCOMPARE(data.indexed(u"ver"_s), 1);
        data.erase(message);
        QCOMPARE(data.indexed(u"ver"_s), 0);
    }

    void theIndexGrowsByBoundedSteps()
    {
        Data data;
        for (int i = 0; i < 7; ++i)
            data.say(u"word"_s);

        QCOMPARE(data.index().update(3), SearchIndex::Progress::More);
        QCOMPARE(data.indexed(u"wor"_s), 3);
        QCOMPARE(data.index().update(3), SearchIndex::Progress::More);
        QCOMPARE(data.index().update(3), SearchIndex::Progress::Done);
        QCOMPARE(data.indexed(u"wor"_s), 7);
        QCOMPARE(data.index().update(3), SearchIndex::Progress::Done);
        QCOMPARE(data.indexed(u"wor"_s), 7);
    }

private:
    static SearchQuery asking(const QString &words, int limit = 10)
    {
        return {.among = {},
                .words = words,
                .from = {},
                .since = {},
                .until = {},
                .before = {},
                .limit = limit};
    }

    static QStringList excerpts(const Findings &findings)
    {
        QStringList excerpts;
        for (const Hit &hit : findings.hits)
            excerpts.append(hit.excerpt);
        return excerpts;
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
