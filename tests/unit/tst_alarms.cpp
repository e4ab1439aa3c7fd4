// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/alarms.h>

#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace charla::server;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

class Guest : public Alarms::Sleeper
{
public:
    explicit Guest(std::function<void()> wakes) : m_wakes(std::move(wakes)) { }
    void onAlarm() override { m_wakes(); }

private:
    std::function<void()> m_wakes;
};

} // namespace

//! One timer for many.
class TestAlarms : public QObject
{
    Q_OBJECT

private slots:
    void eachIsWokenInTheOrderOfTheTimes()
    {
        Alarms alarms;
        std::vector<int> woken;
        Guest late([&woken] { woken.push_back(2); });
        Guest early([&woken] { woken.push_back(1); });
        const auto now = steady_clock::now();

        alarms.set(late, now + 40ms);
        alarms.set(early, now + 20ms);

        QTRY_COMPARE(woken.size(), 2U);
        QCOMPARE(woken, (std::vector{1, 2}));
        QVERIFY(steady_clock::now() >= now + 40ms);
    }

    void whoIsSetAgainIsWokenOnceAtTheNewTime()
    {
        Alarms alarms;
        int woken = 0;
        bool isOver = false;
        const auto now = steady_clock::now();
        Guest guest([&woken, now] {
            ++woken;
            QVERIFY(steady_clock::now() >= now + 30ms);
        });
        Guest last([&isOver] { isOver = true; });

        alarms.set(guest, now + 5ms);
        alarms.set(guest, now + 30ms);
        alarms.set(last, now + 60ms);

        QTRY_VERIFY(isOver);
        QCOMPARE(woken, 1);
    }

    void whoIsClearedSleepsOn()
    {
        Alarms alarms;
        bool isOver = false;
        Guest guest([] { QFAIL("woken"); });
        Guest last([&isOver] { isOver = true; });
        alarms.set(guest, steady_clock::now() + 5ms);
        alarms.set(last, steady_clock::now() + 10ms);

        alarms.clear(guest);

        QTRY_VERIFY(isOver);
    }

    void whoWakesMayTakeOthersAway()
    {
        Alarms alarms;
        bool isOver = false;
        const auto soon = steady_clock::now() + 5ms;
        auto second = std::make_unique<Guest>([] { QFAIL("woken after its end"); });
        Guest first([&alarms, &second] {
            alarms.clear(*second);
            second.reset();
        });
        Guest last([&isOver] { isOver = true; });

        alarms.set(first, soon);
        alarms.set(*second, soon);
        alarms.set(last, soon + 5ms);

        QTRY_VERIFY(isOver);
    }

    void whoWakesMaySleepAgain()
    {
        Alarms alarms;
        int woken = 0;
        std::unique_ptr<Guest> guest;
        guest = std::make_unique<Guest>([&alarms, &guest, &woken] {
            if (++woken < 5)
                alarms.set(*guest, steady_clock::now() + 2ms);
        });
        alarms.set(*guest, steady_clock::now());
        QTRY_COMPARE(woken, 5);
    }
};

QTEST_GUILESS_MAIN(TestAlarms)

#include "tst_alarms.moc"
