// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/proving/tries.h>

#include <QTest>

using namespace charla::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! How long the next try of a password must wait.
class TestTries : public QObject
{
    Q_OBJECT

private slots:
    void someAreFreeAndThenEachWaitsTwiceAsLong()
    {
        Tries tries({.free = 2, .first = 1s, .longest = 4s, .forgotten = 1h});
        for (int free = 0; free < 2; ++free) {
            QCOMPARE(tries.waitFor(u"Ana"_s, now), 0ms);
            tries.note(u"Ana"_s, now);
        }
        for (const auto wait : {1s, 2s, 4s, 4s, 4s}) {
            QCOMPARE(tries.waitFor(u"Ana"_s, now), std::chrono::milliseconds(wait));
            QCOMPARE(tries.waitFor(u"Ana"_s, now + wait - 1ms), 1ms);
            now += wait;
            QCOMPARE(tries.waitFor(u"Ana"_s, now), 0ms);
            tries.note(u"Ana"_s, now);
        }
        QCOMPARE(tries.waitFor(u"Bob"_s, now), 0ms);
    }

    // An hour of guessing, as fast as it goes.
    void theyAreFewerThanOneASecond()
    {
        Tries tries({});
        const auto end = now + 1h;
        int made = 0;
        while (now < end) {
            now += tries.waitFor(u"Ana"_s, now);
            tries.note(u"Ana"_s, now);
            ++made;
        }
        QVERIFY2(made < 100, qPrintable(QString::number(made)));
    }

    void whoWasRightIsForgiven()
    {
        Tries tries({.free = 0, .first = 1s});
        tries.note(u"Ana"_s, now);
        QVERIFY(tries.waitFor(u"Ana"_s, now) > 0ms);
        tries.forgive(u"Ana"_s);
        QCOMPARE(tries.waitFor(u"Ana"_s, now), 0ms);
    }

    void afterAWhileItIsForgotten()
    {
        Tries tries({.free = 1, .first = 1s, .longest = 1h, .forgotten = 10min});
        for (int i = 0; i < 15; ++i)
            tries.note(u"Ana"_s, now);
        QVERIFY(tries.waitFor(u"Ana"_s, now + 9min) > 0ms);
        QCOMPARE(tries.waitFor(u"Ana"_s, now + 10min), 0ms);
        tries.note(u"Ana"_s, now + 10min);
        QCOMPARE(tries.waitFor(u"Ana"_s, now + 10min), 1000ms);
    }

    void itIsBoundedAndForgetsTheOldestFirst()
    {
        Tries tries({.free = 0, .first = 1min, .maxNicks = 100});
        for (int i = 0; i < 1000; ++i)
            tries.note(QString::number(i), now += 1ms);
        QCOMPARE(tries.size(), 100);
        QCOMPARE(tries.waitFor(u"899"_s, now), 0ms);
        QVERIFY(tries.waitFor(u"900"_s, now) > 0ms);
    }

private:
    Tries::TimePoint now{24h};
};

QTEST_GUILESS_MAIN(TestTries)
#include "tst_tries.moc"
