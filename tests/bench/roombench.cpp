// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchpeer.h"
#include "program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <memory>

using namespace charla::bench;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What durability costs: a room of 500, once with the history on disk and once in memory, in one
//! run and by turns, because figures drift with the machine and ratios hold.
namespace {

constexpr int PatienceMs = 60'000;

struct Plan
{
    int members = 500;
    int senders = 4;
    int window = 8; // messages of a sender that are not acknowledged yet
    int seconds = 5;
    int rounds = 3;
};

struct Figures
{
    double deliveries = 0; // a second
    double p50 = 0; // ms from sending to ack
    double p99 = 0;
};

double quantile(std::vector<double> &values, double part)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * part);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

//! Sends the next message when one is acknowledged.
class Sender
{
public:
    Sender(BenchPeer &peer, int window) : m_peer(peer), m_window(window)
    {
        m_clock.start();
        m_peer.onFrame([this](QByteArrayView payload) {
            if (payload.indexOf("\"type\":\"ack\"") >= 0)
                onAck();
        });
    }

    void start()
    {
        m_runs = true;
        m_latencies.clear();
        while (int(m_sent.size()) < m_window)
            send();
    }

    void stop() { m_runs = false; }
    std::vector<double> &latencies() { return m_latencies; }

private:
    void send()
    {
        m_sent.push_back(m_clock.nsecsElapsed());
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        m_peer.say("{\"type\":\"room\",\"to\":\"lobby\",\"id\":\""_ba + id
                   + "\",\"message\":{\"text\":\"" + QByteArray(64, 'x') + "\"}}");
    }

    void onAck()
    {
        if (m_sent.empty())
            return;
        m_latencies.push_back(double(m_clock.nsecsElapsed() - m_sent.front()) / 1e6);
        m_sent.pop_front();
        if (m_runs)
            send();
    }

    BenchPeer &m_peer;
    int m_window;
    bool m_runs = false;
    QElapsedTimer m_clock;
    std::deque<qint64> m_sent;
    std::vector<double> m_latencies;
};

//! One server with its room full of people.
class Hall
{
public:
    Hall(const Plan &plan, const QStringList &history) : m_server(history)
    {
        for (int i = 0; i < plan.members; ++i) {
            m_peers.push_back(std::make_unique<BenchPeer>(m_server.port()));
            BenchPeer *const peer = m_peers.back().get();
            QObject::connect(peer, &BenchPeer::opened, peer, [peer, i] {
                peer->say("{\"type\":\"login\",\"nickname\":\"P"_ba + QByteArray::number(i)
                          + "\",\"room\":\"lobby\"}");
            });
        }
        for (int i = 0; i < plan.senders; ++i)
            m_senders.push_back(std::make_unique<Sender>(*m_peers[std::size_t(i)], plan.window));
    }

    bool isFull() const
    {
        return std::ranges::all_of(m_peers, [](const auto &it) { return it->frames() >= 3; });
    }

    Figures measure(int seconds)
    {
        QElapsedTimer clock;
        clock.start();
        const qint64 before = frames();
        for (const auto &sender : m_senders)
            sender->start();
        QEventLoop loop;
        QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
        loop.exec();
        Figures figures;
        figures.deliveries = double(frames() - before) * 1e3 / double(clock.elapsed());
        std::vector<double> latencies;
        for (const auto &sender : m_senders) {
            sender->stop();
            latencies.insert(latencies.end(), sender->latencies().begin(),
                             sender->latencies().end());
        }
        figures.p50 = quantile(latencies, 0.5);
        figures.p99 = quantile(latencies, 0.99);
        settle();
        return figures;
    }

private:
    qint64 frames() const
    {
        qint64 sum = 0;
        for (const auto &peer : m_peers)
            sum += peer->frames();
        return sum;
    }

    // What is still on its way belongs to this measurement and not to the next one.
    void settle() const
    {
        qint64 last = -1;
        while (last != frames()) {
            last = frames();
            if (!QTest::qWaitFor([this, last] { return frames() != last; }, 500))
                return;
        }
    }

    HeadlessServer m_server;
    std::vector<std::unique_ptr<BenchPeer>> m_peers;
    std::vector<std::unique_ptr<Sender>> m_senders;
};

Plan planOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    const QList<QCommandLineOption> options{{u"members"_s, u""_s, u"N"_s, u"500"_s},
                                            {u"senders"_s, u""_s, u"N"_s, u"4"_s},
                                            {u"window"_s, u""_s, u"N"_s, u"8"_s},
                                            {u"seconds"_s, u""_s, u"N"_s, u"5"_s},
                                            {u"rounds"_s, u""_s, u"N"_s, u"3"_s}};
    parser.addOptions(options);
    parser.addHelpOption();
    parser.process(application);
    const auto number = [&parser](const QString &name) { return parser.value(name).toInt(); };
    return {number(u"members"_s), number(u"senders"_s), number(u"window"_s), number(u"seconds"_s),
            number(u"rounds"_s)};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Plan plan = planOf(application);
    const QTemporaryDir folder;
    Hall durable(plan, {u"--data"_s, folder.path()});
    Hall ephemeral(plan, {u"--ephemeral"_s});
    const auto bothFull = [&] { return durable.isFull() && ephemeral.isFull(); };
    if (!QTest::qWaitFor(bothFull, PatienceMs)) {
        std::fprintf(stderr, "not everybody came in\n");
        return 1;
    }
    std::vector<double> ratios;
    for (int round = 0; round < plan.rounds; ++round) {
        const Figures kept = durable.measure(plan.seconds);
        const Figures passing = ephemeral.measure(plan.seconds);
        ratios.push_back(kept.deliveries / passing.deliveries);
        std::printf("round %d: on disk %.0f deliveries/s, ack %.2f / %.2f ms; in memory %.0f, "
                    "%.2f / %.2f ms; ratio %.3f\n",
                    round + 1, kept.deliveries, kept.p50, kept.p99, passing.deliveries, passing.p50,
                    passing.p99, ratios.back());
        std::fflush(stdout);
    }
    std::printf("%d members, %d senders, %d messages each under way: ratio %.3f (wanted: 0.9)\n",
                plan.members, plan.senders, plan.window, quantile(ratios, 0.5));
    return 0;
}
