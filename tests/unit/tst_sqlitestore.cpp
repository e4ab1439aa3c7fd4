// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <server/store/sqlite/sqlitestore.h>

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What outlives a SqliteStore, and what it removes.
class TestSqliteStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = 1'800'000'000'000;
        open();
    }

    void cleanup()
    {
        close();
        m_folder.reset();
    }

    void whatCameInTogetherIsCommittedTogether()
    {
        std::vector<Draft> drafts;
        for (int i = 0; i < 1000; ++i)
            drafts.push_back(says(Ana, QString::number(i)));

        m_user->hands(drafts);

        QVERIFY2(m_user->groups().size() < 100,
                 qPrintable(QString::number(m_user->groups().size())));
    }

    void entriesSurvive()
    {
        const Commit first = m_user->commits(says(Ana, u"one"_s));
        m_user->commits(says(Ana, u"two"_s, PrivateKey(Ana.id, Bo.id)));
        m_user->commits(changes(Bo, seqOf(first), ChangeKind::React, u"👍"_s));

        reopen();

        const ChatMessage kept = m_user->message(seqOf(first));
        QCOMPARE(kept.text, u"one"_s);
        QVERIFY((kept.reactions == std::vector<Reaction>{{u"👍"_s, {Bo.nick}}}));
        QCOMPARE(texts(m_user->page({.conversation = PrivateKey(Bo.id, Ana.id), .limit = 9})),
                 QStringList({u"two"_s}));
        const Commit next = m_user->commits(says(Ana, u"three"_s));
        QCOMPARE(prevOf(next.entry), Seq(3));
        QCOMPARE(seqOf(next), Seq(4));
    }

    void aResendAfterARestartIsTheSameMessage()
    {
        const Draft once = says(Ana, u"once"_s);
        const Commit first = m_user->commits(once);

        reopen();
        const Commit again = m_user->commits(once);

        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(seqOf(again), seqOf(first));
        QCOMPARE(std::get<ChatMessage>(again.entry).at, std::get<ChatMessage>(first.entry).at);
        QCOMPARE(m_user->page({.conversation = lobby(), .limit = 9}).entries.size(),
                 std::size_t(1));
    }

    void whatWaitsWhenTheStoreEndsIsCommitted()
    {
        for (int i = 0; i < 500; ++i)
            m_store->append(says(Ana, QString::number(i)));
        m_store->note(RoomRecord{.name = room(u"late"_s), .topic = {}, .last = {}});

        const Snapshot snapshot = reopen();

        QCOMPARE(m_user->page({.conversation = lobby(), .limit = 500}).entries.size(),
                 std::size_t(500));
        QVERIFY(std::ranges::find(snapshot.rooms, room(u"late"_s), &RoomRecord::name)
                != snapshot.rooms.end());
    }

    void factsSurvive()
    {
        const RoomName tea = room(u"tea"_s);
        const RoomName coffee = room(u"coffee"_s);
        const PrivateKey talk(Ana.id, Bo.id);
        const Timestamp seen(std::chrono::milliseconds(1234567890123));
        m_store->note(PersonRecord{Ana.id, Ana.nick, seen, {}});
        m_store->note(PersonRecord{Ana.id, Bo.nick, seen, "$argon2id$"_ba});
        m_store->note(RoomRecord{.name = tea, .topic = u"leaves"_s, .last = {}});
        m_store->note(RoomRecord{.name = coffee, .topic = {}, .last = {}});
        m_store->note(MembershipRecord{Ana.id, tea});
        m_store->note(MembershipRecord{Ana.id, coffee});
        m_store->note(MembershipRecord{Ana.id, RoomName::lobby()});
        m_store->note(MembershipEnded{Ana.id, tea});
        m_store->note(MembershipRecord{Ana.id, tea});
        m_store->note(ReadRecord{Ana.id, talk, Seq(5)});
        m_store->note(ReadRecord{Ana.id, talk, Seq(3)});
        m_store->note(ReadRecord{Ana.id, tea, Seq(4)});
        m_user->commits(says(Ana, u"1"_s, tea));
        m_user->commits(says(Ana, u"2"_s, talk));
        const QString serverId = m_snapshot.serverId;

        const Snapshot kept = reopen();

        QVERIFY(!serverId.isEmpty());
        QCOMPARE(kept.serverId, serverId);
        QCOMPARE(kept.people.size(), std::size_t(1));
        QCOMPARE(kept.people.front().id, Ana.id);
        QCOMPARE(kept.people.front().nick, Bo.nick);
        QCOMPARE(kept.people.front().nickPassword, "$argon2id$"_ba);
        QCOMPARE(kept.people.front().seen, seen);
        QStringList rooms;
        for (const MembershipRecord &membership : kept.memberships)
            rooms.append(membership.room.text());
        QCOMPARE(rooms, QStringList({u"coffee"_s, RoomName::lobby().text(), u"tea"_s}));
        const auto teaRoom = std::ranges::find(kept.rooms, tea, &RoomRecord::name);
        QVERIFY(teaRoom != kept.rooms.end());
        QCOMPARE(teaRoom->topic, u"leaves"_s);
        QCOMPARE(teaRoom->last, Seq(1));
        QCOMPARE(kept.talks.size(), std::size_t(1));
        QCOMPARE(kept.talks.front().talk, talk);
        QCOMPARE(kept.talks.front().last, Seq(2));
        QCOMPARE(readOf(kept, talk), Seq(5));
        QCOMPARE(readOf(kept, tea), Seq(4));
    }

    void sessionsAndInvitationsSurvive()
    {
        const Timestamp later(std::chrono::milliseconds(2345678901234));
        m_store->note(PersonRecord{Ana.id, Ana.nick, {}});
        SessionRecord kept = sessionOf(Ana.id);
        const SessionRecord ended = sessionOf(Ana.id);
        m_store->note(kept);
        m_store->note(ended);
        kept.seen = later;
        m_store->note(kept);
        m_store->note(SessionForgotten{ended.id});
        InvitationRecord hers{.id = InvitationId::create(),
                              .codeHash = QByteArray("\0code", 5),
                              .maker = Ana.id,
                              .made = later,
                              .expires = later + std::chrono::hours(1),
                              .uses = 3,
                              .used = 0};
        m_store->note(hers);
        hers.used = 2;
        m_store->note(hers);
        InvitationRecord over = hers;
        over.id = InvitationId::create();
        over.maker = PersonId();
        m_store->note(over);
        m_store->note(InvitationForgotten{over.id});
        InvitationRecord hosts = over;
        hosts.id = InvitationId::create();
        m_store->note(hosts);

        const Snapshot snapshot = reopen();

        QCOMPARE(snapshot.sessions.size(), std::size_t(1));
        const SessionRecord &session = snapshot.sessions.front();
        QCOMPARE(session.id, kept.id);
        QCOMPARE(session.person, Ana.id);
        QCOMPARE(session.tokenHash, kept.tokenHash);
        QCOMPARE(session.client, kept.client);
        QCOMPARE(session.made, kept.made);
        QCOMPARE(session.seen, later);
        QCOMPARE(snapshot.invitations.size(), std::size_t(2));
        const auto invitation
            = std::ranges::find(snapshot.invitations, hers.id, &InvitationRecord::id);
        QVERIFY(invitation != snapshot.invitations.end());
        QCOMPARE(invitation->codeHash, hers.codeHash);
        QCOMPARE(invitation->maker, Ana.id);
        QCOMPARE(invitation->expires, hers.expires);
        QCOMPARE(invitation->uses, 3);
        QCOMPARE(invitation->used, 2);
        QVERIFY(std::ranges::find(snapshot.invitations, PersonId(), &InvitationRecord::maker)
                != snapshot.invitations.end());
    }

    void whatIsForgottenDoesNotComeBack()
    {
        const RoomName tea = room(u"tea"_s);
        m_store->note(PersonRecord{Ana.id, Ana.nick, {}, "a"_ba});
        m_store->note(PersonRecord{Bo.id, Bo.nick, {}});
        m_store->note(sessionOf(Ana.id));
        m_store->note(RoomRecord{.name = tea, .topic = u"leaves"_s, .last = {}});
        m_store->note(MembershipRecord{Ana.id, tea});
        m_store->note(MembershipRecord{Bo.id, RoomName::lobby()});
        m_store->note(ReadRecord{Ana.id, tea, Seq(1)});
        m_user->commits(says(Ana, u"stays"_s, tea));
        m_store->note(PersonForgotten{Ana.id});
        m_store->note(RoomForgotten{tea});

        const Snapshot kept = reopen();

        QVERIFY(kept.sessions.empty());
        QCOMPARE(kept.people.size(), std::size_t(1));
        QCOMPARE(kept.memberships.size(), std::size_t(1));
        QVERIFY(kept.reads.empty());
        QVERIFY(std::ranges::find(kept.rooms, tea, &RoomRecord::name) == kept.rooms.end());
        QCOMPARE(texts(m_user->page({.conversation = tea, .limit = 9})), QStringList({u"stays"_s}));
    }

    void aRoomThatComesBackGoesOnWhereItWas()
    {
        const RoomName tea = room(u"tea"_s);
        m_user->commits(says(Ana, u"1"_s, tea));
        m_store->note(RoomForgotten{tea});
        m_store->note(RoomRecord{.name = tea, .topic = {}, .last = {}});

        const Snapshot kept = reopen();

        QCOMPARE(kept.rooms.size(), std::size_t(1));
        QCOMPARE(kept.rooms.front().last, Seq(1));
        QCOMPARE(prevOf(m_user->commits(says(Ana, u"2"_s, tea)).entry), Seq(1));
    }

    void whatIsOldIsRemovedAndItsSpaceGivenBack()
    {
        const Seq old = sayMuch(Ana, lobby());
        m_user->commits(changes(Bo, old, ChangeKind::React, u"👍"_s));
        m_now += Day * 10;
        const Seq young = seqOf(m_user->commits(says(Ana, u"needle young"_s)));
        m_user->finds({.among = {lobby()}, .words = u"needle"_s, .limit = 1});
        reopen();
        const qint64 before = bytes();

        reopen({.keepDays = std::chrono::days(7)});

        QTRY_COMPARE_WITH_TIMEOUT(seqs(m_user->page({.conversation = lobby(), .limit = 9})),
                                  std::vector<Seq>{young}, 30'000);
        const Findings found
            = m_user->finds({.among = {lobby()}, .words = u"needle"_s, .limit = 9});
        QCOMPARE(found.hits.size(), std::size_t(1));
        QTRY_VERIFY2_WITH_TIMEOUT((close(), open({}), bytes() < before / 4),
                                  qPrintable(u"%1 of %2"_s.arg(bytes()).arg(before)), 20'000);
        QVERIFY(seqOf(m_user->commits(says(Ana, u"next"_s))) > young);
    }

    void aPurgedConversationIsEmptyAndOthersAreNot()
    {
        const PrivateKey talk(Ana.id, Bo.id);
        const Seq last = sayMuch(Ana, lobby());
        m_user->commits(says(Ana, u"needle stays"_s, talk));
        m_user->finds({.among = {lobby()}, .words = u"needle"_s, .limit = 1});

        m_store->purge(lobby());

        QTRY_VERIFY_WITH_TIMEOUT(
            m_user->page({.conversation = lobby(), .limit = 1}).entries.empty(), 30'000);
        QVERIFY(m_user->finds({.among = {lobby()}, .words = u"needle"_s, .limit = 1}).hits.empty());
        QCOMPARE(m_user->page({.conversation = talk, .limit = 9}).entries.size(), std::size_t(1));
        QCOMPARE(prevOf(m_user->commits(says(Ana, u"new"_s)).entry), last);
    }

    void whatWasDeletedIsNotInTheFile()
    {
        const QByteArray secret = "Xyzzy-Plugh-0815"_ba;
        const Seq seq = seqOf(m_user->commits(says(Ana, QString::fromLatin1(secret))));
        m_user->finds({.among = {lobby()}, .words = u"xyzzy"_s, .limit = 1});
        m_user->commits(changes(Ana, seq, ChangeKind::Delete));

        close();

        QFile file(m_folder->filePath(u"charla.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY(all.contains("Ana"));
        QVERIFY(!all.contains(secret));
        QCOMPARE(QDir(m_folder->path()).entryList({u"charla.db-*"_s}, QDir::Files), QStringList());
        open();
    }

private:
    static SessionRecord sessionOf(const PersonId &person)
    {
        return {.id = SessionId::create(),
                .person = person,
                .tokenHash = QByteArray("\0hash", 5),
                .client = u"Charla (Linux)"_s,
                .made = Timestamp(std::chrono::milliseconds(1234567890123)),
                .seen = Timestamp(std::chrono::milliseconds(1234567890123))};
    }

    static inline const Author Ana = Author::called(u"Ana"_s);
    static inline const Author Bo = Author::called(u"Bo"_s);
    static constexpr qint64 Day = 24LL * 60 * 60 * 1000;

    static RoomName room(const QString &name) { return RoomName::from(name).value(); }

    static Seq readOf(const Snapshot &snapshot, const ConversationKey &key)
    {
        const auto read = std::ranges::find(snapshot.reads, key, &ReadRecord::conversation);
        return read == snapshot.reads.end() ? Seq() : read->upTo;
    }

    //! Some megabytes, each with the word "needle". \return the last of them.
    Seq sayMuch(const Author &author, const ConversationKey &where)
    {
        std::vector<Draft> drafts;
        for (int i = 0; i < 1000; ++i)
            drafts.push_back(says(author, u"needle "_s + QString(2000, u'x'), where));
        return seqOf(std::get<Commit>(m_user->hands(drafts).back()));
    }

    qint64 bytes() const { return QFileInfo(m_folder->filePath(u"charla.db"_s)).size(); }

    void open(SqliteOptions options = {})
    {
        options.clock = [this] { return Timestamp(std::chrono::milliseconds(m_now.load())); };
        auto opened = SqliteStore::open(m_folder->path(), options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = std::move(opened).value();
        m_snapshot = m_store->load();
        m_user = std::make_unique<StoreUser>(*m_store);
    }

    void close()
    {
        m_user.reset();
        m_store.reset();
    }

    Snapshot reopen(const SqliteOptions &options = {})
    {
        close();
        open(options);
        return m_snapshot;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<StoreUser> m_user;
    Snapshot m_snapshot;
    std::atomic<qint64> m_now = 0;
};

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
