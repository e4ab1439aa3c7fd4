// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <server/store/sqlite/sqlitestore.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! A store to whose messages the search index has not come yet, as after an import, and which it
//! can't take in now, because somebody else writes to the file.
class TestSearchBacklog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        open();
        fill();
        close();
    }

    void init()
    {
        forgetIndex();
        open();
        m_other = std::make_unique<SqlConnection>(file(), SqlConnection::Access::ReadWrite);
        QVERIFY(m_other->begin());
        QVERIFY(indexed() < Messages / 2);
    }

    void cleanup()
    {
        m_other.reset();
        close();
    }

    void aSearchFindsEverything()
    {
        const Findings oldest = m_user->finds(asking(u"first"_s));
        const Findings most = m_user->finds(asking(u"message"_s));

        QCOMPARE(oldest.hits.size(), std::size_t(1));
        QCOMPARE(oldest.hits.front().seq, Seq(1));
        QCOMPARE(most.hits.size(), std::size_t(10));
        QCOMPARE(most.rest, HistoryPage::Rest::More);
        QVERIFY(indexed() < Messages / 2);
    }

    void pagesAreReadBetweenTheStepsOfASearch()
    {
        int waiting = 10;
        int atPage = -1;
        for (int i = 0; i < 10; ++i)
            m_store->search(asking(u"nowhere"_s), this,
                            [&waiting](const Findings &) { --waiting; });
        m_store->search(asking(u"message"_s), this, [&](const Findings &) {
            m_store->page({.conversation = lobby(), .limit = 1}, this,
                          [&](const Page &) { atPage = waiting; });
        });

        QTRY_VERIFY_WITH_TIMEOUT(waiting == 0 && atPage >= 0, 20'000);
        QVERIFY(atPage > 0);
    }

    void searchesTakeTurns()
    {
        QStringList answered;
        m_store->search(asking(u"first"_s), this,
                        [&answered](const Findings &) { answered.append(u"oldest"_s); });
        m_store->search(asking(u"message"_s), this,
                        [&answered](const Findings &) { answered.append(u"newest"_s); });

        QTRY_COMPARE_WITH_TIMEOUT(answered, QStringList({u"newest"_s, u"oldest"_s}), 20'000);
    }

    void theIndexCatchesUpAndFindsTheSame()
    {
        const Findings before = m_user->finds(asking(u"9"_s));
        QVERIFY(m_other->run(u"ROLLBACK"_s));

        m_user->commits(says(Ana, u"other words"_s));
        QTRY_VERIFY_WITH_TIMEOUT(indexed() > Messages, 20'000);
        const Findings after = m_user->finds(asking(u"9"_s));

        QCOMPARE(before.hits.size(), std::size_t(1));
        QCOMPARE(after.hits.size(), std::size_t(1));
        QCOMPARE(after.hits.front().seq, before.hits.front().seq);
    }

private:
    static inline const Author Ana = Author::called(u"Ana"_s);
    static constexpr qint64 Messages = 5000;

    QString file() const { return m_folder.filePath(u"charla.db"_s); }

    void open()
    {
        auto opened = SqliteStore::open(m_folder.path());
        QVERIFY(opened.ok());
        m_store = std::move(opened).value();
        m_store->load();
        m_user = std::make_unique<StoreUser>(*m_store);
    }

    void close()
    {
        m_user.reset();
        m_store.reset();
    }

    //! Long ones, so that a search has more to do than one step.
    void fill()
    {
        const QString rest = u" some more words, to be looked through"_s.repeated(10);
        std::vector<Draft> drafts{says(Ana, u"the first one"_s)};
        for (qint64 i = 1; i < Messages; ++i)
            drafts.push_back(says(Ana, u"message %1"_s.arg(i) + rest));
        QCOMPARE(m_user->hands(drafts).size(), drafts.size());
    }

    void forgetIndex() const
    {
        SqlConnection connection(file(), SqlConnection::Access::ReadWrite);
        QVERIFY(connection.run(u"INSERT INTO found (found) VALUES ('delete-all')"_s));
        QVERIFY(connection.run(u"UPDATE meta SET value = 0 WHERE key = 'indexed'"_s));
    }

    qint64 indexed() const
    {
        SqlConnection connection(file(), SqlConnection::Access::ReadOnly);
        return connection.value(u"SELECT value FROM meta WHERE key = 'indexed'"_s).toLongLong();
    }

    static SearchQuery asking(const QString &words)
    {
        return {.among = {lobby()},
                .words = words,
                .from = {},
                .since = {},
                .until = {},
                .before = {},
                .limit = 10};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<StoreUser> m_user;
    std::unique_ptr<SqlConnection> m_other;
};

QTEST_GUILESS_MAIN(TestSearchBacklog)
#include "tst_searchbacklog.moc"
