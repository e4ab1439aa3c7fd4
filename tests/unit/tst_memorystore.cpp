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
    void itStartsEmptyAndAsAnother()
    {
        MemoryStore one;
        MemoryStore other;

        const Snapshot snapshot = one.load();

        QVERIFY(snapshot.rooms.empty() && snapshot.people.empty());
        QVERIFY(!snapshot.serverId.isEmpty());
        QVERIFY(snapshot.serverId != other.load().serverId);
    }

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
        QCOMPARE(prevOf(commits.front().at(1).entry), seqOf(commits.front().at(0).entry));
    }

    void anIdThatWasCommittedIsTheSameMessage()
    {
        MemoryStore store;
        const Draft once = draft(Lobby, u"once"_s);

        const Commit first = committed(store, once);
        const Commit again = committed(store, once);

        QCOMPARE(first.novelty, Commit::Novelty::New);
        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(seqOf(again.entry), seqOf(first.entry));
        QCOMPARE(page(store, {Lobby, {}, {}, {}, 10}).entries.size(), std::size_t(1));
    }

    void conversationsHaveChainsOfTheirOwn()
    {
        MemoryStore store;

        const Entry first = committed(store, draft(Lobby, u"1"_s)).entry;
        const Entry apart = committed(store, draft(Talk, u"2"_s)).entry;
        const Entry second = committed(store, draft(Lobby, u"3"_s)).entry;

        QCOMPARE(prevOf(apart), Seq());
        QCOMPARE(prevOf(second), seqOf(first));
        QVERIFY(seqOf(second) > seqOf(apart));
    }

    void pagesHaveTheirBoundsExcluded()
    {
        MemoryStore store;
        const std::vector<Seq> seqs = filled(store, 5);

        QCOMPARE(texts(page(store, {Lobby, {}, {}, {}, 2})), QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(texts(page(store, {Lobby, seqs.at(2), {}, {}, 10})),
                 QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(texts(page(store, {Lobby, {}, seqs.at(2), {}, 10})),
                 QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(page(store, {Lobby, {}, seqs.at(0), {}, 2}).rest, HistoryPage::Rest::More);
        QCOMPARE(page(store, {Lobby, {}, seqs.at(2), {}, 2}).rest, HistoryPage::Rest::None);
        QCOMPARE(page(store, {Lobby, seqs.at(1), {}, {}, 10}).rest, HistoryPage::Rest::None);
    }

    void aPageAroundAPlaceHasItInTheMiddle()
    {
        MemoryStore store;
        const std::vector<Seq> seqs = filled(store, 9);

        const Page middle = page(store, {Lobby, {}, {}, seqs.at(4), 4});
        const Page end = page(store, {Lobby, {}, {}, seqs.at(8), 4});

        QCOMPARE(texts(middle), QStringList({u"4"_s, u"5"_s, u"6"_s, u"7"_s}));
        QCOMPARE(middle.rest, HistoryPage::Rest::More);
        QCOMPARE(texts(end), QStringList({u"8"_s, u"9"_s}));
        QCOMPARE(end.rest, HistoryPage::Rest::None);
    }

    void changesAreEntriesAndTheirMessageIsAsItIsNow()
    {
        MemoryStore store;
        const Draft said = draft(Lobby, u"wrnog"_s);
        const Seq message = seqOf(committed(store, said).entry);

        const Seq edit
            = seqOf(committed(store, change(said, message, ChangeKind::Edit, u"wrong"_s)).entry);
        committed(store, change(said, message, ChangeKind::React, u"ok"_s));

        const Page all = page(store, {Lobby, {}, {}, {}, 10});
        QCOMPARE(all.entries.size(), std::size_t(3));
        const auto now = std::get<ChatMessage>(all.entries.at(0));
        QCOMPARE(now.text, u"wrong"_s);
        QCOMPARE(now.state, ChatMessage::State::Edited);
        QCOMPARE(now.reactions.size(), std::size_t(1));
        QVERIFY(now.changed > edit);
        QCOMPARE(std::get<Change>(all.entries.at(1)).text, u"wrong"_s);
    }

    void ofADeletedMessageNoTextIsLeft()
    {
        MemoryStore store;
        const Draft said = draft(Lobby, u"secret"_s);
        const Seq message = seqOf(committed(store, said).entry);
        committed(store, change(said, message, ChangeKind::Edit, u"secrets"_s));

        committed(store, change(said, message, ChangeKind::Delete));

        for (const Entry &entry : page(store, {Lobby, {}, {}, {}, 10}).entries)
            QVERIFY(std::visit([](const auto &one) { return one.text.isEmpty(); }, entry));
        QVERIFY(found(store, {{Lobby}, u"secret"_s}).hits.empty());
    }

    void whatCannotBeChangedIsRefusedInItsTurn()
    {
        MemoryStore store;
        const Draft said = draft(Lobby, u"mine"_s);
        const Seq message = seqOf(committed(store, said).entry);
        Draft others = change(said, message, ChangeKind::Edit, u"ours"_s);
        others.author = PersonId::create();
        Draft elsewhere = change(said, message, ChangeKind::Edit, u"there"_s);
        elsewhere.conversation = Talk;
        std::vector<QString> answers;
        connect(&store, &Store::committed, this, [&answers](const auto &commits) {
            for (const Commit &commit : commits)
                answers.push_back(std::get<ChatMessage>(commit.entry).text);
        });
        connect(&store, &Store::failed, this, [&answers](const Draft &, ErrorCode why) {
            answers.push_back(QString::fromUtf8(errorCodeText(why)));
        });

        store.append(draft(Lobby, u"before"_s));
        store.append(others);
        store.append(elsewhere);
        store.append(change(said, Seq(999), ChangeKind::React, u"ok"_s));
        store.append(draft(Lobby, u"after"_s));

        QTRY_COMPARE(answers,
                     (std::vector<QString>{u"before"_s, u"not-yours"_s, u"no-such-message"_s,
                                           u"no-such-message"_s, u"after"_s}));
    }

    void whoeverFillsItHearsWhenThereIsRoom()
    {
        MemoryStore store;
        QSignalSpy ready(&store, &Store::ready);
        while (!store.isFull())
            store.append(draft(Lobby, u"more"_s));

        QTRY_COMPARE(ready.count(), 1);

        QVERIFY(!store.isFull());
    }

    void searchFindsTheNewestFirstAndPageAfterPage()
    {
        MemoryStore store;
        for (const QString &text : {u"El cami\u00F3n"_s, u"nada"_s, u"camiones"_s, u"camion"_s})
            committed(store, draft(Lobby, text));

        const Findings first = found(store, {{Lobby}, u"CAMION"_s, {}, {}, {}, {}, 2});
        const Findings next
            = found(store, {{Lobby}, u"CAMION"_s, {}, {}, {}, first.hits.back().seq, 2});

        QCOMPARE(excerpts(first), QStringList({u"camion"_s, u"camiones"_s}));
        QCOMPARE(first.rest, HistoryPage::Rest::More);
        QCOMPARE(excerpts(next), QStringList({u"El cami\u00F3n"_s}));
        QCOMPARE(next.rest, HistoryPage::Rest::None);
    }

    void searchStaysWhereItsAskerMayLook()
    {
        MemoryStore store;
        committed(store, draft(Lobby, u"a word for all"_s));
        committed(store, draft(Talk, u"a word for one"_s));

        QCOMPARE(excerpts(found(store, {{Lobby}, u"word"_s})), QStringList({u"a word for all"_s}));
        QCOMPARE(found(store, {{Lobby, Talk}, u"word"_s}).hits.size(), std::size_t(2));
        QVERIFY(found(store, {{}, u"word"_s}).hits.empty());
    }

    void searchAsksForAuthorAndTime()
    {
        MemoryStore store;
        const Entry said = committed(store, draft(Lobby, u"hello"_s)).entry;
        const Timestamp at = std::get<ChatMessage>(said).at;
        const auto later = at + std::chrono::hours(1);

        const auto hits
            = [&store](const SearchQuery &query) { return found(store, query).hits.size(); };
        QCOMPARE(hits({{Lobby}, u"hello"_s, Nick::from(u"AN\u00C1"_s).value()}), std::size_t(1));
        QCOMPARE(hits({{Lobby}, u"hello"_s, Nick::from(u"Bea"_s).value()}), std::size_t(0));
        QCOMPARE(hits({{Lobby}, u"hello"_s, {}, at, later}), std::size_t(1));
        QCOMPARE(hits({{Lobby}, u"hello"_s, {}, later}), std::size_t(0));
        QCOMPARE(hits({{Lobby}, u"hello"_s, {}, {}, at}), std::size_t(0));
    }

    void aLongSearchLetsOthersHaveTheirTurn()
    {
        MemoryStore store;
        for (int i = 0; i < 3 * MemoryStore::SearchedPerTurn; ++i) {
            store.append(draft(Lobby, i == 0 ? u"needle"_s : u"hay"_s));
            if (store.isFull())
                QVERIFY(QSignalSpy(&store, &Store::ready).wait());
        }
        page(store, {Lobby, {}, {}, {}, 1});
        std::optional<Findings> findings;
        std::optional<Page> meanwhile;

        store.search({{Lobby}, u"needle"_s, {}, {}, {}, {}, 10}, this,
                     [&findings](const Findings &answer) { findings = answer; });
        store.page({Lobby, {}, {}, {}, 1}, this, [&](const Page &answer) {
            QVERIFY(!findings);
            meanwhile = answer;
        });

        QTRY_VERIFY(findings);
        QVERIFY(meanwhile);
        QCOMPARE(findings->hits.size(), std::size_t(1));
    }

    void pastItsBoundTheOldestGoes()
    {
        MemoryStore store(40'000);
        const Draft first = draft(Lobby, u"first"_s);
        const Seq firstSeq = seqOf(committed(store, first).entry);
        for (int i = 1; i < 100; ++i)
            committed(store, draft(Lobby, QString(1000, u'x')));

        const Page kept = page(store, {Lobby, {}, {}, {}, 100});
        QVERIFY(!kept.entries.empty());
        QVERIFY(kept.entries.size() < 20);
        QCOMPARE(seqOf(kept.entries.back()), Seq(100));
        QCOMPARE(refused(store, change(first, firstSeq, ChangeKind::Delete)),
                 ErrorCode::NoSuchMessage);
        QCOMPARE(prevOf(committed(store, draft(Lobby, u"next"_s)).entry), Seq(100));
    }

    void whoIsGoneGetsNoAnswer()
    {
        MemoryStore store;
        bool delivered = false;
        {
            const auto context = std::make_unique<QObject>();
            store.page({Lobby, {}, {}, {}, 1}, context.get(),
                       [&delivered](const Page &) { delivered = true; });
            store.search({{Lobby}, u"word"_s, {}, {}, {}, {}, 1}, context.get(),
                         [&delivered](const Findings &) { delivered = true; });
        }

        found(store, {{Lobby}, u"word"_s}); // asked later, answered: those before it were due
        QVERIFY(!delivered);
    }

private:
    static inline const ConversationKey Lobby = RoomName::lobby();
    static inline const ConversationKey Talk = PrivateKey(PersonId::create(), PersonId::create());

    static Draft draft(const ConversationKey &conversation, const QString &text)
    {
        return {.author = PersonId::create(),
                .conversation = conversation,
                .id = MessageId::create(),
                .from = Nick::from(u"Ana"_s).value(),
                .to = RoomName::lobby(),
                .content = Draft::Text{.sendAt = {}, .text = text, .replyTo = {}}};
    }

    static Draft change(const Draft &said, Seq target, ChangeKind kind, const QString &text = {})
    {
        Draft change = said;
        change.id = MessageId::create();
        change.content = Draft::Alteration{.target = target, .kind = kind, .text = text};
        return change;
    }

    static Commit committed(MemoryStore &store, const Draft &draft)
    {
        std::vector<Commit> commits;
        QObject context;
        connect(&store, &Store::committed, &context,
                [&commits](const auto &some) { commits = some; });
        store.append(draft);
        [&commits] { QTRY_VERIFY(!commits.empty()); }();
        return commits.front();
    }

    static ErrorCode refused(MemoryStore &store, const Draft &draft)
    {
        std::optional<ErrorCode> why;
        QObject context;
        connect(&store, &Store::failed, &context,
                [&why](const Draft &, ErrorCode code) { why = code; });
        store.append(draft);
        [&why] { QTRY_VERIFY(why.has_value()); }();
        return why.value_or(ErrorCode::NotStored);
    }

    static std::vector<Seq> filled(MemoryStore &store, int count)
    {
        std::vector<Seq> seqs;
        for (int i = 0; i < count; ++i)
            seqs.push_back(seqOf(committed(store, draft(Lobby, QString::number(i + 1))).entry));
        return seqs;
    }

    static Page page(MemoryStore &store, const PageRequest &request)
    {
        std::optional<Page> page;
        QObject context;
        store.page(request, &context, [&page](const Page &answer) { page = answer; });
        [&page] { QTRY_VERIFY(page.has_value()); }();
        return page.value_or(Page());
    }

    static Findings found(MemoryStore &store, SearchQuery query)
    {
        std::optional<Findings> findings;
        QObject context;
        if (query.limit == 0)
            query.limit = 10;
        store.search(query, &context, [&findings](const Findings &answer) { findings = answer; });
        [&findings] { QTRY_VERIFY(findings.has_value()); }();
        return findings.value_or(Findings());
    }

    static QStringList texts(const Page &page)
    {
        QStringList texts;
        for (const Entry &entry : page.entries)
            texts.append(std::get<ChatMessage>(entry).text);
        return texts;
    }

    static QStringList excerpts(const Findings &findings)
    {
        QStringList excerpts;
        for (const Hit &hit : findings.hits)
            excerpts.append(hit.excerpt);
        return excerpts;
    }
};

QTEST_GUILESS_MAIN(TestMemoryStore)
#include "tst_memorystore.moc"
