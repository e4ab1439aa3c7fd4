// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/limits.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::MessageModel;
using client::Session;
using protocol::ErrorCode;
using protocol::Presence;
using Older = client::MessageModel::Older;
using Role = client::RoomModel::Role;

//! Rooms, private talks and people as a session shows them while all goes well.
class TestSessionTalk : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_ana = std::make_unique<SessionClient>();
        m_bob = std::make_unique<SessionClient>();
        for (const auto &[client, nick] :
             {std::pair(m_ana.get(), u"Ana"_s), {m_bob.get(), u"Bob"_s}}) {
            client->connectTo(m_server->port(), nick);
            QTRY_VERIFY(client->isOnlineIn(u"lobby"_s));
        }
        QTRY_COMPARE(m_ana->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Bob"_s}));
    }

    void cleanup()
    {
        m_bob.reset();
        m_ana.reset();
        m_server.reset();
    }

    void aRoomMessageIsPendingThenCommittedAndArrivesOnce()
    {
        m_bob->session.send(Lobby, u"Hello"_s);
        QCOMPARE(m_bob->rows(Lobby), QStringList(u"Hello?"_s));
        QCOMPARE(m_bob->session.unacknowledged(), 1);

        QTRY_COMPARE(m_bob->rows(Lobby), QStringList(u"Hello"_s));
        QTRY_COMPARE(m_ana->arrived, QStringList(u"Hello"_s));
        QCOMPARE(m_ana->rows(Lobby), QStringList({u"+Bob"_s, u"Hello"_s}));
        QCOMPARE(m_bob->session.unacknowledged(), 0);
        QVERIFY(m_bob->arrived.isEmpty()); // one's own is no news
    }

    void theUnreadAreThoseOfConversationsThatAreNotLookedAt()
    {
        m_ana->session.setCurrent(Lobby);
        m_bob->session.send(Lobby, u"seen"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 1);
        QCOMPARE(m_ana->unread(Lobby), 0);

        m_ana->session.setCurrent({});
        m_bob->session.send(Lobby, u"not seen"_s);
        m_bob->session.send(Lobby, u"nor this"_s);
        QTRY_COMPARE(m_ana->unread(Lobby), 2);
        m_ana->session.send(Lobby, u"own ones don't count"_s);
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QCOMPARE(m_ana->unread(Lobby), 2);

        m_ana->session.setCurrent(Lobby);
        QCOMPARE(m_ana->unread(Lobby), 0);
    }

    void aPrivateMessageMakesARowForBoth()
    {
        SessionClient carol;
        carol.connectTo(m_server->port(), u"Carol"_s);
        QTRY_VERIFY(carol.isOnlineIn(u"lobby"_s));

        m_bob->session.send(Ana, u"psst"_s);
        QVERIFY(m_bob->session.rooms()->indexOf(Ana).isValid());
        QTRY_COMPARE(m_ana->arrived, QStringList(u"psst"_s));
        QCOMPARE(m_ana->unread(Bob), 1);
        QCOMPARE(m_ana->presence(Bob), Presence::Online);
        QCOMPARE(m_ana->rows(Bob), QStringList(u"psst"_s));
        m_ana->session.send(Bob, u"yes?"_s);

        QTRY_COMPARE(m_bob->rows(Ana), QStringList({u"psst"_s, u"yes?"_s}));
        QTRY_COMPARE(m_ana->rows(Bob), QStringList({u"psst"_s, u"yes?"_s}));
        QCOMPARE(m_bob->unread(Ana), 1);
        m_ana->session.send(Lobby, u"for all"_s);
        QTRY_COMPARE(carol.arrived, QStringList(u"for all"_s)); // and nothing of the talk of two
        QVERIFY(!carol.session.rooms()->indexOf(Bob).isValid());
    }

    void aTalkWithOneselfIsNoNews()
    {
        m_ana->session.send(Ana, u"remember the milk"_s);

        QTRY_COMPARE(m_ana->rows(Ana), QStringList(u"remember the milk"_s));
        QVERIFY(m_ana->arrived.isEmpty());
    }

    void namesAreThoseThatTheServerWrites()
    {
        m_ana->session.join(roomOf(u"GARDEN"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"GARDEN"_s));
        m_bob->session.join(roomOf(u"garden"_s));
        QTRY_VERIFY(m_bob->isOnlineIn(u"GARDEN"_s));
        m_bob->session.send(roomOf(u"garden"_s), u"to the room"_s);
        m_bob->session.send(nickOf(u"ANA"_s), u"to the person"_s);

        QTRY_COMPARE(m_ana->arrived, QStringList({u"to the room"_s, u"to the person"_s}));
        QTRY_COMPARE(m_bob->rows(roomOf(u"GARDEN"_s)), QStringList(u"to the room"_s));
        QTRY_COMPARE(m_bob->rows(Ana), QStringList(u"to the person"_s));
        QVERIFY(m_bob->session.rooms()->indexOf(Ana).isValid());
        QVERIFY(!m_bob->session.rooms()->indexOf(nickOf(u"ANA"_s)).isValid());
        QVERIFY(!m_bob->session.rooms()->indexOf(roomOf(u"garden"_s)).isValid());
    }

    void aRoomEnteredShowsItsNewestPageSilentlyAndMoreOnDemand()
    {
        constexpr int Count = 2 * protocol::limits::DefaultHistoryMessages + 20;
        QStringList all;
        for (int i = 0; i < Count; ++i) {
            all.append(u"message %1"_s.arg(i));
            m_bob->session.send(Lobby, all.last());
        }
        QTRY_COMPARE(m_bob->session.unacknowledged(), 0);
        SessionClient carol;

        carol.connectTo(m_server->port(), u"Carol"_s);
        QTRY_COMPARE(carol.rows(Lobby), all.last(protocol::limits::DefaultHistoryMessages));
        const MessageModel *const model = carol.session.messages(Lobby);
        while (model->older() != Older::None) {
            QCOMPARE(model->older(), Older::Unknown);
            carol.session.loadOlder(Lobby);
            QCOMPARE(model->older(), Older::Loading);
            QTRY_VERIFY(model->older() != Older::Loading);
        }

        QCOMPARE(carol.rows(Lobby), all);
        QVERIFY(carol.arrived.isEmpty());
        QCOMPARE(carol.unread(Lobby), 0);
    }

    void whoComesAndGoesIsNoticedInTheRoomOnly()
    {
        m_bob->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_bob->isOnlineIn(u"Garden"_s));
        m_bob->session.leave(Lobby);
        QTRY_COMPARE(m_bob->left, QStringList(u"lobby"_s));

        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"+Bob"_s, u"-Bob"_s}));
        QCOMPARE(m_ana->memberNames(u"lobby"_s), QStringList(u"Ana"_s));
        QTRY_COMPARE(m_ana->roomValue(roomOf(u"Garden"_s), Role::Members).toInt(), 1);
        QVERIFY(!m_ana->roomValue(roomOf(u"Garden"_s), Role::Membership).toBool());
        QVERIFY(!m_bob->roomValue(Lobby, Role::Membership).toBool());
        QTRY_COMPARE(m_bob->roomValue(Lobby, Role::Members).toInt(), 1);
        QVERIFY(m_bob->rows(Lobby).isEmpty());
    }

    void aRoomThatWasLeftCanBeEnteredAgain()
    {
        m_bob->session.leave(Lobby);
        m_bob->session.join(Lobby); // before the server has answered
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"+Bob"_s, u"-Bob"_s, u"+Bob"_s}));

        m_bob->session.send(Lobby, u"back"_s);

        QTRY_COMPARE(m_ana->arrived, QStringList(u"back"_s));
    }

    void whatTheServerRefusesIsMarkedAndTold()
    {
        m_ana->session.send(nickOf(u"Nobody"_s), u"hello?"_s);
        m_ana->session.send(roomOf(u"Garden"_s), u"anyone?"_s);

        QTRY_COMPARE(m_ana->refused, QList({ErrorCode::NoSuchPerson, ErrorCode::NotInRoom}));
        QCOMPARE(m_ana->rows(nickOf(u"Nobody"_s)), QStringList(u"hello?!"_s));
        QCOMPARE(m_ana->rows(roomOf(u"Garden"_s)), QStringList(u"anyone?!"_s));
        QCOMPARE(m_ana->session.unacknowledged(), 0);
    }

    void aRoomTooManyIsRefused()
    {
        server::Options options;
        options.maxRooms = 1;
        TestServer small(options);
        SessionClient carol;
        carol.connectTo(small.port(), u"Carol"_s, u"Garden"_s);
        QTRY_COMPARE(carol.refused, QList({ErrorCode::TooManyRooms}));
        QCOMPARE(carol.session.state(), Session::State::Online);

        carol.session.send(roomOf(u"Garden"_s), u"anyone?"_s);

        QTRY_COMPARE(carol.rows(roomOf(u"Garden"_s)), QStringList(u"anyone?!"_s));
        QVERIFY(carol.joined.isEmpty());
    }

    void whoWritesIsShownUntilTheMessageIsThere()
    {
        QSignalSpy changed(&m_ana->session, &Session::typistsChanged);

        m_bob->session.noteTyping(Lobby);
        QTRY_COMPARE(m_ana->session.typists(Lobby), QStringList(u"Bob"_s));
        m_bob->session.noteTyping(Ana);
        QTRY_COMPARE(m_ana->session.typists(Bob), QStringList(u"Bob"_s));
        QCOMPARE(changed.count(), 2);

        m_bob->session.send(Lobby, u"done"_s);
        m_bob->session.send(Ana, u"done here, too"_s);
        QTRY_COMPARE(m_ana->arrived.size(), 2);
        QVERIFY(m_ana->session.typists(Lobby).isEmpty());
        QVERIFY(m_ana->session.typists(Bob).isEmpty());
        QVERIFY(m_bob->session.typists(Lobby).isEmpty()); // nobody is told of oneself
    }

    void whoIsAwayIsShownAwayEverywhere()
    {
        m_ana->session.messages(Bob);
        QCOMPARE(m_ana->presence(Bob), Presence::Online);

        m_bob->session.setPresence(Presence::Away);

        QTRY_COMPARE(m_ana->presence(Bob), Presence::Away);
        QCOMPARE(m_ana->session.members(Lobby)->find(Bob)->presence, Presence::Away);
        QCOMPARE(m_bob->session.members(Lobby)->find(Bob)->presence, Presence::Away);
    }

    void whoLogsOutIsOfflineInThePrivateTalk()
    {
        m_ana->session.messages(Bob);

        m_bob->session.quit();

        QTRY_COMPARE(m_ana->presence(Bob), Presence::Offline);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"+Bob"_s, u"-Bob"_s}));
    }

private:
    const protocol::RoomName Lobby = protocol::RoomName::lobby();
    const protocol::Nick Ana = nickOf(u"Ana"_s);
    const protocol::Nick Bob = nickOf(u"Bob"_s);
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<SessionClient> m_ana;
    std::unique_ptr<SessionClient> m_bob;
};

QTEST_GUILESS_MAIN(TestSessionTalk)
#include "tst_sessiontalk.moc"
