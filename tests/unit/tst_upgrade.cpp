// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/upgrade.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Handshake
    = "GET /charla HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"_ba;

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray bytes = Handshake;
    return bytes.replace(from, to);
}

QByteArray added(const QByteArray &line)
{
    return changed("Host: a\r\n", "Host: a\r\n" + line);
}

RequestHead headOf(const QByteArray &bytes)
{
    const HeadOutcome outcome = readRequestHead(bytes, 16 * 1024);
    const auto *head = std::get_if<RequestHead>(&outcome);
    return head ? *head : RequestHead{};
}

QByteArray valueOf(const HttpAnswer &answer, QByteArrayView name)
{
    for (const HeaderField &field : answer.fields) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

} // namespace

//! RFC 6455 §4.2.1, the server's reading of the opening handshake.
class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void aHandshakeIsCheckedBeforeItIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status"); // 0 when it is right
        QTest::newRow("right") << Handshake << 0;
        QTest::newRow("other cases") << changed("Upgrade: websocket\r\nConnection: Upgrade",
                                                "upgrade: WebSocket\r\nconnection: upgrade")
                                     << 0;
        QTest::newRow("Firefox's Connection")
            << changed("Connection: Upgrade", "Connection: keep-alive, Upgrade") << 0;
        QTest::newRow("extensions and subprotocols") << added(
            "Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Protocol: a, b\r\n")
                                                     << 0;
        QTest::newRow("extensions with parameters")
            << added("Sec-WebSocket-Extensions: a; b=c; d, e; f=\"g\\h\"\r\n") << 0;
        QTest::newRow("a subprotocol in brackets")
            << added("Sec-WebSocket-Protocol: a(b)\r\n") << 400;
        QTest::newRow("no subprotocol") << added("Sec-WebSocket-Protocol:\r\n") << 400;
        QTest::newRow("no extension") << added("Sec-WebSocket-Extensions: ,\r\n") << 400;
        QTest::newRow("an extension of two words")
            << added("Sec-WebSocket-Extensions: a b\r\n") << 400;
        QTest::newRow("a parameter without a name")
            << added("Sec-WebSocket-Extensions: a; =b\r\n") << 400;
        QTest::newRow("a parameter without a value")
            << added("Sec-WebSocket-Extensions: a; b=\r\n") << 400;
        QTest::newRow("quotes that are not closed")
            << added("Sec-WebSocket-Extensions: a; b=\"c\r\n") << 400;
        QTest::newRow("quotes that end in a backslash")
            << added("Sec-WebSocket-Extensions: a; b=\"c\\\r\n") << 400;
        QTest::newRow("POST") << changed("GET", "POST") << 405;
        QTest::newRow("HTTP/1.0") << changed("HTTP/1.1", "HTTP/1.0") << 400;
        QTest::newRow("no Connection") << changed("Connection: Upgrade\r\n", "") << 400;
        QTest::newRow("Connection without upgrade")
            << changed("Connection: Upgrade", "Connection: keep-alive") << 400;
        QTest::newRow("Connection with what is no token")
            << changed("Connection: Upgrade", "Connection: Upgrade, a b") << 400;
        QTest::newRow("two Connections") << added("Connection: keep-alive\r\n") << 400;
        QTest::newRow("two protocols to upgrade to")
            << changed("Upgrade: websocket", "Upgrade: websocket, h2c") << 400;
        QTest::newRow("no key") << changed("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "")
                                << 400;
        QTest::newRow("two keys") << added("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
                                  << 400;
        QTest::newRow("a key of 15 bytes")
            << changed("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25j") << 400;
        QTest::newRow("a key of 17 bytes")
            << changed("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZTEy") << 400;
        QTest::newRow("a key that is no base64")
            << changed("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZ!==") << 400;
        QTest::newRow("a key without padding")
            << changed("dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZQ") << 400;
        QTest::newRow("an empty key") << changed("dGhlIHNhbXBsZSBub25jZQ==", "") << 400;
        QTest::newRow("no version") << changed("Sec-WebSocket-Version: 13\r\n", "") << 400;
        QTest::newRow("version 8") << changed("13", "8") << 426;
        QTest::newRow("two versions") << changed("13", "13, 8") << 426;
        QTest::newRow("a wrong version without a key")
            << changed("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "").replace("13", "8")
            << 426;
        QTest::newRow("a wrong version by POST")
            << changed("GET", "POST").replace("13", "8") << 426;
        QTest::newRow("two versions in two lines") << added("Sec-WebSocket-Version: 8\r\n") << 400;
        QTest::newRow("a query in UTF-8") << changed("/charla", "/charla?nick=%c3%BC") << 0;
        QTest::newRow("a lone percent sign, as browsers send it")
            << changed("/charla", "/charla?nick=100%&room=%zz%") << 0;
        QTest::newRow("a query in Latin-1") << changed("/charla", "/charla?nick=%fc") << 400;
        QTest::newRow("half a letter in a query")
            << changed("/charla", "/charla?nick=%e2%82") << 400;
        QTest::newRow("a body") << added("Content-Length: 1\r\n") << 400;
        QTest::newRow("an empty body") << added("Content-Length: 0\r\n") << 0;
        QTest::newRow("a chunked body") << added("Transfer-Encoding: chunked\r\n") << 400;
    }

    void aHandshakeIsCheckedBeforeItIsAnswered()
    {
        QFETCH(QByteArray, head);
        QVERIFY(wantsWebSocket(headOf(head)));
        const auto refusal = upgradeRefusal(headOf(head));
        QTEST(refusal ? refusal->status : 0, "status");
    }

    void aWrongVersionIsToldTheRightOne()
    {
        const auto refusal = upgradeRefusal(headOf(changed("13", "14")));
        QVERIFY(refusal);
        QCOMPARE(valueOf(*refusal, "Sec-WebSocket-Version"), "13"_ba);
    }

    void aPlainRequestAndAnotherUpgradeWantNoWebSocket()
    {
        QVERIFY(!wantsWebSocket(headOf("GET / HTTP/1.1\r\nHost: a\r\n\r\n")));
        QVERIFY(!wantsWebSocket(headOf(changed("Upgrade: websocket", "Upgrade: h2c"))));
        QCOMPARE(upgradeRequired().status, 426);
        QCOMPARE(valueOf(upgradeRequired(), "Upgrade"), "websocket"_ba);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)

#include "tst_upgrade.moc"
