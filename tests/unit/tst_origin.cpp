// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/origin.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;
using Way = OriginRule::Way;

//! RFC 6455 §10.2 and DNS rebinding.
class TestOrigin : public QObject
{
    Q_OBJECT

private slots:
    void aProgramWithoutOriginIsLetInWhateverTheHost()
    {
        const OriginRule rule({}, {});
        for (const Way way : {Way::Plain, Way::Tls}) {
            QVERIFY(rule.admits({}, "127.0.0.1:9090", way));
            QVERIFY(rule.admits({}, "evil.example", way));
        }
    }

    void aPageIsLetInOnlyFromThisServer_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("admitted");
        QTest::newRow("an address") << "http://10.0.0.7:9090"_ba
                                    << "10.0.0.7:9090"_ba << true;
        QTest::newRow("an IPv6 address") << "http://[fe80::1]:9090"_ba
                                         << "[fe80::1]:9090"_ba << true;
        QTest::newRow("an IPv6 address in two spellings") << "http://[fe80::0:1]:9090"_ba
                                                          << "[FE80::1]:9090"_ba << true;
        QTest::newRow("localhost") << "http://localhost:9090"_ba
                                   << "localhost:9090"_ba << true;
        QTest::newRow("the machine's name") << "http://office:9090"_ba
                                            << "office:9090"_ba << true;
        QTest::newRow("the machine's mDNS name") << "http://office.local:9090"_ba
                                                 << "office.local:9090"_ba << true;
        QTest::newRow("a configured name, any case") << "https://Chat.Example"_ba
                                                     << "chat.eXample"_ba << true;
        QTest::newRow("the default port of http") << "http://10.0.0.7"_ba
                                                  << "10.0.0.7:80"_ba << true;
        QTest::newRow("the default port of https") << "https://10.0.0.7:443"_ba
                                                   << "10.0.0.7"_ba << true;
        QTest::newRow("another host") << "http://evil.example"_ba
                                      << "10.0.0.7:9090"_ba << false;
        QTest::newRow("another port") << "http://10.0.0.7:8080"_ba
                                      << "10.0.0.7:9090"_ba << false;
        QTest::newRow("another port by default") << "http://10.0.0.7"_ba
                                                 << "10.0.0.7:9090"_ba << false;
        QTest::newRow("rebound: equal, but a stranger's name") << "http://evil.example:9090"_ba
                                                               << "evil.example:9090"_ba << false;
        QTest::newRow("a name that ends like ours") << "http://evil.office.local:9090"_ba
                                                    << "evil.office.local:9090"_ba << false;
        QTest::newRow("null") << "null"_ba
                              << "10.0.0.7:9090"_ba << false;
        QTest::newRow("empty") << ""_ba
                               << "10.0.0.7:9090"_ba << false;
        QTest::newRow("a file") << "file://"_ba
                                << "10.0.0.7:9090"_ba << false;
        QTest::newRow("another scheme") << "ws://10.0.0.7:9090"_ba
                                        << "10.0.0.7:9090"_ba << false;
        QTest::newRow("a user in the origin") << "http://10.0.0.7:9090@evil.example"_ba
                                              << "10.0.0.7:9090"_ba << false;
        QTest::newRow("a path in the origin") << "http://10.0.0.7:9090/"_ba
                                              << "10.0.0.7:9090"_ba << false;
        QTest::newRow("two origins") << "http://10.0.0.7:9090 http://evil.example"_ba
                                     << "10.0.0.7:9090"_ba << false;
        QTest::newRow("only the authority") << "10.0.0.7:9090"_ba
                                            << "10.0.0.7:9090"_ba << false;
    }

    void aPageIsLetInOnlyFromThisServer()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, host);
        const OriginRule rule({u"office"_s, u"Office.local"_s, u"chat.example"_s}, {});
        QTEST(rule.admits(origin, host, Way::Plain), "admitted");
    }

    void whatWasAllowedByNameIsLetInWhateverTheHost_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("admitted");
        QTest::newRow("as written") << "https://chat.example"_ba << true;
        QTest::newRow("with its default port") << "https://CHAT.example:443"_ba << true;
        QTest::newRow("an app's scheme") << "App://Charla"_ba << true;
        QTest::newRow("another scheme") << "http://chat.example"_ba << false;
        QTest::newRow("another port") << "https://chat.example:8443"_ba << false;
        QTest::newRow("null can't be allowed") << "null"_ba << false;
    }

    void whatWasAllowedByNameIsLetInWhateverTheHost()
    {
        QFETCH(QByteArray, origin);
        const OriginRule rule({}, {u"https://chat.example"_s, u"app://charla"_s, u"null"_s});
        QTEST(rule.admits(origin, "10.0.0.7:9090", Way::Plain), "admitted");
    }

    void byTlsOnlyThePageThatCameByTlsIsThisServers_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("admitted");
        QTest::newRow("https") << "https://10.0.0.7:9090"_ba << true;
        QTest::newRow("http") << "http://10.0.0.7:9090"_ba << false;
        QTest::newRow("another port") << "https://10.0.0.7"_ba << false;
        QTest::newRow("http, allowed by name") << "http://chat.example"_ba << true;
    }

    void byTlsOnlyThePageThatCameByTlsIsThisServers()
    {
        QFETCH(QByteArray, origin);
        const OriginRule rule({}, {u"http://chat.example"_s});
        QTEST(rule.admits(origin, "10.0.0.7:9090", Way::Tls), "admitted");
    }
};

QTEST_GUILESS_MAIN(TestOrigin)

#include "tst_origin.moc"
