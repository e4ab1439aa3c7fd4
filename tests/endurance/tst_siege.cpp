// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attackers.h"
#include "program.h"
#include "rawpeer.h"
#include "scriptedclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());

// What must hold (issue 8).
constexpr double MostMemory = 200e6;
constexpr int SlowHeads = 2000;
constexpr int HalfHandshakes = 1000;
constexpr int FloodPerSecond = 50'000;
constexpr int Storm = 10'000;

constexpr const char *PulsesVariable = "CHARLA_SIEGE_PULSES";

using Begin = std::function<std::unique_ptr<Attack>(quint16 port)>;

//! Somebody who talks, and measures how long each message takes to come back: through the socket, the
//! history, and the room.
class Pulse : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(quint16 port) : m_client(port, u"Ana"_s)
    {
        connect(&m_client.socket(), &QWebSocket::textMessageReceived, this, &Pulse::hear);
        connect(&m_timer, &QTimer::timeout, this, &Pulse::beat);
    }

    //! As fast as a person may for ever (messages-per-person), and a little faster.
    void begin() { m_timer.start(40ms); }
    void pause() { m_timer.stop(); }
    void forget() { m_waits.clear(); }
    int count() const { return int(m_waits.size()); }
    int lost() const { return m_said - m_heard; }
    bool isConnected() const { return m_client.isConnected(); }

    double percentileMs(double share)
    {
        std::ranges::sort(m_waits);
        return m_waits.empty() ? 0 : m_waits[std::size_t(double(m_waits.size() - 1) * share)];
    }

private:
    class Client : public NativeClient
    {
    public:
        using NativeClient::NativeClient;
        bool isConnected() const
        {
            return const_cast<Client *>(this)->socket().state() == QAbstractSocket::ConnectedState;
        }
    };

    void beat()
    {
        if (lost() > 0)
            return; // the next when that has come
        m_sentAt = steady_clock::now();
        m_client.saysIn(u"lobby"_s, u"pulse %1"_s.arg(++m_said));
    }

    void hear(const QString &frame)
    {
        const QJsonObject message = QJsonDocument::fromJson(frame.toUtf8()).object();
        const QString text = message.value(u"message"_s).toObject().value(u"text"_s).toString();
        if (message.value(u"from"_s) != u"Ana"_s || text != u"pulse %1"_s.arg(m_said))
            return;
        ++m_heard;
        const std::chrono::duration<double, std::milli> wait = steady_clock::now() - m_sentAt;
        m_waits.push_back(wait.count());
    }

    Client m_client;
    QTimer m_timer;
    steady_clock::time_point m_sentAt;
    int m_said = 0;
    int m_heard = 0;
    std::vector<double> m_waits;
};

} // namespace

Q_DECLARE_METATYPE(Begin)

//! Others do their worst, all at once, and who talks is talked with as ever.
class TestSiege : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
        if (files.rlim_cur < 15'000)
            QSKIP("This needs 15,000 open files (ulimit -n).");
        m_server = std::make_unique<HeadlessServer>(
            QStringList{u"--ephemeral"_s, u"--limits"_s, u"guesses=10"_s}); // the defaults
        QVERIFY(m_server->port() != 0);
        m_pulse = std::make_unique<Pulse>(m_server->port());
        m_pulse->begin();
        QTRY_VERIFY_WITH_TIMEOUT(m_pulse->count() >= 50, PatienceMs);
        report("at rest");
        m_rest = memory();
        m_memoryWatch.callOnTimeout(this, [this] { m_peak = std::max(m_peak, memory()); });
        m_memoryWatch.start(50ms);
    }

    // For figures; all at once is the harder test.
    void eachIsBorne_data()
    {
        QTest::addColumn<Begin>("begin");
        QTest::newRow("2,000 slow heads")
            << Begin([](quint16 port) { return slowHeads(port, SlowHeads); });
        QTest::newRow("1,000 half-open handshakes")
            << Begin([](quint16 port) { return halfHandshakes(port, HalfHandshakes); });
        QTest::newRow("50,000 messages/s")
            << Begin([](quint16 port) { return flood(port, FloodPerSecond); });
        QTest::newRow("frames of 100 MB") << Begin([](quint16 port) { return hugeFrames(port); });
        QTest::newRow("10,000 connections of one address")
            << Begin([](quint16 port) { return connectStorm(port, Storm); });
    }

    void eachIsBorne()
    {
        if (!qEnvironmentVariableIsSet(PulsesVariable))
            QSKIP("For figures: CHARLA_SIEGE_PULSES says how many messages each takes.");
        QFETCH(Begin, begin);
        m_attacks.push_back(begin(m_server->port()));
        holds(QTest::currentDataTag());
    }

    void allAtOnceIsBorne()
    {
        const quint16 port = m_server->port();
        m_attacks.push_back(slowHeads(port, SlowHeads));
        m_attacks.push_back(halfHandshakes(port, HalfHandshakes));
        m_attacks.push_back(flood(port, FloodPerSecond));
        m_attacks.push_back(hugeFrames(port));
        m_attacks.push_back(connectStorm(port, Storm));
        holds("all at once");

        // It was what it says.
        for (const char *sample :
             {"charla_pending_heads", "charla_pending_handshakes", "charla_waiting_handshakes",
              "charla_closed_total{limit=\"refusals\"}",
              "charla_turned_away_total{limit=\"connections-per-address\"}"})
            QTRY_VERIFY2_WITH_TIMEOUT(figure(sample) > 0, sample, PatienceMs);
    }

    void afterwardsAllPlacesAreFree()
    {
        QTRY_COMPARE_WITH_TIMEOUT(figure("charla_connections"), 2., PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(figure("charla_pending_heads"), 1., PatienceMs); // who asks
        QCOMPARE(figure("charla_pending_handshakes"), 0.);
        m_pulse->forget();
        QTRY_VERIFY_WITH_TIMEOUT(m_pulse->count() >= 50, PatienceMs);
    }

    void cleanup() { m_attacks.clear(); }

    void cleanupTestCase()
    {
        m_pulse.reset();
        m_server.reset();
    }

private:
    //! Against the attacks that have begun.
    void holds(const char *what)
    {
        const int enough = std::max(qEnvironmentVariableIntValue(PulsesVariable), 50);
        m_peak = memory();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(m_attacks, [](const auto &it) { return it->steps() > 1; }),
            PatienceMs);
        m_pulse->forget();
        QTRY_VERIFY_WITH_TIMEOUT(m_pulse->count() >= enough, PatienceMs);
        QVERIFY(m_pulse->isConnected());
        report(what);
        QVERIFY(m_peak > 0);
        QVERIFY2(m_peak - m_rest < MostMemory,
                 qPrintable(u"%1 MB above rest"_s.arg((m_peak - m_rest) / 1e6)));
    }

    // For docs/measuring.md; on a machine with other work it says nothing about the server.
    void report(const char *what)
    {
        qInfo("%s: p50 %.1f ms, p99 %.1f ms, most %.1f ms; memory %.0f MB, at rest %.0f MB", what,
              m_pulse->percentileMs(0.5), m_pulse->percentileMs(0.99), m_pulse->percentileMs(1),
              m_peak / 1e6, m_rest / 1e6);
    }

    //! What the system keeps in memory of the server, bytes.
    double memory() const
    {
        QFile file(u"/proc/%1/statm"_s.arg(m_server->processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
    }

    double figure(const QByteArray &sample) const
    {
        RawPeer peer(m_server->port(), Way::Plain);
        peer.sends("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        const QByteArrayList lines = peer.reply().body.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(sample) && line.lastIndexOf(' ') == sample.size())
                return line.sliced(sample.size()).toDouble();
        }
        return -1;
    }

    std::unique_ptr<HeadlessServer> m_server;
    std::unique_ptr<Pulse> m_pulse;
    std::vector<std::unique_ptr<Attack>> m_attacks;
    QTimer m_memoryWatch;
    double m_rest = 0;
    double m_peak = 0;
};

QTEST_GUILESS_MAIN(TestSiege)

#include "tst_siege.moc"
