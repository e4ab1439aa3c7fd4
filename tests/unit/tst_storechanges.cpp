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

//! What Store promises of changes and of the search, held against each store that there is.
class TestStoreChanges : public QObject
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

    void anEditIsAnEntryAndTheMessageComesAsItIsNow()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"helo"_s)));

        const Commit edit = m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"hello"_s));

        const auto &change = std::get<Change>(edit.entry);
        QCOMPARE(change.prev, seq);
        QCOMPARE(change.target, seq);
        const ChatMessage now = m_user->message(seq);
        QCOMPARE(now.text, u"hello"_s);
        QVERIFY(now.state == ChatMessage::State::Edited);
        QCOMPARE(now.changed, change.seq);
        const Page page = m_user->page({.conversation = lobby(), .limit = 10});
        QCOMPARE(texts(page), QStringList({u"hello"_s, u"hello"_s}));
        QCOMPARE(std::get<Change>(page.entries.back()).kind, ChangeKind::Edit);
    }

    void aDeletedMessageLeavesAStoneAndNoText()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"secret"_s)));
        m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"more secret"_s));
        m_user->commits(changes(Bo, seq, ChangeKind::React, u"👍"_s));

        m_user->commits(changes(Ana, seq, ChangeKind::Delete));

        const ChatMessage now = m_user->message(seq);
        QVERIFY(now.state == ChatMessage::State::Deleted);
        QVERIFY(now.text.isEmpty());
        QVERIFY(now.reactions.empty());
        QCOMPARE(texts(m_user->page({.conversation = lobby(), .limit = 10})),
                 QStringList({u""_s, u""_s, u"👍"_s, u""_s}));
        QVERIFY(finds(u"secret"_s).hits.empty());
    }

    void marksStandInTheOrderOfTheFirstOfEach()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"cake?"_s)));
        m_user->commits(changes(Bo, seq, ChangeKind::React, u"👍"_s));
        m_user->commits(changes(Ana, seq, ChangeKind::React, u"🎂"_s));
        m_user->commits(changes(Ana, seq, ChangeKind::React, u"👍"_s));
        m_user->commits(changes(Ana, seq, ChangeKind::React, u"👍"_s));
        m_user->commits(changes(Eva, seq, ChangeKind::React, u"🎂"_s));
        m_user->commits(changes(Ana, seq, ChangeKind::Unreact, u"🎂"_s));

        const ChatMessage now = m_user->message(seq);
        const std::vector<Reaction> expected{{u"👍"_s, {Bo.nick, Ana.nick}}, {u"🎂"_s, {Eva.nick}}};
        QVERIFY(now.reactions == expected);
        QVERIFY(now.state == ChatMessage::State::Original);
    }

    void onlyAuthorsChangeTheirMessages()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"mine"_s)));

        QCOMPARE(m_user->fails(changes(Bo, seq, ChangeKind::Edit, u"his"_s)), ErrorCode::NotYours);
        QCOMPARE(m_user->fails(changes(Bo, seq, ChangeKind::Delete)), ErrorCode::NotYours);

        QCOMPARE(m_user->message(seq).text, u"mine"_s);
        QCOMPARE(prevOf(m_user->commits(says(Ana, u"next"_s)).entry), seq);
    }

    void whoKeepsOrderDeletesWhatOthersSaidWithARecordOfIt()
    {
        const Seq hers = seqOf(m_user->commits(says(Ana, u"spam"_s)));
        const Seq his = seqOf(m_user->commits(says(Bo, u"oops"_s)));

        const auto answers
            = m_user->hands({deletesByOrder(Bo, hers, 1, {}), deletesByOrder(Bo, his, 2, {}),
                             deletesByOrder(Bo, Seq(777), 3, {})});

        QVERIFY(std::holds_alternative<Commit>(answers.at(0)));
        QVERIFY(std::holds_alternative<Commit>(answers.at(1)));
        QCOMPARE(std::get<ErrorCode>(answers.at(2)), ErrorCode::NoSuchMessage);
        QCOMPARE(m_user->message(hers).state, ChatMessage::State::Deleted);
        const ActsPage page = m_user->acts();
        QCOMPARE(page.acts.size(), std::size_t(1)); // the own one is nobody's business
        QCOMPARE(page.acts.front().number, 1);
        QCOMPARE(page.acts.front().act, Act::Delete);
        QCOMPARE(page.acts.front().nick, std::optional(Ana.nick));
        QCOMPARE(page.acts.front().target, hers);
    }

    void whomOneMustLeaveAloneIsNotDeletedAndNotRecorded()
    {
        const Seq hers = seqOf(m_user->commits(says(Ana, u"mine"_s)));

        QCOMPARE(m_user->fails(deletesByOrder(Bo, hers, 1, {Ana.id})), ErrorCode::NotAllowed);

        QCOMPARE(m_user->message(hers).text, u"mine"_s);
        QVERIFY(m_user->acts().acts.empty());
    }

    void whatIsNoMessageThereCantBeChanged()
    {
        const ConversationKey talk = PrivateKey(Ana.id, Bo.id);
        const Seq seq = seqOf(m_user->commits(says(Ana, u"here"_s)));
        const Seq edit = seqOf(m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"now"_s)));
        const Seq gone = seqOf(m_user->commits(says(Ana, u"gone"_s)));
        m_user->commits(changes(Ana, gone, ChangeKind::Delete));

        for (const auto kind :
             {ChangeKind::Edit, ChangeKind::Delete, ChangeKind::React, ChangeKind::Unreact}) {
            QCOMPARE(m_user->fails(changes(Ana, Seq(999), kind, u"x"_s)), ErrorCode::NoSuchMessage);
            QCOMPARE(m_user->fails(changes(Ana, edit, kind, u"x"_s)), ErrorCode::NoSuchMessage);
            QCOMPARE(m_user->fails(changes(Ana, gone, kind, u"x"_s)), ErrorCode::NoSuchMessage);
            QCOMPARE(m_user->fails(changes(Ana, seq, kind, u"x"_s, talk)),
                     ErrorCode::NoSuchMessage);
        }
    }

    void aMessageBearsOnlySoManyMarks()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"x"_s)));
        for (int i = 0; i < limits::MaxMarksPerMessage; ++i)
            m_user->commits(changes(Bo, seq, ChangeKind::React, QString::number(i)));

        QCOMPARE(m_user->fails(changes(Bo, seq, ChangeKind::React, u"x"_s)),
                 ErrorCode::TooManyMarks);

        m_user->commits(changes(Ana, seq, ChangeKind::React, u"0"_s)); // one that is there
        m_user->commits(changes(Bo, seq, ChangeKind::Unreact, u"7"_s));
        m_user->commits(changes(Bo, seq, ChangeKind::React, u"x"_s));
    }

    void whatWasCommittedIsFound()
    {
        const Seq first = seqOf(m_user->commits(says(Ana, u"Straße nach Zürich"_s)));
        const Seq second = seqOf(m_user->commits(says(Bo, u"zurich again"_s)));
        m_user->commits(says(Bo, u"elsewhere in zurich"_s, PrivateKey(Ana.id, Bo.id)));

        const Findings findings = finds(u"ZÜRICH"_s);

        QCOMPARE(findings.hits.size(), std::size_t(2));
        QCOMPARE(findings.hits.at(0).seq, second);
        QCOMPARE(findings.hits.at(1).seq, first);
    }

    void anEditedMessageIsFoundByItsNewWords()
    {
        const Seq seq = seqOf(m_user->commits(says(Ana, u"apples"_s)));
        QCOMPARE(finds(u"apples"_s).hits.size(), std::size_t(1)); // it is in the index now

        m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"pears"_s));

        QVERIFY(finds(u"apples"_s).hits.empty());
        QCOMPARE(finds(u"pears"_s).hits.size(), std::size_t(1));
    }

private:
    static Draft deletesByOrder(const Author &actor, Seq target, qint64 number,
                                const std::vector<PersonId> &sparing)
    {
        Draft draft = changes(actor, target, ChangeKind::Delete);
        std::get<Draft::Alteration>(draft.content).order
            = Draft::Order{.sparing = sparing,
                           .act = {.number = number,
                                   .at = Timestamp(std::chrono::milliseconds(1)),
                                   .by = actor.nick,
                                   .act = Act::Delete,
                                   .room = std::get<RoomName>(lobby()),
                                   .target = target}};
        return draft;
    }

    static inline const Author Ana = Author::called(u"Ana"_s);
    static inline const Author Bo = Author::called(u"Bo"_s);
    static inline const Author Eva = Author::called(u"Eva"_s);

    Findings finds(const QString &words)
    {
        return m_user->finds({.among = {lobby()}, .words = words, .limit = 10});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreUser> m_user;
};

QTEST_GUILESS_MAIN(TestStoreChanges)
#include "tst_storechanges.moc"
