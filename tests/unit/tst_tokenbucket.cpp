// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/guessbrake.h>
#include <server/limits/tokenbucket.h>

#include <QTest>

using namespace charla::server;
using namespace std::chrono_literals;

namespace {

constexpr TokenBucket::Time Start{std::chrono::hours(1)};

// How many pass at once.
int takeAll(TokenBucket &bucket, const Rate &rate, TokenBucket::Time now)
{
    int taken = 0;
    while (taken < 10'000 && bucket.wait(rate, now) == 0ns) {
        bucket.take(rate, now);
        ++taken;
    }
    return taken;
}

} // namespace

//! So many at once, then so many a second; and whoever guesses waits longer each time.
class TestTokenBucket : public QObject
{
    Q_OBJECT

private slots:
    void aBurstPassesAtOnceAndNoMore()
    {
        TokenBucket bucket;
        const Rate rate = Rate::of(50, 10);
        QCOMPARE(takeAll(bucket, rate, Start), 50);
        QVERIFY(bucket.wait(rate, Start) == 100ms);
        QCOMPARE(bucket.missing(rate, Start), 50);
    }

    void itFillsWithTimeAndNeverBeyondItsBurst()
    {
        TokenBucket bucket;
        const Rate rate = Rate::of(50, 10);
        takeAll(bucket, rate, Start);
        QCOMPARE(takeAll(bucket, rate, Start + 99ms), 0);
        QCOMPARE(takeAll(bucket, rate, Start + 100ms), 1);
        QCOMPARE(takeAll(bucket, rate, Start + 1100ms), 10);
        QVERIFY(!bucket.isFull(Start + 6099ms));
        QVERIFY(bucket.isFull(Start + 6100ms));
        QCOMPARE(takeAll(bucket, rate, Start + 24h), 50);
    }

    void theWaitIsAsLongAsItSays()
    {
        TokenBucket bucket;
        const Rate rate = Rate::of(3, 0.2);
        takeAll(bucket, rate, Start);
        const auto wait = bucket.wait(rate, Start + 1s);
        QVERIFY(wait == 4s);
        QCOMPARE(takeAll(bucket, rate, Start + 1s + wait - 1ns), 0);
        QCOMPARE(takeAll(bucket, rate, Start + 1s + wait), 1);
    }

    void withoutARateNothingWaits()
    {
        TokenBucket bucket;
        QCOMPARE(takeAll(bucket, Rate(), Start), 10'000);
        QVERIFY(bucket.isFull(Start));
    }

    void theTimeBeforeAnythingIsFullToo()
    {
        TokenBucket bucket;
        const Rate rate = Rate::of(2, 1);
        QCOMPARE(takeAll(bucket, rate, TokenBucket::Time{}), 2);
    }

    void someGuessesAreFree()
    {
        GuessBrake brake;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(brake.wait(Start) == 0ns);
            brake.noteWrong({10, 60s}, Start);
        }
        QVERIFY(brake.wait(Start) == 0ns);
        brake.noteWrong({10, 60s}, Start);
        QVERIFY(brake.wait(Start) == 1s);
    }

    void theWaitDoublesUpToTheLongest()
    {
        GuessBrake brake;
        QList<qint64> waits;
        auto now = Start;
        for (int i = 0; i < 9; ++i) {
            brake.noteWrong({1, 20s}, now);
            waits.append(std::chrono::duration_cast<std::chrono::seconds>(brake.wait(now)).count());
            now += brake.wait(now);
        }
        QCOMPARE(waits, (QList<qint64>{0, 1, 2, 4, 8, 16, 20, 20, 20}));
    }

    void timeForgives()
    {
        GuessBrake brake;
        for (int i = 0; i < 4; ++i)
            brake.noteWrong({2, 60s}, Start);
        QVERIFY(brake.wait(Start) == 2s);
        QVERIFY(!brake.isIdle(Start + 119s));
        QVERIFY(brake.isIdle(Start + 120s));
        brake.noteWrong({2, 60s}, Start + 60s); // two are forgiven, this is the third
        QVERIFY(brake.wait(Start + 60s) == 1s);
    }

    void withoutABrakeNobodyWaits()
    {
        GuessBrake brake;
        for (int i = 0; i < 100; ++i)
            brake.noteWrong({0, 60s}, Start);
        QVERIFY(brake.wait(Start) == 0ns);
        QVERIFY(brake.isIdle(Start));
    }
};

QTEST_GUILESS_MAIN(TestTokenBucket)

#include "tst_tokenbucket.moc"
