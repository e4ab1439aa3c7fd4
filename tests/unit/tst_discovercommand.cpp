// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>
#include <app/discoverwords.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace charla::app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using charla::client::Neighbour;
using charla::client::Outlook;
using charla::protocol::lan::Ground;

namespace {

Neighbour server()
{
    Neighbour server;
    server.announcement = {.serverId = u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s,
                           .name = u"Room 12"_s,
                           .port = 9090,
                           .fingerprint = QString(64, u'a'),
                           .people = 7,
                           .asksPassword = true};
    server.places
        = {{QHostAddress(u"192.168.1.20"_s), 9090}, {QHostAddress(u"fe80::20%eth0"_s), 9090}};
    server.isByMdns = true;
    return server;
}

} // namespace

//! charla discover: how it is asked for, and what it says.
class TestDiscoverCommand : public QObject
{
    Q_OBJECT

private slots:
    void aServerMayKeepToItself()
    {
        const QStringList plain{u"charla"_s, u"--server-only"_s};

        QCOMPARE(std::get<Serve>(commandOf(plain, {})).announcing, Serve::Announcing::AsSet);
        const auto hidden = commandOf(plain + QStringList{u"--no-announce"_s}, {});
        QCOMPARE(std::get<Serve>(hidden).announcing, Serve::Announcing::No);
        const Command window = commandOf({u"charla"_s, u"--no-announce"_s}, {});
        QVERIFY(std::holds_alternative<UsageError>(window));
    }

    void itIsAskedFor()
    {
        const QStringList plain{u"charla"_s, u"discover"_s};
        const auto usual = std::get<Discover>(commandOf(plain, {}));
        QCOMPARE(usual.timeout, 3s);
        QCOMPARE(usual.output, Discover::Output::Readable);
        QCOMPARE(usual.lasting, Discover::Lasting::Once);

        const auto other = std::get<Discover>(commandOf(
            plain + QStringList{u"--json"_s, u"--follow"_s, u"--timeout"_s, u"10"_s}, {}));
        QCOMPARE(other.timeout, 10s);
        QCOMPARE(other.output, Discover::Output::Json);
        QCOMPARE(other.lasting, Discover::Lasting::Follow);
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no time") << QStringList{u"discover"_s, u"--timeout=0"_s} << u"--timeout"_s;
        QTest::newRow("a word") << QStringList{u"discover"_s, u"servers"_s} << u"servers"_s;
        QTest::newRow("elsewhere") << QStringList{u"search"_s, u"--follow"_s} << u"--follow"_s;
    }

    void mistakesAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Command command = commandOf(QStringList{u"charla"_s} + arguments, {});
        QVERIFY(std::holds_alternative<UsageError>(command));
        QVERIFY(std::get<UsageError>(command).words.contains(named));
    }

    void aServerIsToldInWords()
    {
        const QString words = wordsOf(server());
        QCOMPARE(words.section(u'\n', 0, 2),
                 u"Room 12\n  192.168.1.20:9090  [fe80::20%eth0]:9090\n"
                 "  7 people, asks for a password, by mDNS"_s);
        QVERIFY(words.contains(QString(64, u'a')));

        Neighbour other = server();
        other.announcement.people = 1;
        other.announcement.asksPassword = false;
        other.announcement.fingerprint.clear();
        other.announcement.version = 2;
        other.isByBeacon = true;
        QCOMPARE(wordsOf(other).section(u'\n', 2, 3),
                 u"  1 person, speaks version 2 of the protocol, by mDNS and beacon\n"
                 "  not encrypted"_s);
    }

    void aServerIsToldInJson()
    {
        const QByteArray json = jsonOf(server(), News::Gone);
        QVERIFY(json.endsWith('\n'));
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object[u"event"_s].toString(), u"gone"_s);
        QCOMPARE(object[u"name"_s].toString(), u"Room 12"_s);
        QCOMPARE(object[u"people"_s].toInt(), 7);
        QCOMPARE(object[u"password"_s].toBool(), true);
        QCOMPARE(object[u"addresses"_s].toVariant().toStringList(),
                 QStringList({u"192.168.1.20:9090"_s, u"[fe80::20%eth0]:9090"_s}));
        QCOMPARE(object[u"seen"_s].toVariant().toStringList(), QStringList{u"mdns"_s});
        QVERIFY(!QJsonDocument::fromJson(jsonOf(server(), {})).object().contains(u"event"_s));
    }

    void whereNothingIsEachInterfaceIsTold()
    {
        Outlook outlook;
        outlook.interfaces = {{1, u"lo"_s, Ground::Use::Loopback},
                              {2, u"eth0"_s, Ground::Use::Used, {QHostAddress(u"10.0.0.1"_s)}},
                              {3, u"wlan0"_s, Ground::Use::Down},
                              {4, u"tun0"_s, Ground::Use::NoMulticast},
                              {5, u"br0"_s, Ground::Use::NoAddress}};
        outlook.interfaces[1].troubleV4 = u"No buffer space available"_s;
        outlook.beaconTrouble = u"The bound address is already in use"_s;
        const QString words = wordsOf(outlook, 3s);
        for (const QString &line :
             {u"within 3 s"_s, u"  lo: leads to this machine only\n"_s,
              u"  eth0 (10.0.0.1): could not listen, IPv4: No buffer space available\n"_s,
              u"  wlan0: not connected\n"_s, u"tun0: can't reach all at once"_s,
              u"  br0: has no address\n"_s, u"Avahi does not run here"_s,
              u"9090: The bound address is already in use"_s, u"TCP 9090"_s})
            QVERIFY2(words.contains(line), qPrintable(line));
        QVERIFY(!words.contains(u"there is no interface to look at"_s));

        outlook.interfaces.erase(outlook.interfaces.begin() + 1);
        outlook.hasMdns = true;
        const QString alone = wordsOf(outlook, 3s);
        QVERIFY(alone.contains(u"there is no interface to look at"_s));
        QVERIFY(alone.contains(u"asked through Avahi"_s));
    }
};

QTEST_APPLESS_MAIN(TestDiscoverCommand)

#include "tst_discovercommand.moc"
