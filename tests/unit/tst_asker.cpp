// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/asker.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

namespace {

// This machine, and a network with a proxy in it that talks to this one.
const QStringList Trusted{u"127.0.0.1"_s, u"10.0.0.0/24"_s, u"fd00:7::/64"_s};

Asker askedBy(const QByteArray &fields, const QString &peer, const QStringList &trusted = Trusted)
{
    const QByteArray bytes = "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
    const HeadOutcome outcome = readRequestHead(bytes, 16 * 1024);
    const auto proxies = TrustedProxies::from(trusted);
    if (const auto *head = std::get_if<RequestHead>(&outcome); head && proxies)
        return askerOf(*head, {QHostAddress(peer)}, *proxies);
    qFatal("The test's head or its proxies are wrong.");
}

} // namespace

//! Who asks, when somebody passes it on, or says so.
class TestAsker : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheLastOneWhoIsNoProxy_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("address");
        const auto from = [](const QByteArray &chain) -> QByteArray {
            return "X-Forwarded-For: " + chain + "\r\n";
        };
        const QString proxy = u"127.0.0.1"_s;
        const QString stranger = u"192.0.2.66"_s;
        QTest::newRow("nobody says anything") << ""_ba << stranger << stranger;
        QTest::newRow("a proxy that says nothing") << ""_ba << proxy << proxy;
        QTest::newRow("a proxy's word") << from("192.0.2.1") << proxy << u"192.0.2.1"_s;
        QTest::newRow("a stranger's word") << from("192.0.2.1") << stranger << stranger;
        QTest::newRow("a stranger says this machine") << from("127.0.0.1") << stranger << stranger;
        QTest::newRow("what the asker wrote itself")
            << from("127.0.0.1, 10.0.0.5, 192.0.2.2, 192.0.2.1") << proxy << u"192.0.2.1"_s;
        QTest::newRow("the same in another line")
            << QByteArray(from("192.0.2.2") + from("192.0.2.1")) << proxy << u"192.0.2.1"_s;
        QTest::newRow("two proxies") << from("192.0.2.1, 10.0.0.5") << proxy << u"192.0.2.1"_s;
        QTest::newRow("behind two proxies a forged one")
            << from("192.0.2.2, 192.0.2.1, 10.0.0.5") << proxy << u"192.0.2.1"_s;
        QTest::newRow("none but proxies") << from("10.0.0.6, 10.0.0.5") << proxy << u"10.0.0.6"_s;
        QTest::newRow("in any case of letters")
            << "x-forwarded-FOR:192.0.2.1\r\n"_ba << proxy << u"192.0.2.1"_s;
        QTest::newRow("with a port") << from("192.0.2.1:4711") << proxy << u"192.0.2.1"_s;
        QTest::newRow("IPv6") << from("2001:db8::1") << u"fd00:7::2"_s << u"2001:db8::1"_s;
        QTest::newRow("IPv6 with a port")
            << from("[2001:DB8:0::1]:80") << proxy << u"2001:db8::1"_s;
        QTest::newRow("IPv4 as IPv6") << from("::ffff:192.0.2.1") << proxy << u"192.0.2.1"_s;
        QTest::newRow("a network beside") << from("192.0.2.1") << u"10.0.1.5"_s << u"10.0.1.5"_s;
        QTest::newRow("no address") << from("unknown") << proxy << proxy;
        QTest::newRow("no address behind one") << from("192.0.2.1, _hidden") << proxy << proxy;
        QTest::newRow("a number") << from("17") << proxy << proxy;
        QTest::newRow("an address of one number") << from("3221225985") << proxy << proxy;
        QTest::newRow("an interface of elsewhere") << from("fe80::1%eth0") << proxy << proxy;
        QTest::newRow("an element that is empty")
            << from("192.0.2.2, , 192.0.2.1,") << proxy << u"192.0.2.1"_s;
        QTest::newRow("nothing but commas") << from(",,,") << proxy << proxy;
        QTest::newRow("as many as fit")
            << from(QByteArray("10.0.0.9,").repeated(800) + "10.0.0.8") << proxy << u"10.0.0.9"_s;
    }

    void itIsTheLastOneWhoIsNoProxy()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, peer);
        QFETCH(QString, address);
        QCOMPARE(askedBy(fields, peer).address, QHostAddress(address));
    }

    void howTheyCameTellsTheProxy_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("isSecure");
        const auto by = [](const QByteArray &scheme) -> QByteArray {
            return "X-Forwarded-Proto: " + scheme + "\r\n";
        };
        const QString proxy = u"127.0.0.1"_s;
        QTest::newRow("https") << by("https") << proxy << true;
        QTest::newRow("in capitals") << by("HTTPS") << proxy << true;
        QTest::newRow("wss") << by("wss") << proxy << true;
        QTest::newRow("http") << by("http") << proxy << false;
        QTest::newRow("no word") << ""_ba << proxy << false;
        QTest::newRow("a stranger's word") << by("https") << u"192.0.2.66"_s << false;
        QTest::newRow("two words") << by("https, http") << proxy << false;
        QTest::newRow("two lines") << QByteArray(by("https") + by("http")) << proxy << false;
        QTest::newRow("twice the same") << by("https, https") << proxy << true;
        QTest::newRow("something else") << by("httpsx") << proxy << false;
    }

    void howTheyCameTellsTheProxy()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, peer);
        const Asker asker = askedBy(fields, peer);
        QTEST(asker.isSecure, "isSecure");
    }

    void withoutATrustedOneNobodyIsBelieved()
    {
        const QByteArray fields = "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n";
        const Asker asker = askedBy(fields, u"127.0.0.1"_s, {});
        QCOMPARE(asker.address, QHostAddress(u"127.0.0.1"_s));
        QCOMPARE(asker.way, Asker::Way::Direct);
        QVERIFY(!asker.isSecure);
    }

    void whatIsNoNetworkIsTold_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "localhost", "10", "10.1", "10.0.0.0/", "10.0.0.0/33",
                                 "10.0.0.0/x", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0/24", "::/0",
                                 "0.0.0.0/0", "fd00::/129", "fe80::1%eth0", "*"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoNetworkIsTold()
    {
        QFETCH(QString, text);
        QVERIFY(!TrustedProxies::from({u"127.0.0.1"_s, text}));
    }
};

QTEST_GUILESS_MAIN(TestAsker)
#include "tst_asker.moc"
