// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "scriptedclient.h"
#include "testdoor.h"
#include "testfiles.h"
#include "testserver.h"
#include "tlsclient.h"

#include <server/wire/connection.h>

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray AskForHealth = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba;

server::Options withShortHeadDeadline()
{
    server::Options options;
    options.deadlines.head = 200ms;
    return options;
}

server::Options withPlainFor(server::Tls::Plain plain)
{
    server::Options options;
    options.tls.plain = plain;
    return options;
}

//! Speaks TLS with the bytes of a peer that knows none.
class TlsOver
{
public:
    explicit TlsOver(quint16 port) : peer(port, Way::Plain) { }

    [[nodiscard]] bool shakesHands()
    {
        for (int turn = 0; turn < 10 && !client.isEstablished(); ++turn) {
            client.shakesHands();
            says();
            if (!client.isEstablished())
                client.gets(peer.nextBytes());
        }
        return client.isEstablished();
    }

    void says() { peer.sends(client.takeSent()); }

    //! All that it hears until the server ends the connection.
    QByteArray hearsAll()
    {
        client.gets(peer.everything());
        QByteArray heard;
        for (QByteArray some = client.hears(); !some.isEmpty(); some = client.hears())
            heard += some;
        return heard;
    }

    RawPeer peer;
    TlsClient client;
};

} // namespace

Q_DECLARE_METATYPE(server::Tls::Plain)

//! TLS and plain text on the same port, and what those get who do it wrong.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void clientsTalkWithEachOtherHoweverTheyCome()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Tls);
        NativeClient bob(server.port(), u"Bob"_s, u"lobby"_s, Way::Plain);

        ana.saysIn(u"lobby"_s, u"Encrypted"_s);
        QVERIFY(bob.hears(u"Ana"_s, u"Encrypted"_s));
        bob.saysIn(u"lobby"_s, u"Plain"_s);
        QVERIFY(ana.hears(u"Bob"_s, u"Plain"_s));

        const QByteArray seen
            = ana.socket().sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(QString::fromLatin1(seen.toHex()), server.server().certificateFingerprint());
        server.server().stop();
        QVERIFY(ana.expectsClose(1001));
        QVERIFY(bob.expectsClose(1001));
    }

    void theHandshakeMayComeByteByByte()
    {
        TestDoor door;
        TlsOver tls(door.port());
        for (int turn = 0; turn < 10 && !tls.client.isEstablished(); ++turn) {
            tls.client.shakesHands();
            tls.peer.sendsByteByByte(tls.client.takeSent());
            if (!tls.client.isEstablished())
                tls.client.gets(tls.peer.nextBytes());
        }
        QVERIFY(tls.client.isEstablished());
        tls.client.says(AskForHealth);
        tls.peer.sendsByteByByte(tls.client.takeSent());

        QVERIFY(tls.hearsAll().startsWith("HTTP/1.1 200 OK"));
    }

    void whoStopsInTheHandshakeIsCut_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("behind the first byte") << 1;
        QTest::newRow("in the middle") << 100;
        QTest::newRow("behind the hello") << -1;
    }

    void whoStopsInTheHandshakeIsCut()
    {
        QFETCH(int, bytes);
        TestDoor door(withShortHeadDeadline());
        TlsOver tls(door.port());
        tls.client.shakesHands();
        const QByteArray hello = tls.client.takeSent();

        tls.peer.sends(bytes < 0 ? hello : hello.first(bytes));

        const QByteArray answer = tls.peer.everything();
        QCOMPARE(answer.isEmpty(), bytes > 0);
        QVERIFY(!answer.contains("HTTP"));
    }

    void whoSaysNothingBehindTheHandshakeIsTold()
    {
        TestDoor door(withShortHeadDeadline());
        RawPeer peer(door.port(), Way::Tls);
        QVERIFY(peer.isConnected());
        QCOMPARE(peer.reply().status, 408);
    }

    void garbageGetsAnAlertAndHurtsNobody()
    {
        TestDoor door;
        door.echo();
        RawPeer inside(door.port(), Way::Tls);
        QCOMPARE(inside.upgrades("/charla").status, 101);

        for (int round = 0; round < 20; ++round) {
            RawPeer peer(door.port(), Way::Plain);
            const bool isRecord = round % 2 == 0; // else nobody knows what it is
            const QByteArray start = isRecord ? "\x16\x03\x01\x07\xd0"_ba : "\x16"_ba;
            peer.sends(start + someBytes(2000, quint32(round)));
            QCOMPARE(peer.everything().startsWith('\x15'), isRecord);
        }

        inside.sends(WireFrame::text("unhurt"));
        QCOMPARE(inside.nextFrame().value_or(WireFrame{}).payload, "unhurt"_ba);
    }

    void garbageBehindTheHandshakeEndsTheConnection()
    {
        TestDoor door;
        TlsOver tls(door.port());
        QVERIFY(tls.shakesHands());
        tls.client.says(tls.peer.handshake("/charla"));
        tls.says();
        QTRY_COMPARE(door.upgrades().size(), 1);

        tls.peer.sends("no record of TLS"_ba);

        QVERIFY(tls.peer.isEnded());
        QTRY_COMPARE(door.closedCount(), 1);
    }

    void bothSidesSayGoodbye()
    {
        TestDoor door;
        TlsOver page(door.port());
        QVERIFY(page.shakesHands());
        page.client.says(AskForHealth);
        page.client.saysGoodbye(); // and still hears the answer
        page.says();
        QVERIFY(page.hearsAll().endsWith("{\"status\":\"ok\"}\n"));
        QVERIFY(page.client.hasHeardGoodbye());

        TlsOver talk(door.port());
        QVERIFY(talk.shakesHands());
        talk.client.says(talk.peer.handshake("/charla"));
        talk.says();
        QTRY_COMPARE(door.connections().size(), 1);
        door.connections().first()->close(protocol::CloseCode::GoingAway, u"Bye."_s);
        QVERIFY(talk.hearsAll().endsWith("\x88\x06\x03\xe9"
                                         "Bye."_ba));
        QVERIFY(talk.client.hasHeardGoodbye());
    }

    void aPeerThatSaysGoodbyeHasGone()
    {
        TestDoor door;
        RawPeer peer(door.port(), Way::Tls);
        QCOMPARE(peer.upgrades("/charla").status, 101);
        peer.tls()->disconnectFromHost();
        QTRY_COMPARE(door.closedCount(), 1);
    }

    void aFrameRightBehindTheHandshakeOfAWebSocketIsRefused()
    {
        TestDoor door;
        TlsOver tls(door.port());
        QVERIFY(tls.shakesHands());
        tls.client.says(tls.peer.handshake("/charla"));
        tls.client.says(WireFrame::text("too early").toBytes()); // a record of its own
        tls.says();
        QVERIFY(tls.hearsAll().startsWith("HTTP/1.1 400"));
    }

    void anotherCertificateIsForThoseWhoComeFromThenOn()
    {
        TestDoor door;
        door.echo();
        RawPeer before(door.port(), Way::Tls);
        QCOMPARE(before.upgrades("/charla").status, 101);
        const auto next = server::TlsIdentity::make({u"next"_s}, {});
        QString trouble;

        door.door().setTls(server::TlsContext::create(next, trouble));

        RawPeer after(door.port(), Way::Tls);
        QCOMPARE(after.upgrades("/charla").status, 101);
        const auto seen = after.tls()->peerCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(QString::fromLatin1(seen.toHex()), next.fingerprint());
        before.sends(WireFrame::text("still here"));
        QCOMPARE(before.nextFrame().value_or(WireFrame{}).payload, "still here"_ba);
    }

    void whereTlsIsRequiredPlainPeersAreLedToItOrRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray behind = " HTTP/1.1\r\nHost: 127.0.0.1:9090\r\n\r\n"_ba;
        QTest::newRow("a page") << "GET /?nick=Ana"_ba + behind << 308;
        QTest::newRow("a file") << "GET /files/" + QByteArray(43, 'A') + "/a" + behind << 403;
        QTest::newRow("the path of WebSockets") << "GET /charla"_ba + behind << 403;
        QTest::newRow("a WebSocket") << RawPeer(1, Way::Plain).handshake("/charla") << 403;
        QTest::newRow("a WebSocket on the page") << RawPeer(1, Way::Plain).handshake("/") << 403;
    }

    void whereTlsIsRequiredPlainPeersAreLedToItOrRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        TestDoor door(withPlainFor(server::Tls::Plain::Nobody));
        RawPeer peer(door.port(), Way::Plain);

        peer.sends(request);

        const WireReply reply = peer.reply();
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body.contains("encrypted"));
        if (status == 308)
            QCOMPARE(reply.fields.value("location"), "https://127.0.0.1:9090/?nick=Ana"_ba);
        RawPeer secure(door.port(), Way::Tls);
        QCOMPARE(secure.upgrades("/charla").status, 101);
    }

    void whoIsOnThisMachineMayBeLetInAllTheSame()
    {
        TestDoor door(withPlainFor(server::Tls::Plain::ThisMachine));
        RawPeer peer(door.port(), Way::Plain);
        QCOMPARE(peer.upgrades("/charla").status, 101);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
