// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machine.h"
#include "program.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The program on one of the machines; the one without windows.
class There : public Program
{
public:
    There(const Machine &machine, const QStringList &arguments)
        : Program(machine.entering() + QStringList{qEnvironmentVariable("CHARLA_SERVER_PROGRAM")}
                      + arguments,
                  Display::None, variablesOf(machine))
    {
    }

private:
    static QHash<QString, QString> variablesOf(const Machine &machine)
    {
        auto variables = machine.variables();
        variables.insert(u"CHARLA_PROGRAM"_s, u"nsenter"_s); // which becomes the program
        return variables;
    }
};

//! A server there; in each network port 9090 is free.
class ServerThere : public There
{
public:
    explicit ServerThere(const Machine &machine, const QStringList &more = {})
        : There(machine, QStringList{u"--server-only"_s, u"--name"_s, u"Room 12"_s} + more)
    {
    }
    bool isReady() { return said(u"ready: "_s).hasMatch(); }
};

//! charla discover that goes on.
class Watch : public There
{
public:
    explicit Watch(const Machine &machine)
        : There(machine, {u"discover"_s, u"--follow"_s, u"--json"_s, u"--timeout"_s, u"1"_s})
    {
    }
    //! It listens: its first look has found nothing.
    bool isLooking()
    {
        return QTest::qWaitFor(
            [this] {
                m_complaint += complaint();
                return m_complaint.contains(u"No server was found"_s);
            },
            30'000);
    }
    bool tells(const QString &event) { return said(u"\"event\":\"%1\""_s.arg(event)).hasMatch(); }

private:
    QString m_complaint;
};

QList<QJsonObject> objectsIn(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QStringList addressesOf(const QJsonObject &server)
{
    return server[u"addresses"_s].toVariant().toStringList();
}

} // namespace

//! Servers are found between machines that are joined by cables: network namespaces with real interfaces, with Avahi and
//! without.
class TestDiscovery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Machine> m_host;
    std::unique_ptr<Machine> m_guest;

    bool address(const Machine &machine, const QString &interface, const QString &address)
    {
        QStringList command{u"ip"_s, u"address"_s, u"add"_s, address, u"dev"_s, interface};
        if (address.contains(u':'))
            command += u"nodad"_s;
        return machine.run(command).has_value();
    }

    //! One cable, with IPv4 addresses: 10.7.0.1 is the host's.
    bool connectBoth()
    {
        return plug(*m_host, u"h0"_s, *m_guest, u"g0"_s)
            && address(*m_host, u"h0"_s, u"10.7.0.1/24"_s)
            && address(*m_guest, u"g0"_s, u"10.7.0.2/24"_s) && isSettled();
    }

    //! Each machine has made sure that nobody has its IPv6 addresses already.
    bool isSettled()
    {
        return QTest::qWaitFor(
            [this] {
                for (const Machine *machine : {m_host.get(), m_guest.get()}) {
                    const auto tentative
                        = machine->run({u"ip"_s, u"-6"_s, u"address"_s, u"show"_s, u"tentative"_s});
                    if (!tentative || !tentative->isEmpty())
                        return false;
                }
                return true;
            },
            30'000);
    }

    QList<QJsonObject> discovered(int seconds = 3)
    {
        There discover(*m_guest,
                       {u"discover"_s, u"--json"_s, u"--timeout"_s, QString::number(seconds)});
        discover.ended();
        return objectsIn(discover.readAllStandardOutput());
    }

private slots:
    void init()
    {
        m_host = std::make_unique<Machine>(u"host"_s, nullptr);
        if (!m_host->isUp())
            QSKIP(qPrintable(m_host->trouble()));
        m_guest = std::make_unique<Machine>(u"guest"_s, m_host.get());
        QVERIFY2(m_guest->isUp(), qPrintable(m_guest->trouble()));
    }

    void cleanup()
    {
        m_guest.reset();
        m_host.reset();
    }

    void itIsThereSoonAndGoneSoon_data()
    {
        QTest::addColumn<bool>("hasAvahi");
        QTest::addColumn<int>("ending");
        QTest::newRow("beacon, stopped") << false << SIGTERM;
        QTest::newRow("beacon, killed") << false << SIGKILL;
        QTest::newRow("Avahi, stopped") << true << SIGTERM;
        QTest::newRow("Avahi, killed") << true << SIGKILL;
    }

    void itIsThereSoonAndGoneSoon()
    {
        QFETCH(bool, hasAvahi);
        QFETCH(int, ending);
        QVERIFY(connectBoth());
        if (hasAvahi)
            QVERIFY(m_host->startAvahi() && m_guest->startAvahi());
        Watch watch(*m_guest);
        QVERIFY(watch.isLooking());

        ServerThere server(*m_host);
        QVERIFY(server.isReady());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(watch.tells(u"found"_s));
        qInfo("there after %lld ms", timer.elapsed()); // promised: 2000 (protocol/lan/lifetime.h)
        if (hasAvahi)
            QVERIFY(watch.said(u"\"seen\":\\[\"mdns\",\"beacon\"\\]"_s).hasMatch());

        ::kill(pid_t(server.processId()), ending);
        timer.start();
        QVERIFY(watch.tells(u"gone"_s));
        qInfo("gone after %lld ms", timer.elapsed()); // promised: 5000
    }

    void itTellsWhatThereIs()
    {
        QVERIFY(connectBoth());
        ServerThere server(*m_host);
        QVERIFY(server.isReady());
        const QString fingerprint
            = server.said(u"Certificate \\(SHA-256\\): ([0-9a-f]{64})"_s).captured(1);

        const auto found = discovered();
        QCOMPARE(found.size(), 1);
        const QJsonObject &it = found.front();
        QCOMPARE(it[u"name"_s].toString(), u"Room 12"_s);
        QCOMPARE(it[u"fingerprint"_s].toString(), fingerprint);
        QCOMPARE(it[u"people"_s].toInt(), 0);
        QCOMPARE(it[u"password"_s].toBool(), false);
        QCOMPARE(addressesOf(it).front(), u"10.7.0.1:9090"_s);
        QVERIFY(addressesOf(it).last().startsWith(u"[fe80::"_s)); // both kinds are offered
        QCOMPARE(it[u"seen"_s].toVariant().toStringList(), QStringList{u"beacon"_s});
    }

    void byTwoInterfacesAndBothWaysItIsOne_data()
    {
        QTest::addColumn<bool>("hasAvahi");
        QTest::newRow("beacon") << false;
        QTest::newRow("Avahi, too") << true;
    }

    void byTwoInterfacesAndBothWaysItIsOne()
    {
        QFETCH(bool, hasAvahi);
        QVERIFY(connectBoth());
        QVERIFY(plug(*m_host, u"h1"_s, *m_guest, u"g1"_s));
        QVERIFY(address(*m_host, u"h1"_s, u"10.8.0.1/24"_s));
        QVERIFY(address(*m_guest, u"g1"_s, u"10.8.0.2/24"_s));
        QVERIFY(isSettled());
        if (hasAvahi)
            QVERIFY(m_host->startAvahi() && m_guest->startAvahi());
        ServerThere server(*m_host);
        QVERIFY(server.isReady());

        const auto found = discovered(4);
        QCOMPARE(found.size(), 1);
        const QStringList addresses = addressesOf(found.front());
        QVERIFY(addresses.contains(u"10.7.0.1:9090"_s));
        QVERIFY(addresses.contains(u"10.8.0.1:9090"_s));
        QCOMPARE(found.front()[u"seen"_s].toVariant().toStringList().size(), hasAvahi ? 2 : 1);
        QCOMPARE(QSet(addresses.begin(), addresses.end()).size(), addresses.size());
    }

    void avahiMayComeAndGoWhileItRuns()
    {
        const QString beacon = u"\"seen\":\\[\"beacon\"\\]"_s;
        const QString both = u"\"seen\":\\[\"mdns\",\"beacon\"\\]"_s;
        const QString then = u"(.|\\n)*"_s;
        QVERIFY(connectBoth());
        QVERIFY(m_host->startBus() && m_guest->startBus());
        ServerThere server(*m_host);
        QVERIFY(server.isReady());
        Watch watch(*m_guest);
        QString history = beacon;
        QVERIFY(watch.said(history).hasMatch());
        const auto becomes = [&](const QString &seen) {
            history += then + seen;
            return watch.said(history).hasMatch();
        };
        QVERIFY(m_host->startAvahi() && m_guest->startAvahi());
        QVERIFY(becomes(both));
        m_guest->stopAvahi();
        QVERIFY(becomes(beacon));
        QVERIFY(m_guest->startAvahi());
        QVERIFY(becomes(both));
        m_host->stopAvahi();
        QVERIFY(becomes(beacon));
        QVERIFY(m_host->startAvahi());
        QVERIFY(becomes(both));
    }

    void anInterfaceThatGoesAndComesIsFollowed()
    {
        QVERIFY(connectBoth());
        ServerThere server(*m_host);
        QVERIFY(server.isReady());
        Watch watch(*m_guest);
        QVERIFY(watch.tells(u"found"_s));
        QVERIFY(m_host->run({u"ip"_s, u"link"_s, u"set"_s, u"h0"_s, u"down"_s}));
        QVERIFY(watch.tells(u"gone"_s));
        QVERIFY(m_host->run({u"ip"_s, u"link"_s, u"set"_s, u"h0"_s, u"up"_s}));
        QVERIFY(watch.said(u"gone(.|\\n)*\"event\":\"found\""_s).hasMatch());
        // And one that was not there before.
        QVERIFY(plug(*m_host, u"h1"_s, *m_guest, u"g1"_s));
        QVERIFY(address(*m_host, u"h1"_s, u"10.8.0.1/24"_s));
        QVERIFY(address(*m_guest, u"g1"_s, u"10.8.0.2/24"_s));
        QVERIFY(watch.said(u"10\\.8\\.0\\.1:9090"_s).hasMatch());
    }

    void atANewAddressItIsTheSame()
    {
        QVERIFY(connectBoth());
        const QStringList kept{u"--data"_s, m_first.path()};
        Watch watch(*m_guest);
        {
            ServerThere server(*m_host, kept);
            QVERIFY(server.isReady());
            QVERIFY(watch.tells(u"found"_s));
            server.terminate();
            QCOMPARE(server.ended(), 0);
            QVERIFY(watch.tells(u"gone"_s));
        }
        QVERIFY(m_host->run({u"ip"_s, u"address"_s, u"flush"_s, u"dev"_s, u"h0"_s}));
        QVERIFY(address(*m_host, u"h0"_s, u"10.7.0.77/24"_s));
        ServerThere server(*m_host, kept);
        QVERIFY(server.isReady());
        const auto lines
            = watch.said(u"(.*\"event\":\"found\".*)\\n(?:.|\\n)*?(.*10\\.7\\.0\\.77.*)\\n"_s);
        QVERIFY(lines.hasMatch());
        const auto before = QJsonDocument::fromJson(lines.captured(1).toUtf8()).object();
        const auto after = QJsonDocument::fromJson(lines.captured(2).toUtf8()).object();
        QCOMPARE(after[u"id"_s].toString(), before[u"id"_s].toString());
        QCOMPARE(after[u"fingerprint"_s].toString(), before[u"fingerprint"_s].toString());
        QVERIFY(!before[u"id"_s].toString().isEmpty());
    }

    void whoDoesNotWantToBeFoundIsNot()
    {
        QVERIFY(connectBoth());
        QVERIFY(m_host->startAvahi() && m_guest->startAvahi());
        ServerThere hidden(*m_host, {u"--no-announce"_s, u"--data"_s, m_first.path()});
        ServerThere shown(*m_host, {u"--port"_s, u"9091"_s, u"--data"_s, m_second.path()});
        ServerThere here(
            *m_host,
            {u"--port"_s, u"9092"_s, u"--listen"_s, u"127.0.0.1"_s, u"--data"_s, m_third.path()});
        QVERIFY(hidden.isReady() && shown.isReady() && here.isReady());
        const auto found = discovered(4);
        QCOMPARE(found.size(), 1);
        QCOMPARE(addressesOf(found.front()).front(), u"10.7.0.1:9091"_s);
    }

    void byIPv6Alone()
    {
        QVERIFY(plug(*m_host, u"h0"_s, *m_guest, u"g0"_s));
        QVERIFY(isSettled());
        ServerThere server(*m_host);
        QVERIFY(server.isReady());
        const auto found = discovered();
        QCOMPARE(found.size(), 1);
        const QString address = addressesOf(found.front()).front();
        QVERIFY(address.startsWith(u"[fe80::"_s));
        QVERIFY(address.contains(u"%g0"_s));
        There send(*m_guest, {u"send"_s, u"--url"_s, address, u"--nick"_s, u"Ana"_s, u"hello"_s});
        QCOMPARE(send.ended(), 0); // one can go there
    }

    void whereNothingIsItSaysWhatItLookedAt()
    {
        QVERIFY(connectBoth());
        There discover(*m_guest, {u"discover"_s, u"--timeout"_s, u"1"_s});
        QCOMPARE(discover.ended(), 1);
        QCOMPARE(discover.readAllStandardOutput(), QByteArray());
        const QString words = discover.complaint();
        QVERIFY(words.contains(u"g0 (10.7.0.2, fe80::"_s));
        QVERIFY(words.contains(u"lo: leads to this machine only"_s));
        QVERIFY(words.contains(u"Avahi does not run here"_s));
        QVERIFY(words.contains(u"UDP port 9090"_s));
        QVERIFY(words.contains(u"TCP 9090"_s));
        QVERIFY(words.contains(u"QR code"_s));
    }

private:
    QTemporaryDir m_first;
    QTemporaryDir m_second;
    QTemporaryDir m_third;
};

QTEST_GUILESS_MAIN(TestDiscovery)

#include "tst_discovery.moc"
