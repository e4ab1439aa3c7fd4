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
//! run and by turns, because figures drift with the machine and ratios hold. In two loops: a sender
//! goes on when everybody has its message, as between people; or as soon as it is acknowledged, and
//! so runs ahead of those who read.
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

enum class GoesOn { WhenAllHaveIt, WhenAcknowledged };

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

//! How far the messages of the room have come: all get them in the same order.
class Spread
{
public:
    explicit Spread(int members) : m_counts(std::size_t(members)) { }

    //! \return which of all messages this member now got, from 1.
    qint64 note(int member)
    {
        const qint64 number = ++m_counts[std::size_t(member)];
        if (std::size_t(number) > m_reached.size())
            m_reached.push_back(0);
        if (++m_reached[std::size_t(number - 1)] == int(m_counts.size()))
            m_everywhere = number;
        return number;
    }

    qint64 everywhere() const { return m_everywhere; }

private:
    std::vector<qint64> m_counts; // of a member
    std::vector<int> m_reached; // by a message
    qint64 m_everywhere = 0;
};

//! Sends the next message when one has arrived.
class Sender
{
public:
    Sender(BenchPeer &peer, int window) : m_peer(peer), m_window(window) { m_clock.start(); }

    void start(GoesOn goesOn)
    {
        m_goesOn = goesOn;
        m_runs = true;
        m_latencies.clear();
        while (m_underWay < m_window)
            send();
    }

    //! Its own message came back as the room's \a number.
    void onEcho(QByteArrayView payload, qint64 number)
    {
        if (!m_unseen.empty() && payload.indexOf(m_unseen.front()) >= 0) {
            m_unseen.pop_front();
            m_numbers.push_back(number);
        }
    }

    void onAck()
    {
        m_latencies.push_back(double(m_clock.nsecsElapsed() - m_sent.front()) / 1e6);
        m_sent.pop_front();
        if (m_goesOn == GoesOn::WhenAcknowledged)
            goOn();
    }

    void onSpread(qint64 everywhere)
    {
        while (!m_numbers.empty() && m_numbers.front() <= everywhere) {
            m_numbers.pop_front();
            if (m_goesOn == GoesOn::WhenAllHaveIt)
                goOn();
        }
    }

    void stop() { m_runs = false; }
    std::vector<double> &latencies() { return m_latencies; }

private:
    void goOn()
    {
        --m_underWay;
        if (m_runs)
            send();
    }

    void send()
    {
        ++m_underWay;
        m_sent.push_back(m_clock.nsecsElapsed());
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        m_unseen.push_back(id);
        m_peer.say("{\"type\":\"room\",\"to\":\"lobby\",\"id\":\""_ba + id
                   + "\",\"message\":{\"text\":\"" + QByteArray(64, 'x') + "\"}}");
    }

    BenchPeer &m_peer;
    int m_window;
    GoesOn m_goesOn = GoesOn::WhenAcknowledged;
    int m_underWay = 0;
    bool m_runs = false;
    QElapsedTimer m_clock;
    std::deque<qint64> m_sent; // when, of those without ack
    std::deque<QByteArray> m_unseen; // ids of those that did not come back
    std::deque<qint64> m_numbers; // of those that did, and that not everybody has
    std::vector<double> m_latencies;
};

//! One server with its room full of people.
class Hall
{
public:
    Hall(const Plan &plan, const QStringList &history) : m_server(history), m_spread(plan.members)
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
        for (int i = 0; i < plan.members; ++i)
            m_peers[std::size_t(i)]->onFrame([this, i](QByteArrayView it) { onFrame(i, it); });
    }

    bool isFull() const
    {
        return std::ranges::all_of(m_peers, [](const auto &it) { return it->frames() >= 3; });
    }

    Figures measure(int seconds, GoesOn goesOn)
    {
        QElapsedTimer clock;
        clock.start();
        const qint64 before = frames();
        for (const auto &sender : m_senders)
            sender->start(goesOn);
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
    void onFrame(int member, QByteArrayView payload)
    {
        Sender *const sender = std::size_t(member) < m_senders.size()
            ? m_senders[std::size_t(member)].get()
            : nullptr;
        if (sender && payload.startsWith("{\"type\":\"ack\""))
            return sender->onAck();
        if (!payload.startsWith("{\"type\":\"room\""))
            return;
        const qint64 everywhere = m_spread.everywhere();
        const qint64 number = m_spread.note(member);
        if (sender)
            sender->onEcho(payload, number);
        if (everywhere == m_spread.everywhere())
            return;
        for (const auto &each : m_senders)
            each->onSpread(m_spread.everywhere());
    }

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
    Spread m_spread;
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

void compare(const Plan &plan, GoesOn goesOn, Hall &durable, Hall &ephemeral)
{
    std::printf("%d members, %d senders, %d messages each under way; the next one %s\n",
                plan.members, plan.senders, plan.window,
                goesOn == GoesOn::WhenAllHaveIt ? "when all have it" : "when it is acknowledged");
    std::vector<double> ratios;
    for (int round = 0; round < plan.rounds; ++round) {
        const Figures kept = durable.measure(plan.seconds, goesOn);
        const Figures passing = ephemeral.measure(plan.seconds, goesOn);
        ratios.push_back(kept.deliveries / passing.deliveries);
        std::printf("  round %d: on disk %.0f deliveries/s, ack %.2f / %.2f ms; in memory %.0f, "
                    "%.2f / %.2f ms; ratio %.3f\n",
                    round + 1, kept.deliveries, kept.p50, kept.p99, passing.deliveries, passing.p50,
                    passing.p99, ratios.back());
        std::fflush(stdout);
    }
    std::printf("  ratio %.3f (wanted: 0.9)\n", quantile(ratios, 0.5));
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
    compare(plan, GoesOn::WhenAllHaveIt, durable, ephemeral);
    compare(plan, GoesOn::WhenAcknowledged, durable, ephemeral);
    return 0;
}
