// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/limits.h>

#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using client::Session;
using protocol::Presence;
using State = client::Session::State;
using Kind = client::Trouble::Kind;
using Lasting = client::Trouble::Lasting;

//! A network that fails under a session whose server lives on.
class TestSessionReconnect : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_network = std::make_unique<FlakyProxy>(m_server->port());
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s);
        startAna(patientTiming());
    }

    void cleanup()
    {
        m_ana.reset();
        m_bob.reset();
        m_network.reset();
        m_server.reset();
    }

    void aLostConnectionComesBackWithoutAPersonsHelp()
    {
        startAna(hastyTiming());
        m_ana->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        m_ana->states.clear();
        m_ana->joined.clear();

        m_network->cut();
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s) && m_ana->isOnlineIn(u"Garden"_s));

        QCOMPARE(m_ana->states, QList<State>({State::Waiting, State::Connecting, State::Online}));
        QCOMPARE(m_ana->troubles.size(), 1);
        QCOMPARE(m_ana->troubles[0].kind, Kind::NetworkLost);
        QCOMPARE(m_ana->troubles[0].lasting, Lasting::Transient);
        QCOMPARE(m_ana->session.nick(), std::optional(nickOf(u"Ana"_s)));
        m_bob->saysIn(u"lobby"_s, u"welcome back"_s);
        QTRY_COMPARE(m_ana->arrived, QStringList(u"welcome back"_s));
        QVERIFY(m_bob->heardNothingOf(u"left"_s)); // for the others she was never gone
    }

    void whileItWaitsItSaysForHowLongAndCanBeHurried()
    {
        cutOff();
        QVERIFY(m_ana->session.untilRetry() > 59min);

        m_ana->session.retryNow();
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_ana->session.untilRetry(), 0ms);
        m_ana->session.retryNow(); // nothing to hurry
        QCOMPARE(m_ana->session.state(), State::Online);
    }

    void whatWasMissedIsCaughtUpInOrderAndCounted()
    {
        m_bob->saysIn(u"lobby"_s, u"before"_s);
        QTRY_COMPARE(m_ana->arrived, QStringList(u"before"_s));
        m_ana->session.setCurrent(Lobby);
        m_ana->session.setCurrent({});
        cutOff();

        m_bob->saysIn(u"lobby"_s, u"one"_s);
        m_bob->saysTo(u"Ana"_s, u"private"_s); // the first one ever
        m_bob->saysIn(u"lobby"_s, u"two"_s);
        QVERIFY(m_bob->hears(u"Bob"_s, u"two"_s));
        comeBack();

        QTRY_COMPARE(m_ana->rows(Lobby), QStringList({u"before"_s, u"one"_s, u"two"_s}));
        QTRY_COMPARE(m_ana->rows(Bob), QStringList(u"private"_s));
        QCOMPARE(m_ana->arrived.size(), 4);
        QCOMPARE(m_ana->unread(Lobby), 2);
        QCOMPARE(m_ana->unread(Bob), 1);
    }

    void manyMissedMessagesAndThoseSaidMeanwhileLeaveNoGapAndNoDouble()
    {
        QStringList all;
        const auto say = [this, &all](int count) {
            for (int i = 0; i < count; ++i) {
                all.append(u"message %1"_s.arg(all.size()));
                m_bob->saysIn(u"lobby"_s, all.last());
            }
        };
        say(10);
        QTRY_COMPARE(m_ana->arrived.size(), 10);
        cutOff();
        say(2 * protocol::limits::MaxHistoryMessages + 50);
        QVERIFY(m_bob->hears(u"Bob"_s, all.last()));

        m_ana->session.retryNow();
        QObject::connect(&m_ana->session, &Session::roomJoined, &m_ana->session,
                         [&say] { say(30); });
        QTRY_COMPARE(m_ana->rows(Lobby).size(), 290);

        QCOMPARE(m_ana->rows(Lobby), all);
        QCOMPARE(m_ana->arrived.size(), 290);
        QCOMPARE(QSet<QString>(m_ana->arrived.begin(), m_ana->arrived.end()).size(), 290);
        QCOMPARE(m_ana->unread(Lobby), 290);
    }

    void aMessageWhoseAckWasLostIsSentAgainAndShownOnce()
    {
        m_network->holdWhatTheServerSays();
        m_ana->session.send(Lobby, u"once"_s);
        m_ana->session.send(Bob, u"once, to you"_s);
        QVERIFY(m_bob->hears(u"Ana"_s, u"once"_s));
        QVERIFY(m_bob->hears(u"Ana"_s, u"once, to you"_s, u"private"_s));
        cutOff();
        QCOMPARE(m_ana->rows(Lobby), QStringList(u"once?"_s));
        QCOMPARE(m_ana->session.unacknowledged(), 2);

        comeBack();

        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QTRY_COMPARE(m_ana->rows(Lobby), QStringList(u"once"_s));
        QTRY_COMPARE(m_ana->rows(Bob), QStringList(u"once, to you"_s));
        QVERIFY(m_bob->heardNothingOf(u"room"_s));
        QVERIFY(m_bob->heardNothingOf(u"private"_s));
        QVERIFY(m_ana->arrived.isEmpty());
    }

    void whatWasWrittenOfflineGoesOutInOrder()
    {
        cutOff();
        m_ana->session.send(Lobby, u"one"_s);
        m_ana->session.send(Bob, u"private"_s);
        m_ana->session.send(Lobby, u"two"_s);
        m_bob->saysIn(u"lobby"_s, u"meanwhile"_s);
        QVERIFY(m_bob->hears(u"Bob"_s, u"meanwhile"_s));
        QCOMPARE(m_ana->rows(Lobby), QStringList({u"one?"_s, u"two?"_s}));

        m_ana->session.retryNow();
        m_ana->session.send(Lobby, u"three"_s); // while connecting

        QVERIFY(m_bob->hears(u"Ana"_s, u"one"_s));
        QVERIFY(m_bob->hears(u"Ana"_s, u"two"_s));
        QVERIFY(m_bob->hears(u"Ana"_s, u"three"_s));
        QTRY_COMPARE(m_ana->rows(Lobby),
                     QStringList({u"meanwhile"_s, u"one"_s, u"two"_s, u"three"_s}));
        QTRY_COMPARE(m_ana->rows(Bob), QStringList(u"private"_s));
    }

    void roomsJoinedAndLeftOfflineAreSoAfterwards()
    {
        m_ana->session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(m_ana->isOnlineIn(u"Garden"_s));
        cutOff();

        m_ana->session.leave(Lobby);
        QCOMPARE(m_ana->left, QStringList(u"lobby"_s));
        m_ana->session.join(roomOf(u"Attic"_s));
        comeBack();

        QTRY_VERIFY(m_ana->isOnlineIn(u"Attic"_s));
        QVERIFY(!m_bob->expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QVERIFY(m_ana->refused.isEmpty());
        m_ana->session.send(roomOf(u"Garden"_s), u"still here"_s);
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QVERIFY(m_ana->refused.isEmpty());
    }

    void whoCameAndWentMeanwhileIsKnownWithoutAFloodOfNotices()
    {
        m_ana->session.messages(Bob);
        cutOff();
        NativeClient carol(m_server->port(), u"Carol"_s);
        m_bob->says(QJsonObject{{u"type"_s, u"logout"_s}});
        QVERIFY(m_bob->expectsClose(1000));

        comeBack();

        QTRY_COMPARE(m_ana->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Carol"_s}));
        QVERIFY(m_ana->rows(Lobby).isEmpty());
        QCOMPARE(m_ana->presence(Bob), Presence::Offline);
    }

    void whoWasAwayIsStillAwayAfterwards()
    {
        m_ana->session.setPresence(Presence::Away);
        QVERIFY(!m_bob->expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"away"_s}}).isEmpty());
        cutOff();

        comeBack();

        QVERIFY(!m_bob->expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"online"_s}}).isEmpty());
        QVERIFY(!m_bob->expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"away"_s}}).isEmpty());
        QTRY_COMPARE(m_ana->session.members(Lobby)->find(nickOf(u"Ana"_s))->presence,
                     Presence::Away);
    }

    void nobodyWritesInALostConnection()
    {
        m_bob->says(QJsonObject{{u"type"_s, u"typing"_s}, {u"room"_s, u"lobby"_s}});
        QTRY_COMPARE(m_ana->session.typists(Lobby), QStringList(u"Bob"_s));

        cutOff();

        QVERIFY(m_ana->session.typists(Lobby).isEmpty());
    }

    void anOlderPageThatWasUnderWayCanBeAskedForAgain()
    {
        for (int i = 0; i < 60; ++i)
            m_bob->saysIn(u"Shed"_s, u"nobody hears that"_s);
        for (int i = 0; i < 60; ++i)
            m_bob->saysIn(u"lobby"_s, u"message %1"_s.arg(i));
        QVERIFY(m_bob->hears(u"Bob"_s, u"message 59"_s));
        startAna(patientTiming());
        const client::MessageModel *const model = m_ana->session.messages(Lobby);
        QTRY_COMPARE(model->rowCount(), 50);
        m_network->holdWhatTheServerSays();
        m_ana->session.loadOlder(Lobby);
        QCOMPARE(model->older(), client::MessageModel::Older::Loading);
        cutOff();
        QCOMPARE(model->older(), client::MessageModel::Older::Unknown);
        m_ana->session.loadOlder(Lobby); // can't be, offline
        QCOMPARE(model->older(), client::MessageModel::Older::Unknown);

        comeBack();
        m_ana->session.loadOlder(Lobby);

        QTRY_COMPARE(model->rowCount(), 60);
        QCOMPARE(model->older(), client::MessageModel::Older::None);
    }

    void aConnectionThatIsSilentlyDeadIsFoundOut()
    {
        client::Timing timing = patientTiming();
        timing.silence = 100ms;
        timing.answer = 100ms;
        startAna(timing);
        m_network->holdWhatTheServerSays();

        QTRY_VERIFY(m_ana->isWaiting());

        QCOMPARE(m_ana->troubles.last().kind, Kind::NetworkLost);
        m_network->flow();
        comeBack();
        m_bob->saysIn(u"lobby"_s, u"hello"_s);
        QTRY_COMPARE(m_ana->arrived, QStringList(u"hello"_s));
    }

    void aConnectionThatIsOnlyQuietIsKept()
    {
        client::Timing timing = patientTiming();
        timing.silence = 20ms;
        timing.answer = 10s;
        startAna(timing);
        const int connections = m_network->connectionCount();

        const qint64 before = m_network->bytesFromClients();
        QTRY_VERIFY(m_network->bytesFromClients()
                    > before + 200); // some pings, each of less than 40

        QCOMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_network->connectionCount(), connections);
    }

private:
    void startAna(const client::Timing &timing)
    {
        if (m_ana) {
            m_ana->session.quit();
            QTRY_COMPARE(m_ana->session.state(), State::Idle);
        }
        m_ana = std::make_unique<SessionClient>(timing);
        m_ana->connectTo(m_network->port(), u"Ana"_s);
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
        m_bob->takeFrames();
    }

    void cutOff()
    {
        m_network->cut();
        QTRY_VERIFY(m_ana->isWaiting());
        m_ana->joined.clear();
    }

    void comeBack()
    {
        m_ana->session.retryNow();
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QTRY_VERIFY(!m_ana->joined.isEmpty());
    }

    const protocol::RoomName Lobby = protocol::RoomName::lobby();
    const protocol::Nick Bob = nickOf(u"Bob"_s);
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FlakyProxy> m_network;
    std::unique_ptr<NativeClient> m_bob;
    std::unique_ptr<SessionClient> m_ana;
};

QTEST_GUILESS_MAIN(TestSessionReconnect)
#include "tst_sessionreconnect.moc"
