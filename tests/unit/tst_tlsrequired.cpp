// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/tlsrequired.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer answerTo(const QByteArray &bytes, Asker::Way way = Asker::Way::Direct)
{
    const HeadOutcome outcome = readRequestHead(bytes, 16 * 1024);
    if (const auto *head = std::get_if<RequestHead>(&outcome))
        return pageByTls(*head, way);
    qFatal("The test's head is wrong.");
}

QByteArray locationOf(const HttpAnswer &answer)
{
    for (const HeaderField &field : answer.fields) {
        if (field.name == "Location")
            return field.value;
    }
    return {};
}

} // namespace

//! Where those are led who come plain, and must not.
class TestTlsRequired : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsAtTheSameAddressByHttps_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("an address") << "/"_ba
                                    << "192.168.1.20:9090"_ba
                                    << "https://192.168.1.20:9090/"_ba;
        QTest::newRow("with room and nick")
            << "/?nick=Ana&room=Work%20shop"_ba
            << "charla.local:9090"_ba
            << "https://charla.local:9090/?nick=Ana&room=Work%20shop"_ba;
        QTest::newRow("IPv6") << "/a/b"_ba
                              << "[FD00::7]:9090"_ba
                              << "https://[fd00::7]:9090/a/b"_ba;
        QTest::newRow("the port of http") << "/"_ba
                                          << "charla.local"_ba
                                          << "https://charla.local:80/"_ba;
        QTest::newRow("letters of elsewhere") << "/%c3%a9"_ba
                                              << "a:1"_ba
                                              << "https://a:1/%C3%A9"_ba;
    }

    void aPageIsAtTheSameAddressByHttps()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, host);
        const HttpAnswer answer
            = answerTo("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        QCOMPARE(answer.status, 308);
        QTEST(locationOf(answer), "location");
    }

    void aProxySpeaksHttpsAtItsUsualPort()
    {
        const QByteArray head = "GET /?room=a HTTP/1.1\r\nHost: chat.example:8080\r\n\r\n";
        QCOMPARE(locationOf(answerTo(head, Asker::Way::Proxied)),
                 "https://chat.example/?room=a"_ba);
    }

    void whoNamesNoHostOrBringsSomethingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("no host") << "GET / HTTP/1.0\r\n\r\n"_ba;
        QTest::newRow("POST") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n"_ba;
    }

    void whoNamesNoHostOrBringsSomethingIsRefused()
    {
        QFETCH(QByteArray, head);
        const HttpAnswer answer = answerTo(head);
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.body.contains("https"));
    }
};

QTEST_GUILESS_MAIN(TestTlsRequired)
#include "tst_tlsrequired.moc"
