// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/memorystore.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;

//! The contract of Store, held against the store in memory.
class TestMemoryStore : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsAnsweredBeforeTheCallReturnsAndOneTurnIsOneCommit()
    {
        MemoryStore store;
        std::vector<std::vector<Commit>> commits;
        connect(&store, &Store::committed, this,
                [&commits](const auto &some) { commits.push_back(some); });

        store.append(draft(Lobby, u"one"_s));
        store.append(draft(Lobby, u"two"_s));
        QVERIFY(commits.empty());

        QTRY_COMPARE(commits.size(), std::size_t(1));
        QCOMPARE(commits.front().size(), std::size_t(2));
        QCOMPARE(commits.front().at(1).message.prev, commits.front().at(0).message.seq);
    }

    void anIdThatWasCommittedIsTheSameMessage()
    {
        MemoryStore store;
        const Draft once = draft(Lobby, u"once"_s);

        const Commit first = committed(store, once).front();
        const Commit again = committed(store, once).front();

        QCOMPARE(first.novelty, Commit::Novelty::New);
        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(again.message.seq, first.message.seq);
        QCOMPARE(page(store, {Lobby, {}, {}, 10}).messages.size(), std::size_t(1));
    }

    void conversationsHaveChainsOfTheirOwn()
    {
        MemoryStore store;
        const ConversationKey talk = PrivateKey(PersonId::create(), PersonId::create());

        const ChatMessage first = committed(store, draft(Lobby, u"1"_s)).front().message;
        const ChatMessage apart = committed(store, draft(talk, u"2"_s)).front().message;
        const ChatMessage second = committed(store, draft(Lobby, u"3"_s)).front().message;

        QCOMPARE(apart.prev, Seq());
        QCOMPARE(second.prev, first.seq);
        QVERIFY(second.seq > apart.seq);
    }

    void pagesHaveTheirBoundsExcluded()
    {
        MemoryStore store;
        std::vector<Seq> seqs;
        for (int i = 0; i < 5; ++i)
            seqs.push_back(
                committed(store, draft(Lobby, QString::number(i + 1))).front().message.seq);

        QCOMPARE(texts(page(store, {Lobby, {}, {}, 2})), QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(texts(page(store, {Lobby, seqs.at(2), {}, 10})), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(texts(page(store, {Lobby, {}, seqs.at(2), 10})), QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(page(store, {Lobby, {}, seqs.at(0), 2}).rest, HistoryPage::Rest::More);
        QCOMPARE(page(store, {Lobby, {}, seqs.at(2), 2}).rest, HistoryPage::Rest::None);
        QCOMPARE(page(store, {Lobby, seqs.at(1), {}, 10}).rest, HistoryPage::Rest::None);
    }

    void pastItsBoundTheOldestGoes()
    {
        MemoryStore store(40'000);
        for (int i = 0; i < 100; ++i)
            committed(store, draft(Lobby, QString(1000, u'x')));

        const Page kept = page(store, {Lobby, {}, {}, 100});
        QVERIFY(!kept.messages.empty());
        QVERIFY(kept.messages.size() < 20);
        QCOMPARE(kept.messages.back().seq, Seq(100));
        QCOMPARE(committed(store, draft(Lobby, u"next"_s)).front().message.prev, Seq(100));
    }

    void aPageForSomebodyWhoIsGoneIsNotDelivered()
    {
        MemoryStore store;
        bool delivered = false;
        {
            const auto context = std::make_unique<QObject>();
            store.page({Lobby, {}, {}, 1}, context.get(),
                       [&delivered](const Page &) { delivered = true; });
        }

        page(store, {Lobby, {}, {}, 1}); // asked later, answered: the one before it was due
        QVERIFY(!delivered);
    }

private:
    static inline const ConversationKey Lobby = RoomName::lobby();

    static Draft draft(const ConversationKey &conversation, const QString &text)
    {
        return {.author = PersonId::create(),
                .conversation = conversation,
                .id = MessageId::create(),
                .from = Nick::from(u"Ana"_s).value(),
                .to = RoomName::lobby(),
                .sendAt = {},
                .text = text};
    }

    static std::vector<Commit> committed(MemoryStore &store, const Draft &draft)
    {
        std::vector<Commit> commits;
        QObject context;
        connect(&store, &Store::committed, &context,
                [&commits](const auto &some) { commits = some; });
        store.append(draft);
        [&commits] { QTRY_VERIFY(!commits.empty()); }();
        return commits;
    }

    static Page page(MemoryStore &store, const PageRequest &request)
    {
        std::optional<Page> page;
        QObject context;
        store.page(request, &context, [&page](const Page &answer) { page = answer; });
        [&page] { QTRY_VERIFY(page.has_value()); }();
        return page.value_or(Page());
    }

    static QStringList texts(const Page &page)
    {
        QStringList texts;
        for (const ChatMessage &message : page.messages)
            texts.append(message.text);
        return texts;
    }
};

QTEST_GUILESS_MAIN(TestMemoryStore)
#include "tst_memorystore.moc"
