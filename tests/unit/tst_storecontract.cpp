// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <protocol/limits.h>
#include <server/store/memorystore.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What Store promises, held against each store that there is. Each test runs once for each.
class TestStoreContract : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("memory") << true;
        QTest::newRow("sqlite") << false;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, inMemory);
        m_user.reset();
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        if (inMemory) {
            m_store = std::make_unique<MemoryStore>();
        } else {
            auto opened = SqliteStore::open(m_folder->path());
            QVERIFY(opened.ok());
            m_store = std::move(opened).value();
        }
        m_store->load();
        m_user = std::make_unique<StoreUser>(*m_store);
    }

    void cleanup()
    {
        m_user.reset();
        m_store.reset();
        m_folder.reset();
    }

    void nothingIsAnsweredBeforeTheCallReturns()
    {
        bool answered = false;
        connect(m_store.get(), &Store::committed, this, [&answered] { answered = true; });

        m_store->append(says(Ana, u"one"_s));
        QVERIFY(!answered);

        QTRY_VERIFY(answered);
    }

    void entriesHaveTheOrderOfTheDrafts()
    {
        const auto answers
            = m_user->hands({says(Ana, u"1"_s), says(Bo, u"2"_s), says(Ana, u"3"_s)});

        Seq last;
        for (const auto &answer : answers) {
            const Entry &entry = std::get<Commit>(answer).entry;
            QVERIFY(seqOf(entry) > last);
            QCOMPARE(prevOf(entry), last);
            last = seqOf(entry);
        }
        QCOMPARE(texts(m_user->page({.conversation = lobby(), .limit = 10})),
                 QStringList({u"1"_s, u"2"_s, u"3"_s}));
    }

    void whatFailsIsAnsweredInItsTurn()
    {
        const auto answers = m_user->hands(
            {says(Ana, u"1"_s), changes(Ana, Seq(777), ChangeKind::Delete), says(Ana, u"2"_s)});

        QVERIFY(std::holds_alternative<Commit>(answers.at(0)));
        QCOMPARE(std::get<ErrorCode>(answers.at(1)), ErrorCode::NoSuchMessage);
        QCOMPARE(prevOf(std::get<Commit>(answers.at(2)).entry),
                 seqOf(std::get<Commit>(answers.at(0))));
    }

    void anIdThatWasCommittedIsTheSameMessage()
    {
        const Draft once = says(Ana, u"once"_s);

        const Commit first = m_user->commits(once);
        const Commit again = m_user->commits(once);

        QCOMPARE(first.novelty, Commit::Novelty::New);
        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(seqOf(again), seqOf(first));
        QCOMPARE(prevOf(again.entry), prevOf(first.entry));
        QCOMPARE(m_user->page({.conversation = lobby(), .limit = 10}).entries.size(),
                 std::size_t(1));
    }

    void anIdThatComesTwiceInOneGroupIsTheSameMessage()
    {
        const Draft once = says(Ana, u"once"_s);

        const auto answers = m_user->hands({once, once});

        QCOMPARE(std::get<Commit>(answers.at(1)).novelty, Commit::Novelty::Known);
        QCOMPARE(seqOf(std::get<Commit>(answers.at(1))), seqOf(std::get<Commit>(answers.at(0))));
    }

    void aChangeThatIsResentIsDoneOnce()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"x"_s)));
        const Draft mark = changes(Bo, seq, ChangeKind::React, u"👍"_s);

        const Commit first = m_user->commits(mark);
        m_user->commits(changes(Bo, seq, ChangeKind::Unreact, u"👍"_s));
        const Commit again = m_user->commits(mark);

        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(seqOf(again), seqOf(first));
        QVERIFY(m_user->message(seq).reactions.empty());
    }

    void conversationsHaveChainsOfTheirOwn()
    {
        const ConversationKey talk = PrivateKey(Ana.id, Bo.id);

        const Commit first = m_user->commits(says(Ana, u"1"_s));
        const Commit apart = m_user->commits(says(Ana, u"2"_s, talk));
        const Commit second = m_user->commits(says(Ana, u"3"_s));

        QCOMPARE(prevOf(apart.entry), Seq());
        QCOMPARE(prevOf(second.entry), seqOf(first));
        QVERIFY(seqOf(second) > seqOf(apart));
        const Page page = m_user->page({.conversation = talk, .limit = 10});
        QCOMPARE(texts(page), QStringList({u"2"_s}));
        QCOMPARE(std::get<ChatMessage>(page.entries.front()).to,
                 Conversation(Nick::from(u"Bo"_s).value()));
    }

    void aMessageComesBackAsItWasCommitted_data()
    {
        QTest::addColumn<SendAt>("sendAt");
        QTest::newRow("no time") << SendAt();
        QTest::newRow("text") << SendAt(u"Sat Nov 21 2026 10:00:00 GMT+0100 (CET)"_s);
        QTest::newRow("number") << SendAt(1795251600123.5);
        QTest::newRow("whole number") << SendAt(1795251600123.0);
    }

    void aMessageComesBackAsItWasCommitted()
    {
        QFETCH(SendAt, sendAt);
        Draft draft = says(Ana, u"Ünïcödé 🏳️‍🌈 \n\"'"_s);
        std::get<Draft::Text>(draft.content).sendAt = sendAt;
        std::get<Draft::Text>(draft.content).replyTo = Seq(7);

        const Commit commit = m_user->commits(draft);
        const auto &sent = std::get<ChatMessage>(commit.entry);
        const ChatMessage kept = m_user->message(sent.seq);

        QCOMPARE(kept.id, draft.id);
        QCOMPARE(kept.prev, sent.prev);
        QCOMPARE(kept.from, Ana.nick);
        QCOMPARE(kept.to, sent.to);
        QCOMPARE(kept.sendAt, sent.sendAt);
        QCOMPARE(kept.at, sent.at);
        QCOMPARE(kept.text, sent.text);
        QCOMPARE(kept.replyTo, Seq(7));
        QVERIFY(kept.state == ChatMessage::State::Original);
        QVERIFY(kept.changed.isNull());
        QVERIFY(!std::holds_alternative<std::monostate>(kept.sendAt));
    }

    void pagesHaveTheirBoundsExcluded_data()
    {
        using Bound = std::optional<int>;
        QTest::addColumn<Bound>("before");
        QTest::addColumn<Bound>("after");
        QTest::addColumn<Bound>("around");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("more");
        const Bound none;
        QTest::newRow("newest") << none << none << none << 2 << u"45"_s << true;
        QTest::newRow("all") << none << none << none << 5 << u"12345"_s << false;
        QTest::newRow("before") << Bound(3) << none << none << 10 << u"12"_s << false;
        QTest::newRow("right before") << Bound(4) << none << none << 2 << u"23"_s << true;
        QTest::newRow("before the first") << Bound(1) << none << none << 2 << u""_s << false;
        QTest::newRow("after") << none << Bound(3) << none << 10 << u"45"_s << false;
        QTest::newRow("right after") << none << Bound(1) << none << 2 << u"23"_s << true;
        QTest::newRow("after to the end") << none << Bound(3) << none << 2 << u"45"_s << false;
        QTest::newRow("after the last") << none << Bound(5) << none << 2 << u""_s << false;
        QTest::newRow("after nothing") << none << Bound(0) << none << 2 << u"12"_s << true;
        QTest::newRow("around") << none << none << Bound(3) << 3 << u"234"_s << true;
        QTest::newRow("evenly around") << none << none << Bound(3) << 4 << u"2345"_s << false;
        QTest::newRow("around the first") << none << none << Bound(1) << 4 << u"123"_s << true;
        QTest::newRow("around the last") << none << none << Bound(5) << 3 << u"45"_s << false;
        QTest::newRow("one") << none << none << Bound(2) << 1 << u"2"_s << true;
    }

    void pagesHaveTheirBoundsExcluded()
    {
        QFETCH(std::optional<int>, before);
        QFETCH(std::optional<int>, after);
        QFETCH(std::optional<int>, around);
        QFETCH(int, limit);
        QFETCH(QString, expected);
        QFETCH(bool, more);
        std::vector<Seq> all(1);
        for (int i = 1; i <= 5; ++i) {
            all.push_back(seqOf(m_user->commits(says(Ana, QString::number(i)))));
            m_user->commits(says(Ana, u"elsewhere"_s, PrivateKey(Ana.id, Bo.id)));
        }
        const auto at = [&all](std::optional<int> index) {
            return index ? std::optional<Seq>(all.at(std::size_t(*index))) : std::nullopt;
        };

        const Page page = m_user->page({.conversation = lobby(),
                                        .before = at(before),
                                        .after = at(after),
                                        .around = at(around),
                                        .limit = limit});

        QCOMPARE(texts(page).join(QString()), expected);
        QCOMPARE(page.rest == HistoryPage::Rest::More, more);
    }

    void aConversationOfWhichNobodyHeardIsEmpty()
    {
        const Page page = m_user->page({.conversation = PrivateKey(Ana.id, Bo.id), .limit = 10});

        QVERIFY(page.entries.empty());
        QCOMPARE(page.rest, HistoryPage::Rest::None);
    }

    void aPageAskedForAfterACommitHasIt()
    {
        std::optional<Page> page;
        connect(m_store.get(), &Store::committed, this, [this, &page] {
            m_store->page({.conversation = lobby(), .limit = 1}, this,
                          [&page](const Page &answer) { page = answer; });
        });

        m_user->commits(says(Ana, u"new"_s));

        QTRY_VERIFY(page.has_value());
        QCOMPARE(texts(*page), QStringList({u"new"_s}));
        m_store->disconnect(this);
    }

    void aPageForSomebodyWhoIsGoneIsNotDelivered()
    {
        bool delivered = false;
        {
            const auto context = std::make_unique<QObject>();
            m_store->page({.conversation = lobby(), .limit = 1}, context.get(),
                          [&delivered](const Page &) { delivered = true; });
        }

        m_user->page({.conversation = lobby(), .limit = 1}); // asked later, answered
        QVERIFY(!delivered);
    }

    void manyGoThroughInOrderWhileTheStoreIsFullNowAndThen()
    {
        constexpr int Count = 20'000;
        std::vector<Seq> seqs;
        connect(m_store.get(), &Store::committed, this, [&seqs](const std::vector<Commit> &some) {
            for (const Commit &commit : some)
                seqs.push_back(seqOf(commit));
        });
        int sent = 0;
        const auto send = [this, &sent] {
            while (sent < Count && !m_store->isFull())
                m_store->append(says(Ana, QString::number(sent++)));
        };
        connect(m_store.get(), &Store::ready, this, send);

        send();
        QVERIFY(sent < Count);

        QTRY_COMPARE_WITH_TIMEOUT(int(seqs.size()), Count, 60'000);
        QVERIFY(std::ranges::is_sorted(seqs));
        QCOMPARE(texts(m_user->page({.conversation = lobby(), .limit = 2})),
                 QStringList({u"19998"_s, u"19999"_s}));
        m_store->disconnect(this);
    }

private:
    static inline const Author Ana = Author::called(u"Ana"_s);
    static inline const Author Bo = Author::called(u"Bo"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreUser> m_user;
};

QTEST_GUILESS_MAIN(TestStoreContract)
#include "tst_storecontract.moc"
