// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"
#include "tlsclient.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int Crowd = 1000;
constexpr qint64 MostMs = 100; // for 99 of 100 round trips

//! Those at both ends are in this process.
void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 2 * Crowd + 500);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

//! Many who begin with TLS and never get to the point.
class TestTlsCrowd : public QObject
{
    Q_OBJECT

private slots:
    void aThousandHalfOpenHandshakesDoNotKeepOthersFromTalking_data()
    {
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("half a hello") << false;
        QTest::newRow("a hello, and then nothing") << true;
    }

    void aThousandHalfOpenHandshakesDoNotKeepOthersFromTalking()
    {
        QFETCH(bool, isWhole);
        allowManyDescriptors();
        server::Options options;
        options.deadlines.head = 3s;
        TestDoor door(options);
        door.echo();
        RawPeer healthy(door.port(), Way::Tls);
        QCOMPARE(healthy.upgrades("/charla").status, 101);
        TlsClient client;
        client.shakesHands();
        const QByteArray hello = client.takeSent();

        std::vector<std::unique_ptr<RawPeer>> peers;
        std::vector<qint64> tripsMs;
        for (int i = 0; i < Crowd; ++i) {
            peers.push_back(std::make_unique<RawPeer>(door.port(), Way::Plain));
            peers.back()->sends(isWhole ? hello : hello.first(hello.size() / 2));
            if (i % 2 == 0)
                tripsMs.push_back(roundTrip(healthy, i));
        }
        for (int i = 0; i < Crowd / 2; ++i)
            tripsMs.push_back(roundTrip(healthy, i));

        std::ranges::sort(tripsMs);
        const qint64 p99 = tripsMs[tripsMs.size() * 99 / 100];
        QVERIFY2(p99 < MostMs, qPrintable(QString::number(p99)));
        for (const auto &peer : peers) {
            if (isWhole)
                QVERIFY(!peer->nextBytes().isEmpty());
            QVERIFY(peer->isEnded()); // by the deadline
        }
        QCOMPARE(RawPeer(door.port(), Way::Tls).upgrades("/charla").status, 101);
    }

private:
    static qint64 roundTrip(RawPeer &peer, int number)
    {
        const QByteArray text = QByteArray::number(number);
        QElapsedTimer timer;
        timer.start();
        peer.sends(WireFrame::text(text));
        if (peer.nextFrame().value_or(WireFrame{}).payload != text)
            qFatal("The healthy one got no answer.");
        return timer.elapsed();
    }
};

QTEST_GUILESS_MAIN(TestTlsCrowd)
#include "tst_tlscrowd.moc"
