// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <server/limits/limitwords.h>
#include <server/tls/tlsidentity.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

server::Options with(const QString &limits)
{
    server::Options options;
    options.limits.floods.freeGuesses = 9; // not the defaults, which TestServer takes away
    const QString trouble = server::setLimits(options.limits, limits);
    if (!trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    return options;
}

int statusOf(quint16 port, const QByteArray &target, const QByteArray &fields = {})
{
    RawPeer peer(port, Way::Plain);
    peer.sends("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n");
    return peer.reply().status;
}

int upgradeOf(quint16 port, const QByteArray &fields)
{
    RawPeer peer(port, Way::Plain);
    return peer.upgrades("/charla", fields).status;
}

} // namespace

//! What a server takes while it runs (SIGHUP), and what it leaves.
class TestAdopt : public QObject
{
    Q_OBJECT

private slots:
    void limitsOfPlaces()
    {
        TestServer server(with(u"connections-per-address=1"_s));
        RawPeer inside(server.port(), Way::Plain);
        QCOMPARE(inside.upgrades("/charla").status, 101);
        QCOMPARE(statusOf(server.port(), "/healthz"), 503);

        QVERIFY(!server.server().adopt(with(u"connections-per-address=2"_s)));

        QCOMPARE(statusOf(server.port(), "/healthz"), 200);
    }

    void limitsOfRates()
    {
        TestServer server(with(u"messages-per-connection=1:0.001"_s));
        NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Plain);
        ana.saysIn(u"lobby"_s, u"one"_s);
        ana.saysIn(u"lobby"_s, u"two"_s);
        QVERIFY(!ana.expects({{u"code"_s, u"rate-limited"_s}}).isEmpty());

        QVERIFY(!server.server().adopt(with(u"messages-per-connection=off"_s)));

        NativeClient bob(server.port(), u"Bob"_s, u"lobby"_s, Way::Plain);
        for (const QString &text : {u"a"_s, u"b"_s, u"c"_s}) {
            bob.saysIn(u"lobby"_s, text);
            QVERIFY(bob.hears(u"Bob"_s, text));
        }
    }

    void whosePagesMayComeIn()
    {
        const QByteArray foreign = "Origin: https://chat.example\r\n";
        TestServer server;
        QCOMPARE(upgradeOf(server.port(), foreign), 403);
        server::Options options;
        options.allowedOrigins = {u"https://chat.example"_s};
        QVERIFY(!server.server().adopt(options));
        QCOMPARE(upgradeOf(server.port(), foreign), 101);
        QVERIFY(!server.server().adopt({}));
        QCOMPARE(upgradeOf(server.port(), foreign), 403);
    }

    void whomItBelievesAndWhoReadsItsFigures()
    {
        const QByteArray from = "X-Forwarded-For: 192.0.2.9\r\n";
        TestServer server;
        QCOMPARE(statusOf(server.port(), "/metrics", from), 404);
        server::Options options;
        options.trustedProxies = *server::TrustedProxies::from({u"127.0.0.1"_s});
        QVERIFY(!server.server().adopt(options));
        QCOMPARE(statusOf(server.port(), "/metrics", from), 404);
        options.metricsReaders = {QHostAddress(u"192.0.2.9"_s)};
        QVERIFY(!server.server().adopt(options));
        QCOMPARE(statusOf(server.port(), "/metrics", from), 200);
    }

    void thePasswordOfThoseWhoComeNow()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        server::Options options;
        options.password = u"sesame"_s;
        QVERIFY(!server.server().adopt(options));
        ScriptedClient bob(server.port(), u"/charla"_s);
        QVERIFY(bob.isOpen());
        bob.says(QJsonObject{{u"type"_s, u"login"_s}, {u"nickname"_s, u"Bob"_s}});
        QVERIFY(!bob.expects({{u"code"_s, u"password-required"_s}}).isEmpty());
        ana.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(ana.hears(u"Ana"_s, u"still here"_s));
    }

    void aCertificateThatCannotBeReadLeavesAllAsItWas()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"tls.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(server::TlsIdentity::make({u"localhost"_s}, {}).toPem());
        file.close();
        server::Options options;
        options.tls.certificateFile = options.tls.keyFile = file.fileName();
        TestServer server(options);
        const QString before = server.server().certificateFingerprint();
        options.tls.keyFile = folder.filePath(u"nothing"_s);
        options.password = u"sesame"_s;

        QVERIFY(server.server().adopt(options));

        QCOMPARE(server.server().certificateFingerprint(), before);
        const NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Tls);
        QVERIFY(!ana.welcome().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAdopt)
#include "tst_adopt.moc"
