// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/address.h>

#include <QTest>

using charla::client::isSamePlace;
using charla::client::placeOf;
using charla::client::serverUrl;
using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleTypeBecomesTheServersUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");

        QTest::newRow("host") << u"lan-pc"_s << u"charla://lan-pc:9090/charla"_s;
        QTest::newRow("host and port") << u"lan-pc:8000"_s << u"charla://lan-pc:8000/charla"_s;
        QTest::newRow("spaces around") << u"  lan-pc:8000 \n"_s << u"charla://lan-pc:8000/charla"_s;
        QTest::newRow("capitals") << u"Lan-PC"_s << u"charla://lan-pc:9090/charla"_s;
        QTest::newRow("IPv4") << u"192.168.1.20"_s << u"charla://192.168.1.20:9090/charla"_s;
        QTest::newRow("IPv4 and port")
            << u"192.168.1.20:81"_s << u"charla://192.168.1.20:81/charla"_s;
        QTest::newRow("IPv6 in brackets") << u"[fe80::1]:81"_s << u"charla://[fe80::1]:81/charla"_s;
        QTest::newRow("IPv6 in brackets without a port")
            << u"[::1]"_s << u"charla://[::1]:9090/charla"_s;
        QTest::newRow("an address of a link")
            << u"[fe80::1%eth0]:81"_s << u"charla://[fe80::1%25eth0]:81/charla"_s;
        QTest::newRow("a bare one")
            << u"fe80::1%eth0"_s << u"charla://[fe80::1%25eth0]:9090/charla"_s;
        QTest::newRow("one as in a URL")
            << u"[fe80::1%25eth0]:81"_s << u"charla://[fe80::1%25eth0]:81/charla"_s;
        QTest::newRow("bare IPv6") << u"fe80::1"_s << u"charla://[fe80::1]:9090/charla"_s;
        QTest::newRow("the page's address")
            << u"http://lan-pc:9090/"_s << u"charla://lan-pc:9090/charla"_s;
        QTest::newRow("the page's address, prefilled")
            << u"http://lan-pc:9090/?room=lobby&nick=Ana#top"_s << u"charla://lan-pc:9090/charla"_s;
        QTest::newRow("http without a port")
            << u"http://lan-pc"_s << u"charla://lan-pc:9090/charla"_s;
        QTest::newRow("https without a port")
            << u"https://chat.example"_s << u"wss://chat.example:443/charla"_s;
        QTest::newRow("https with a port")
            << u"https://chat.example:8443/x"_s << u"wss://chat.example:8443/charla"_s;
        QTest::newRow("ws") << u"ws://lan-pc/charla"_s << u"ws://lan-pc:9090/charla"_s;
        QTest::newRow("charla") << u"charla://lan-pc:8000/"_s << u"charla://lan-pc:8000/charla"_s;
        QTest::newRow("wss") << u"wss://lan-pc/talking"_s << u"wss://lan-pc:443/charla"_s;
        QTest::newRow("scheme in capitals")
            << u"HTTP://LAN-PC"_s << u"charla://lan-pc:9090/charla"_s;
    }

    void whatPeopleTypeBecomesTheServersUrl()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);

        const auto made = serverUrl(typed);

        QVERIFY(made);
        QCOMPARE(made->toString(), url);
        QCOMPARE(serverUrl(made->toString()), made); // so that it can be stored and read again
    }

    void oneServerIsOnePlaceWhicheverWay()
    {
        const QUrl any = serverUrl(u"lan-pc:8000"_s).value();
        const QUrl plain = serverUrl(u"ws://lan-pc:8000"_s).value();
        const QUrl tls = serverUrl(u"wss://lan-pc:8000"_s).value();

        QVERIFY(isSamePlace(any, plain));
        QVERIFY(isSamePlace(any, tls));
        QVERIFY(!isSamePlace(any, serverUrl(u"lan-pc"_s).value()));
        QVERIFY(!isSamePlace(any, serverUrl(u"other:8000"_s).value()));
        QVERIFY(!isSamePlace(any, QUrl()));
        QCOMPARE(placeOf(any), placeOf(tls));
        QCOMPARE(placeOf(any).toString(), u"ws://lan-pc:8000/charla"_s); // as it was kept before
        QVERIFY(placeOf(QUrl()).isEmpty());
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("typed");

        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << u"   "_s;
        QTest::newRow("two words") << u"lan pc"_s;
        QTest::newRow("a port alone") << u":9090"_s;
        QTest::newRow("port 0") << u"lan-pc:0"_s;
        QTest::newRow("a port too large") << u"lan-pc:65536"_s;
        QTest::newRow("a port of letters") << u"lan-pc:abc"_s;
        QTest::newRow("another scheme") << u"ftp://lan-pc"_s;
        QTest::newRow("a scheme alone") << u"http://"_s;
        QTest::newRow("a user") << u"http://ana:secret@lan-pc"_s;
        QTest::newRow("a broken IPv6") << u"[fe80::1"_s;
        QTest::newRow("a path") << u"/charla"_s;
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, typed);

        QVERIFY(!serverUrl(typed));
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
