// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/backlog.h>

#include <QTest>

#include <atomic>
#include <thread>

using namespace charla::server;

//! Rule 4 of the house: nobody else's slowness is mine.
class TestBacklog : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTooMuchIsRefusedAndNotCounted()
    {
        Backlog backlog(10);
        QVERIFY(backlog.add(6));

        QVERIFY(!backlog.add(5));

        QVERIFY(backlog.add(4)); // to the last byte
        QVERIFY(!backlog.add(1));
    }

    void whatIsGoneMakesRoom()
    {
        Backlog backlog(10);
        for (int round = 0; round < 1000; ++round) {
            QVERIFY(backlog.add(10));
            QVERIFY(!backlog.add(1));
            QVERIFY(!backlog.remove(10));
        }
        QVERIFY(backlog.isEmpty());
    }

    void whoAskedInVainIsToldOnce()
    {
        Backlog backlog(10);
        QVERIFY(backlog.add(10));
        QVERIFY(!backlog.isEmpty());

        QVERIFY(!backlog.remove(6));
        QVERIFY(backlog.remove(4));

        QVERIFY(backlog.add(4));
        QVERIFY(!backlog.remove(4)); // nobody has asked since
    }

    void nobodyWaitsForEverAcrossThreads()
    {
        constexpr int Rounds = 100'000;
        Backlog backlog(1000);
        std::atomic<int> told{0};
        std::atomic<int> added{0};
        std::thread line([&backlog, &told, &added] {
            for (int removed = 0; removed < Rounds;) {
                if (removed == added.load())
                    continue;
                ++removed;
                if (backlog.remove(1))
                    ++told;
            }
        });
        int awaited = 0;
        for (int round = 0; round < Rounds; ++round) {
            while (!backlog.add(1)) { }
            ++added;
            if (round % 3 == 0 && !backlog.isEmpty()) {
                ++awaited;
                // One who was told to wait hears of the end, or this goes on till the time limit.
                while (told.load() < awaited) { }
            }
        }
        line.join();
        QCOMPARE(told.load(), awaited);
    }
};

QTEST_GUILESS_MAIN(TestBacklog)

#include "tst_backlog.moc"
