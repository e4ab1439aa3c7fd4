// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"

#include <server/wire/connection.h>

#include <QHostInfo>
#include <QTest>
#include <QTimer>
#include <QWebSocket>

#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

server::Options withShortHeadDeadline()
{
    server::Options options;
    options.deadlines.head = 200ms;
    return options;
}

} // namespace

//! What comes in at the one port, and where it goes: to a WebSocket, to the pages, or away.
class TestFrontDoor : public QObject
{
    Q_OBJECT

private slots:
    void aPeerArrivesWithItsPathAndQuery()
    {
        TestDoor door;
        RawPeer peer(door.port());

        QCOMPARE(peer.upgrades("/so%63?room=R%26D&nick=Ana").status, 101);

        QTRY_COMPARE(door.upgrades().size(), 1);
        const server::Upgrade &upgrade = door.upgrades().first();
        QCOMPARE(upgrade.path, u"/soc"_s);
        QCOMPARE(upgrade.query.queryItemValue(u"room"_s, QUrl::FullyDecoded), u"R&D"_s);
        QCOMPARE(upgrade.query.queryItemValue(u"nick"_s), u"Ana"_s);
        QCOMPARE(upgrade.peerAddress, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(upgrade.peerPort, peer.localPort());
    }

    void theNativeSubprotocolIsChosenWhereItIsSpoken_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArray>("choice");
        QTest::newRow("offered") << "/charla"_ba << "charla.v1"_ba << "charla.v1"_ba;
        QTest::newRow("offered among others") << "/charla"_ba << "charla.v2, charla.v1"_ba << "charla.v1"_ba;
        QTest::newRow("only others: let in without") << "/charla"_ba << "charla.v9"_ba << ""_ba;
        QTest::newRow("not spoken there") << "/soc"_ba << "charla.v1"_ba << ""_ba;
    }

    void theNativeSubprotocolIsChosenWhereItIsSpoken()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, offer);
        TestDoor door;
        RawPeer peer(door.port());

        const WireReply reply = peer.upgrades(target, "Sec-WebSocket-Protocol: " + offer + "\r\n");

        QCOMPARE(reply.status, 101);
        QTEST(reply.fields.value("sec-websocket-protocol"), "choice");
    }

    void compressionIsNeverAgreedOn()
    {
        TestDoor door;
        RawPeer peer(door.port());

        const WireReply reply = peer.upgrades("/charla", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        QCOMPARE(reply.status, 101);
        QCOMPARE(reply.fields.value("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba); // the RFC's own
        QVERIFY(!reply.fields.contains("sec-websocket-extensions"));
    }

    void anUpgradeIsRefusedBeforeItHappens_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::newRow("no origin") << "/charla"_ba << ""_ba << 101;
        QTest::newRow("allowed by name") << "/charla"_ba << "Origin: https://chat.example\r\n"_ba << 101;
        QTest::newRow("a foreign origin") << "/charla"_ba << "Origin: http://evil.example\r\n"_ba << 403;
        QTest::newRow("origin null") << "/charla"_ba << "Origin: null\r\n"_ba << 403;
        QTest::newRow("an unknown path") << "/nowhere"_ba << ""_ba << 404;
        QTest::newRow("a page's path") << "/"_ba << ""_ba << 404;
        QTest::newRow("a path below a known one") << "/charla/"_ba << ""_ba << 404;
        QTest::newRow("a body") << "/charla"_ba << "Content-Length: 5\r\n"_ba << 400;
    }

    void anUpgradeIsRefusedBeforeItHappens()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        server::Options options;
        options.allowedOrigins = {u"https://chat.example"_s};
        TestDoor door(options);
        RawPeer peer(door.port());

        const WireReply reply = peer.upgrades(target, fields);

        QCOMPARE(reply.status, status);
        if (status != 101) {
            QVERIFY(peer.isEnded());
            QCOMPARE(reply.fields.value("connection"), "close"_ba);
            QCOMPARE(reply.fields.value("x-content-type-options"), "nosniff"_ba);
            QVERIFY(door.upgrades().isEmpty());
        }
    }

    void aPageOfThisServerIsLetInAndARebindingOneIsNot_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("an address") << "127.0.0.1:1234"_ba << 101;
        QTest::newRow("localhost") << "localhost:1234"_ba << 101;
        QTest::newRow("the machine's name") << QHostInfo::localHostName().toLatin1() << 101;
        QTest::newRow("the machine's mDNS name") << QByteArray(QHostInfo::localHostName().toLatin1() + ".local") << 101;
        QTest::newRow("a configured name") << "chat.example"_ba << 101;
        QTest::newRow("a name that somebody points here") << "evil.example"_ba << 403;
    }

    void aPageOfThisServerIsLetInAndARebindingOneIsNot()
    {
        QFETCH(QByteArray, host);
        server::Options options;
        options.allowedHosts = {u"chat.example"_s};
        TestDoor door(options);
        RawPeer peer(door.port());
        QByteArray handshake = peer.handshake("/charla", "Origin: http://" + host + "\r\n");
        handshake.replace(QByteArray("127.0.0.1:" + QByteArray::number(door.port())), host);

        peer.sends(handshake);

        QTEST(peer.replyHead().status, "status");
    }

    void aFirstFrameThatDoesNotWaitForTheAnswerIsRefusedNotLost()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends(peer.handshake("/charla") + WireFrame::text("too early").toBytes());

        QCOMPARE(peer.reply().status, 400);
    }

    void aHeadMayComeByteByByte()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sendsByteByByte(peer.handshake("/charla"));

        QCOMPARE(peer.replyHead().status, 101);
        peer.sends(WireFrame::text("here"));
        QTRY_COMPARE(door.texts(), QByteArrayList{"here"});
    }

    void aHeadThatDoesNotComeInTimeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("half a line") << "GET /char"_ba;
        QTest::newRow("no empty line") << "GET /charla HTTP/1.1\r\nHost: a\r\n"_ba;
    }

    void aHeadThatDoesNotComeInTimeIsRefused()
    {
        QFETCH(QByteArray, start);
        TestDoor door(withShortHeadDeadline());
        RawPeer peer(door.port());

        peer.sends(start);

        QCOMPARE(peer.reply().status, 408);
    }

    void aHeadThatDripsIsRefusedAllTheSame()
    {
        TestDoor door(withShortHeadDeadline());
        RawPeer peer(door.port());
        QTimer drip;
        connect(&drip, &QTimer::timeout, &peer, [&peer] { peer.sends("a"_ba); });

        peer.sends("GET /"_ba);
        drip.start(20ms);

        QCOMPARE(peer.reply().status, 408);
    }

    void aHeadThatIsTooLongIsRefusedAndTheAnswerIsNotLost()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: " + QByteArray(996, 'x') + "\r\n").repeated(40));

        QCOMPARE(peer.reply().status, 431);
    }

    void aTlsClientIsToldInItsLanguageThatThereIsNone()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba + QByteArray(500, 'r'));

        QCOMPARE(peer.everything(), "\x15\x03\x03\x00\x02\x02\x28"_ba);
    }

    void thoseWhoGoBeforeTheirHeadIsCompleteLeaveNothingBehind()
    {
        server::Options options;
        options.limits.maxPendingHeads = 1;
        TestDoor door(options);
        for (int round = 0; round < 20; ++round) {
            RawPeer peer(door.port());
            peer.sends("GET /"_ba);
            QVERIFY(peer.hasSentAll());
            peer.breaksOff();
            // The door may see the next one come before it sees the last one go.
            QTRY_COMPARE(RawPeer(door.port()).upgrades("/charla").status, 101);
        }
    }

    void tooManyUnfinishedHeadsKeepTheOthersOutForAWhileOnly()
    {
        server::Options options = withShortHeadDeadline();
        options.limits.maxPendingHeadsPerAddress = 2;
        TestDoor door(options);
        RawPeer first(door.port());
        RawPeer second(door.port());
        first.sends("GET /"_ba);
        second.sends("GET /"_ba);
        QVERIFY(first.hasSentAll() && second.hasSentAll());

        RawPeer third(door.port());
        third.sends(third.handshake("/charla"));

        QCOMPARE(third.everything(), ""_ba); // cut
        QCOMPARE(first.reply().status, 408);
        RawPeer fourth(door.port());
        QCOMPARE(fourth.upgrades("/charla").status, 101);
    }

    void fiveHundredMayComeAtOnce()
    {
        constexpr int Crowd = 500;
        TestDoor door;
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int count = 0; count < Crowd; ++count)
            peers.push_back(std::make_unique<RawPeer>(door.port()));

        for (const auto &peer : peers)
            peer->sends(peer->handshake("/charla"));
        for (const auto &peer : peers)
            QCOMPARE(peer->replyHead().status, 101);
        QTRY_COMPARE(door.upgrades().size(), Crowd);
        door.sendToAll("everybody"_ba);

        for (const auto &peer : peers)
            QCOMPARE(peer->nextFrame().value_or(WireFrame{}).payload, "everybody"_ba);
    }

    void qtsOwnClientGetsIn()
    {
        TestDoor door;
        door.echo();
        QWebSocket client;
        QString heard;
        connect(&client, &QWebSocket::connected, &client, [&client] { client.sendTextMessage(u"Ünïcödé"_s); });
        connect(&client, &QWebSocket::textMessageReceived, &client, [&heard](const QString &text) { heard = text; });

        client.open(QUrl(u"ws://127.0.0.1:%1/charla"_s.arg(door.port())));

        QTRY_COMPARE(heard, u"Ünïcödé"_s);
    }

    void aPortThatIsTakenIsTold()
    {
        TestDoor door;
        server::Options options;
        options.listenAddress = QHostAddress::LocalHost;
        options.port = door.port();
        server::FrontDoor second(options, {});

        const auto outcome = second.listen();

        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, server::ListenTrouble::PortTaken);
        QVERIFY(!outcome.error().systemWords.isEmpty());
    }

    void aClosedDoorLetsNobodyInAndKeepsThoseInside()
    {
        TestDoor door;
        door.echo();
        RawPeer inside(door.port());
        QCOMPARE(inside.upgrades("/charla").status, 101);
        RawPeer onTheDoorstep(door.port());
        onTheDoorstep.sends("GET /"_ba);
        QVERIFY(onTheDoorstep.hasSentAll());

        door.door().close();

        RawPeer late(door.port());
        QVERIFY(!late.isConnected());
        QCOMPARE(onTheDoorstep.everything(), ""_ba);
        inside.sends(WireFrame::text("still here"));
        QCOMPARE(inside.nextFrame().value_or(WireFrame{}).payload, "still here"_ba);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoor)

#include "tst_frontdoor.moc"
