// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/closecode.h>
#include <protocol/codec.h>
#include <server/server.h>

#include <QSignalSpy>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::CloseCode;
using State = client::Session::State;
using Kind = client::Trouble::Kind;
using Lasting = client::Trouble::Lasting;

namespace {

//! A server that lets everybody in, and closes with whatever code a test wants.
class FickleServer : public QWebSocketServer
{
public:
    FickleServer() : QWebSocketServer(u"fickle"_s, NonSecureMode)
    {
        setSupportedSubprotocols({u"charla.v1"_s});
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            m_socket = nextPendingConnection();
            m_socket->setParent(this);
            connect(m_socket, &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { onText(text); });
        });
        listen(QHostAddress::LocalHost);
    }

    void closes(CloseCode code) { m_socket->close(QWebSocketProtocol::CloseCode(int(code))); }
    void says(const QString &frame) { m_socket->sendTextMessage(frame); }
    int logins() const { return m_logins; }

private:
    void onText(const QString &text)
    {
        const auto message = protocol::decodeClientMessage(text.toUtf8());
        const auto *const login = message ? std::get_if<protocol::Login>(&*message) : nullptr;
        if (!login)
            return;
        ++m_logins;
        says(QString::fromUtf8(protocol::encode(
            protocol::ServerMessage(protocol::Welcome{.id = login->id,
                                                      .nickname = login->nickname,
                                                      .token = protocol::SessionToken::create(),
                                                      .serverId = u"fickle"_s,
                                                      .serverName = u"Fickle"_s,
                                                      .lobby = protocol::RoomName::lobby()}))));
    }

    QWebSocket *m_socket = nullptr;
    int m_logins = 0;
};

std::unique_ptr<server::Server> serverOn(quint16 port)
{
    server::Options options;
    options.listenAddress = QHostAddress::LocalHost;
    options.port = port;
    auto server = std::make_unique<server::Server>(options);
    return server->start() ? std::move(server) : nullptr;
}

} // namespace

//! A server that stops, comes back without its memory, or sends its clients away.
class TestSessionServer : public QObject
{
    Q_OBJECT

private slots:
    void aServerThatStopsAndStartsAgainHasItsPeopleBack()
    {
        auto server = serverOn(0);
        const quint16 port = server->port();
        SessionClient ana(hastyTiming());
        SessionClient bob(hastyTiming());
        ana.connectTo(port, u"Ana"_s);
        bob.connectTo(port, u"Bob"_s, u"Garden"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s) && bob.isOnlineIn(u"Garden"_s));
        bob.session.join(Lobby);
        QTRY_VERIFY(bob.isOnlineIn(u"lobby"_s));
        bob.session.send(Lobby, u"before"_s);
        QTRY_COMPARE(ana.arrived, QStringList(u"before"_s));

        QSignalSpy stopped(server.get(), &server::Server::stopped);
        server->stop();
        QTRY_COMPARE(stopped.count(), 1);
        server.reset();
        QTRY_VERIFY(!ana.troubles.isEmpty());
        QCOMPARE(ana.troubles[0].kind, Kind::ServerStopped);
        QCOMPARE(ana.troubles[0].lasting, Lasting::Transient);
        ana.session.send(Lobby, u"written meanwhile"_s);
        ana.joined.clear();
        bob.joined.clear();
        server = serverOn(port);
        QVERIFY(server);

        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        QTRY_VERIFY(bob.isOnlineIn(u"lobby"_s) && bob.isOnlineIn(u"Garden"_s));
        bob.session.send(Lobby, u"after"_s);
        QTRY_VERIFY(ana.rows(Lobby).contains(u"after"_s));
        QTRY_VERIFY(bob.rows(Lobby).contains(u"written meanwhile"_s));
        // Seqs begin anew, and yet what was before stays above.
        QCOMPARE(ana.rows(Lobby).filter(u"before"_s), QStringList(u"before"_s));
        QVERIFY(ana.rows(Lobby).indexOf(u"before"_s)
                < ana.rows(Lobby).indexOf(u"written meanwhile"_s));
        QVERIFY(ana.rows(Lobby).indexOf(u"before"_s) < ana.rows(Lobby).indexOf(u"after"_s));
        QCOMPARE(bob.rows(Lobby).filter(u"before"_s), QStringList(u"before"_s));
    }

    void whatWasSaidOnTheNewServerBeforeOneIsBackIsNews()
    {
        TestServer first;
        TestServer second;
        FlakyProxy network(first.port());
        NativeClient bob(first.port(), u"Bob"_s);
        SessionClient ana;
        ana.connectTo(network.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        for (int i = 0; i < 5; ++i)
            bob.saysIn(u"lobby"_s, u"old %1"_s.arg(i));
        QTRY_COMPARE(ana.arrived.size(), 5);
        network.leadTo(second.port());
        network.cut();
        QTRY_VERIFY(ana.isWaiting());
        NativeClient carol(second.port(), u"Carol"_s);
        carol.saysIn(u"lobby"_s, u"new"_s);
        QVERIFY(carol.hears(u"Carol"_s, u"new"_s));

        ana.session.retryNow();

        QTRY_COMPARE(
            ana.rows(Lobby),
            QStringList({u"old 0"_s, u"old 1"_s, u"old 2"_s, u"old 3"_s, u"old 4"_s, u"new"_s}));
        QCOMPARE(ana.arrived.size(), 6);
        QCOMPARE(ana.unread(Lobby), 6);
    }

    void whoLosesTheNickToSomebodyElseKeepsWhatWasWritten()
    {
        TestServer first;
        TestServer second;
        FlakyProxy network(first.port());
        SessionClient ana;
        ana.connectTo(network.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        ana.session.join(roomOf(u"Garden"_s));
        QTRY_VERIFY(ana.isOnlineIn(u"Garden"_s));
        network.leadTo(second.port());
        network.cut();
        QTRY_VERIFY(ana.isWaiting());
        NativeClient other(second.port(), u"Ana"_s, u"Garden"_s);
        ana.session.send(roomOf(u"Garden"_s), u"kept"_s);

        ana.session.retryNow();
        QTRY_COMPARE(ana.session.state(), State::Idle);
        QCOMPARE(ana.troubles.last().kind, Kind::NickTaken);
        QCOMPARE(ana.troubles.last().lasting, Lasting::Permanent);
        QCOMPARE(ana.session.unacknowledged(), 1);
        ana.connectTo(network.port(), u"Ana 2"_s);

        QVERIFY(other.hears(u"Ana 2"_s, u"kept"_s));
        QTRY_COMPARE(ana.rows(roomOf(u"Garden"_s)), QStringList(u"kept"_s));
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
    }

    void whoIsTooSlowComesBackAtOnceButNotForEver()
    {
        FickleServer server;
        SessionClient ana; // its backoff would last an hour
        ana.connectTo(server.serverPort(), u"Ana"_s);
        QTRY_COMPARE(ana.session.state(), State::Online);

        server.closes(CloseCode::TooSlow);
        QTRY_COMPARE(server.logins(), 2);
        QTRY_COMPARE(ana.session.state(), State::Online);
        QCOMPARE(ana.troubles.last().kind, Kind::TooSlow);

        server.closes(CloseCode::TooSlow);
        QTRY_VERIFY(ana.isWaiting());
        QVERIFY(ana.session.untilRetry() > 59min);
    }

    void aConnectionThatHeldForAWhileBeginsTheBackoffAnew()
    {
        FickleServer server;
        client::Timing timing = patientTiming();
        timing.steady = 0ms;
        SessionClient ana(timing);
        ana.connectTo(server.serverPort(), u"Ana"_s);

        for (int times = 1; times <= 3; ++times) {
            QTRY_COMPARE(server.logins(), times);
            QTRY_COMPARE(ana.session.state(), State::Online);
            server.closes(CloseCode::TooSlow);
            QTRY_COMPARE(ana.troubles.size(), times);
        }
    }

    void aCloseIsTakenAsItsCodeSays_data()
    {
        QTest::addColumn<CloseCode>("code");
        QTest::addColumn<Kind>("trouble");
        QTest::addColumn<State>("state");
        QTest::newRow("1000") << CloseCode::Normal << Kind::NetworkLost << State::Waiting;
        QTest::newRow("1001") << CloseCode::GoingAway << Kind::ServerStopped << State::Waiting;
        QTest::newRow("1009") << CloseCode::TooBig << Kind::NetworkLost << State::Waiting;
        QTest::newRow("4001") << CloseCode::TakenOver << Kind::TakenOver << State::Idle;
        QTest::newRow("4002") << CloseCode::Silent << Kind::NetworkLost << State::Waiting;
    }

    void aCloseIsTakenAsItsCodeSays()
    {
        QFETCH(CloseCode, code);
        QFETCH(Kind, trouble);
        QFETCH(State, state);
        FickleServer server;
        SessionClient ana;
        ana.connectTo(server.serverPort(), u"Ana"_s);
        QTRY_COMPARE(ana.session.state(), State::Online);

        server.closes(code);

        QTRY_COMPARE(ana.session.state(), state);
        QCOMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, trouble);
        QCOMPARE(ana.troubles[0].lasting,
                 state == State::Idle ? Lasting::Permanent : Lasting::Transient);
    }

    void whatThisVersionDoesNotKnowIsSkipped()
    {
        FickleServer server;
        SessionClient ana;
        ana.connectTo(server.serverPort(), u"Ana"_s);
        QTRY_COMPARE(ana.session.state(), State::Online);

        server.says(u"{\"type\":\"weather\",\"is\":\"fine\"}"_s);
        server.says(u"this is no JSON"_s);
        server.says(u"{\"type\":\"members\",\"room\":\"lobby\",\"last\":0,\"members\":"
                    "[{\"nick\":\"Ana\",\"presence\":\"online\"}],\"mood\":\"good\"}"_s);

        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        QVERIFY(ana.troubles.isEmpty());
    }

    void aPersonWhoConnectsElsewhereTakesTheSessionAlong()
    {
        TestServer server;
        FlakyProxy network(server.port());
        NativeClient bob(server.port(), u"Bob"_s);
        SessionClient ana;
        ana.connectTo(network.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));

        ana.connectTo(network.port(), u"Ana"_s, u"Garden"_s); // not Idle: begins anew

        QTRY_VERIFY(ana.isOnlineIn(u"Garden"_s));
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QCOMPARE(ana.memberNames(u"Garden"_s), QStringList(u"Ana"_s));
        QVERIFY(ana.troubles.isEmpty());
    }

private:
    const protocol::RoomName Lobby = protocol::RoomName::lobby();
};

QTEST_GUILESS_MAIN(TestSessionServer)
#include "tst_sessionserver.moc"
