// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"

#include <QHostInfo>
#include <QTest>
#include <QWebSocket>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Who becomes a WebSocket, and who is sent away before.
class TestFrontDoorUpgrades : public QObject
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
        QTest::newRow("offered") << "/charla"_ba
                                 << "charla.v1"_ba
                                 << "charla.v1"_ba;
        QTest::newRow("offered among others") << "/charla"_ba
                                              << "charla.v2, charla.v1"_ba
                                              << "charla.v1"_ba;
        QTest::newRow("only others: let in without") << "/charla"_ba
                                                     << "charla.v9"_ba
                                                     << ""_ba;
        QTest::newRow("not spoken there") << "/soc"_ba
                                          << "charla.v1"_ba
                                          << ""_ba;
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

        const WireReply reply = peer.upgrades(
            "/charla", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");

        QCOMPARE(reply.status, 101);
        QCOMPARE(reply.fields.value("sec-websocket-accept"),
                 "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="_ba); // the RFC's own
        QVERIFY(!reply.fields.contains("sec-websocket-extensions"));
    }

    void anUpgradeIsRefusedBeforeItHappens_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        QTest::newRow("no origin") << "/charla"_ba
                                   << ""_ba << 101;
        QTest::newRow("allowed by name") << "/charla"_ba
                                         << "Origin: https://chat.example\r\n"_ba << 101;
        QTest::newRow("a foreign origin") << "/charla"_ba
                                          << "Origin: http://evil.example\r\n"_ba << 403;
        QTest::newRow("origin null") << "/charla"_ba
                                     << "Origin: null\r\n"_ba << 403;
        QTest::newRow("an unknown path") << "/nowhere"_ba
                                         << ""_ba << 404;
        QTest::newRow("a page's path") << "/"_ba
                                       << ""_ba << 404;
        QTest::newRow("a path below a known one") << "/charla/"_ba
                                                  << ""_ba << 404;
        QTest::newRow("a body") << "/charla"_ba
                                << "Content-Length: 5\r\n"_ba << 400;
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

    void theRefusalOfAHeadHasNoBody()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends(peer.handshake("/charla").replace("GET ", "HEAD "));

        const WireReply reply = peer.reply();
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.body, ""_ba);
    }

    void whoIsToldToUpgradeIsToldItInConnectionToo() // RFC 9110 §7.8
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends("GET /charla HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        const WireReply reply = peer.reply();
        QCOMPARE(reply.status, 426);
        QCOMPARE(reply.fields.value("upgrade"), "websocket"_ba);
        QCOMPARE(reply.fields.value("connection"), "close, Upgrade"_ba);
    }

    void aPageOfThisServerIsLetInAndARebindingOneIsNot_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("an address") << "127.0.0.1:1234"_ba << 101;
        QTest::newRow("localhost") << "localhost:1234"_ba << 101;
        QTest::newRow("the machine's name") << QHostInfo::localHostName().toLatin1() << 101;
        QTest::newRow("the machine's mDNS name")
            << QByteArray(QHostInfo::localHostName().toLatin1() + ".local") << 101;
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
        QByteArray handshake
            = peer.handshake("/charla", "Origin: " + ownScheme() + "://" + host + "\r\n");
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

    void qtsOwnClientGetsIn()
    {
        TestDoor door;
        door.echo();
        QWebSocket client;
        QString heard;
        connect(&client, &QWebSocket::connected, &client,
                [&client] { client.sendTextMessage(u"Ünïcödé"_s); });
        connect(&client, &QWebSocket::textMessageReceived, &client,
                [&heard](const QString &text) { heard = text; });

        client.open(QUrl(u"ws://127.0.0.1:%1/charla"_s.arg(door.port())));

        QTRY_COMPARE(heard, u"Ünïcödé"_s);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoorUpgrades)

#include "tst_frontdoorupgrades.moc"
