// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = client::Session::State;
using Kind = client::Trouble::Kind;
using Lasting = client::Trouble::Lasting;
using Role = client::RoomModel::Role;

namespace {

//! Times that a test can wait out.
client::Timing impatientTiming()
{
    client::Timing timing = patientTiming();
    timing.connect = 200ms;
    timing.goodbye = 200ms;
    return timing;
}

//! Somebody who listens, and says the same to everybody.
class Stranger : public QTcpServer
{
public:
    explicit Stranger(const QByteArray &words)
    {
        connect(this, &QTcpServer::newConnection, this, [this, words] {
            QTcpSocket *const visitor = nextPendingConnection();
            connect(visitor, &QTcpSocket::readyRead, visitor,
                    [visitor, words] { visitor->write(words); });
        });
        listen(QHostAddress::LocalHost);
    }
};

} // namespace

//! What can come of a first login, and of the end of a session.
class TestSessionLogin : public QObject
{
    Q_OBJECT

private slots:
    void aLoginEndsOnlineInItsRoom()
    {
        server::Options options;
        options.name = u"Room 12"_s;
        TestServer server(options);
        SessionClient ana;

        ana.connectTo(server.port(), u" Ana "_s);
        QCOMPARE(ana.session.nick(), std::optional(nickOf(u"Ana"_s)));
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));

        QCOMPARE(ana.states, QList<State>({State::Connecting, State::Online}));
        QCOMPARE(ana.session.serverName(), u"Room 12"_s);
        QCOMPARE(ana.memberNames(u"lobby"_s), QStringList(u"Ana"_s));
        QVERIFY(ana.roomValue(roomOf(u"lobby"_s), Role::Membership).toBool());
        QCOMPARE(ana.roomValue(roomOf(u"lobby"_s), Role::Members).toInt(), 1);
        QVERIFY(ana.rows(roomOf(u"lobby"_s)).isEmpty()); // the own entry is no news
        QVERIFY(ana.troubles.isEmpty());
    }

    void aNickThatCannotBeHadIsToldAndAnotherCanBeTried_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<Kind>("trouble");
        QTest::newRow("taken") << u"bob"_s << Kind::NickTaken;
        QTest::newRow("the server's own") << u"charla"_s << Kind::NickReserved;
    }

    void aNickThatCannotBeHadIsToldAndAnotherCanBeTried()
    {
        QFETCH(QString, wanted);
        QFETCH(Kind, trouble);
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        SessionClient ana;

        ana.connectTo(server.port(), wanted, u"Garden"_s);
        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, trouble);
        QCOMPARE(ana.troubles[0].lasting, Lasting::Permanent);
        QCOMPARE(ana.states, QList<State>({State::Connecting, State::Idle}));

        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        QVERIFY(!ana.joined.contains(u"Garden"_s)); // that was of the try that failed
    }

    void whereNobodyListensIsTold()
    {
        quint16 port = 0;
        {
            const TestServer server;
            port = server.port();
        }
        SessionClient ana;

        ana.connectTo(port, u"Ana"_s);

        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::Refused);
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void aHostThatNobodyKnowsIsTold()
    {
        SessionClient ana;

        ana.session.connectTo(
            {QUrl(u"ws://nobody.invalid:9090/charla"_s), nickOf(u"Ana"_s), roomOf(u"lobby"_s)});

        QTRY_COMPARE_WITH_TIMEOUT(ana.troubles.size(), 1, 30'000);
        if (ana.troubles[0].kind != Kind::HostNotFound)
            QSKIP("the resolver of this machine does not say that .invalid names don't exist");
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void whoeverIsNoCharlaIsTold_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a web server without the path")
            << "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"_ba;
        QTest::newRow("a web server that answers everything")
            << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"_ba;
        QTest::newRow("another kind of server") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba;
        QTest::newRow("garbage") << QByteArray("\x00\xff\x01garbage\r\n\r\n", 14);
    }

    void whoeverIsNoCharlaIsTold()
    {
        QFETCH(QByteArray, words);
        const Stranger stranger(words);
        SessionClient ana;

        ana.connectTo(stranger.serverPort(), u"Ana"_s);

        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::NotCharla);
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void aCharlaOfAnotherVersionIsTold_data()
    {
        QTest::addColumn<QStringList>("protocols");
        QTest::newRow("by another subprotocol") << QStringList(u"charla.v9"_s);
        QTest::newRow("by none") << QStringList();
    }

    void aCharlaOfAnotherVersionIsTold()
    {
        QFETCH(QStringList, protocols);
        QWebSocketServer newer(u"newer"_s, QWebSocketServer::NonSecureMode);
        newer.setSupportedSubprotocols(protocols);
        QVERIFY(newer.listen(QHostAddress::LocalHost));
        SessionClient ana;

        ana.connectTo(newer.serverPort(), u"Ana"_s);

        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::WrongVersion);
        QCOMPARE(ana.troubles[0].lasting, Lasting::Permanent);
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void whoListensAndSaysNothingIsGivenUp()
    {
        const Stranger stranger({});
        SessionClient ana(impatientTiming());

        ana.connectTo(stranger.serverPort(), u"Ana"_s);

        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::TimedOut);
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void aServerThatDoesNotAnswerTheLoginIsGivenUp()
    {
        QWebSocketServer mute(u"mute"_s, QWebSocketServer::NonSecureMode);
        mute.setSupportedSubprotocols({u"charla.v1"_s});
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        SessionClient ana(impatientTiming());

        ana.connectTo(mute.serverPort(), u"Ana"_s);

        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::TimedOut);
        QCOMPARE(ana.session.state(), State::Idle);
    }

    void whoQuitsFreesTheNickAtOnce()
    {
        TestServer server;
        SessionClient ana;
        SessionClient other;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));

        ana.session.quit();
        ana.session.quit();
        QTRY_COMPARE(ana.session.state(), State::Idle);

        other.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(other.isOnlineIn(u"lobby"_s));
        QVERIFY(ana.troubles.isEmpty());
    }

    void whoQuitsWhileTheServerIsDeafIsNotKeptWaiting()
    {
        QWebSocketServer deaf(u"deaf"_s, QWebSocketServer::NonSecureMode);
        deaf.setSupportedSubprotocols({u"charla.v1"_s});
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        SessionClient ana(impatientTiming());
        ana.connectTo(deaf.serverPort(), u"Ana"_s);
        QTRY_VERIFY(deaf.hasPendingConnections());

        ana.session.quit();

        QTRY_COMPARE(ana.session.state(), State::Idle);
        QVERIFY(ana.troubles.isEmpty());
    }

    void whoQuitsWhileConnectingIsIdleAtOnce()
    {
        const Stranger stranger({});
        SessionClient ana;
        ana.connectTo(stranger.serverPort(), u"Ana"_s);

        ana.session.quit();

        QCOMPARE(ana.states, QList<State>({State::Connecting, State::Idle}));
    }

    void aSessionThatEndsLogsOut()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        {
            SessionClient ana;
            ana.connectTo(server.port(), u"Ana"_s);
            QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        }

        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
    }

    void anotherServerKnowsNothingOfTheFormer()
    {
        TestServer first;
        TestServer second;
        NativeClient bob(first.port(), u"Bob"_s);
        SessionClient ana;
        ana.connectTo(first.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        bob.saysTo(u"Ana"_s, u"psst"_s);
        bob.saysIn(u"lobby"_s, u"hello"_s);
        QTRY_COMPARE(ana.arrived.size(), 2);

        ana.joined.clear();
        ana.connectTo(second.port(), u"Ana"_s, u"Garden"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"Garden"_s));

        QCOMPARE(ana.joined, QStringList(u"Garden"_s));
        QVERIFY(!ana.session.rooms()->indexOf(nickOf(u"Bob"_s)).isValid());
        QVERIFY(ana.rows(roomOf(u"lobby"_s)).isEmpty());
        QCOMPARE(ana.session.rooms()->unreadTotal(), 0);
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
    }

    void whatIsWrittenBeforeTheFirstConnectionIsSentOnIt()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        SessionClient ana;

        ana.session.send(roomOf(u"LOBBY"_s), u"early"_s);
        QCOMPARE(ana.session.unacknowledged(), 1);
        ana.connectTo(server.port(), u"Ana"_s, u"LOBBY"_s);

        QVERIFY(bob.hears(u"Ana"_s, u"early"_s));
        QTRY_COMPARE(ana.session.unacknowledged(), 0);
        QTRY_COMPARE(ana.rows(roomOf(u"lobby"_s)), QStringList(u"early"_s));
    }
};

QTEST_GUILESS_MAIN(TestSessionLogin)
#include "tst_sessionlogin.moc"
