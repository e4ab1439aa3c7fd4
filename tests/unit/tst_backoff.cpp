// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/backoff.h>

#include <QTest>

#include <vector>

using charla::client::Backoff;
using std::chrono::milliseconds;

class TestBackoff : public QObject
{
    Q_OBJECT

private slots:
    void eachWaitIsDrawnFromALimitThatDoublesUpToThirtySeconds()
    {
        std::vector<milliseconds> limits;
        Backoff backoff([&limits](milliseconds most) {
            limits.push_back(most);
            return most;
        });

        for (int tries = 0; tries < 9; ++tries)
            backoff.next();

        const std::vector<milliseconds> expected{
            milliseconds(500),    milliseconds(1'000),  milliseconds(2'000),
            milliseconds(4'000),  milliseconds(8'000),  milliseconds(16'000),
            milliseconds(30'000), milliseconds(30'000), milliseconds(30'000)};
        QCOMPARE(limits, expected);
    }

    void theWaitIsWhatWasDrawn()
    {
        Backoff backoff([](milliseconds most) { return most / 4; });

        QCOMPARE(backoff.next(), milliseconds(125));
        QCOMPARE(backoff.next(), milliseconds(250));
    }

    void afterAResetItBeginsAnew()
    {
        Backoff backoff([](milliseconds most) { return most; });
        backoff.next();
        backoff.next();

        backoff.reset();

        QCOMPARE(backoff.next(), Backoff::First);
    }

    void atOnceIsGrantedOnlyTheFirstTime()
    {
        Backoff backoff([](milliseconds most) { return most; });

        QCOMPARE(backoff.nextAtOnce(), milliseconds(0));
        QCOMPARE(backoff.nextAtOnce(), milliseconds(1'000));
        QCOMPARE(backoff.nextAtOnce(), milliseconds(2'000));
    }

    void aServerThatStopsIsExpectedBackSoon()
    {
        Backoff backoff([](milliseconds most) { return most; });
        backoff.next();
        backoff.next();

        backoff.expectReturn();

        for (int tries = 0; tries < Backoff::EarlyTries; ++tries)
            QCOMPARE(backoff.next(), Backoff::First);
        QCOMPARE(backoff.next(), milliseconds(2'000)); // and then as if nothing had been
    }

    void aVeryLongOutageOverflowsNothing()
    {
        Backoff backoff([](milliseconds most) { return most; });

        for (int tries = 0; tries < 10'000; ++tries)
            backoff.next();

        QCOMPARE(backoff.next(), Backoff::Most);
    }

    void theSystemsDrawStaysInItsBoundsAndIsNotAlwaysTheSame()
    {
        milliseconds least = Backoff::Most;
        milliseconds most{0};

        for (int draw = 0; draw < 1'000; ++draw) {
            const milliseconds drawn = Backoff::drawEvenly(milliseconds(100));
            least = std::min(least, drawn);
            most = std::max(most, drawn);
        }

        QVERIFY(least >= milliseconds(0));
        QVERIFY(most <= milliseconds(100));
        QVERIFY(most - least
                > milliseconds(50)); // 1,000 even draws miss half of the range once in 2^1000
        QCOMPARE(Backoff::drawEvenly(milliseconds(0)), milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
