// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/newcomers.h>

#include <QElapsedTimer>
#include <QTest>

#include <functional>
#include <memory>
#include <numeric>
#include <vector>

using namespace charla::server;
using namespace std::chrono_literals;

namespace {

//! Somebody who takes as long as a login, or several.
class Guest : public Newcomers::Newcomer
{
public:
    Guest(std::chrono::microseconds work, std::function<void()> spoken)
        : m_work(work), m_spoken(std::move(spoken))
    {
    }

    void speak() override
    {
        QElapsedTimer timer;
        timer.start();
        while (std::chrono::nanoseconds(timer.nsecsElapsed()) < m_work) { }
        m_spoken();
    }
    void wait() override { waits = true; }

    bool waits = false;

private:
    std::chrono::microseconds m_work;
    std::function<void()> m_spoken;
};

} // namespace

//! Newcomers get a share of each turn, and the others the rest.
class TestNewcomers : public QObject
{
    Q_OBJECT

private slots:
    void oneAloneIsHeardAtOnce()
    {
        Newcomers newcomers;
        int spoken = 0;
        Guest guest(0us, [&spoken] { ++spoken; });

        newcomers.hear(guest);

        QCOMPARE(spoken, 1);
        QVERIFY(!guest.waits);
    }

    void inARushOthersAreHeardBetween()
    {
        constexpr int Rush = 10;
        Newcomers newcomers;
        std::vector<int> order;
        std::vector<int> spokenAt; // how many newcomers had spoken when somebody else did
        std::vector<std::unique_ptr<Guest>> guests;
        for (int i = 0; i < Rush; ++i) {
            guests.push_back(
                std::make_unique<Guest>(Newcomers::Share, [&order, i] { order.push_back(i); }));
        }
        const std::function<void()> other = [this, &order, &spokenAt, &other] {
            spokenAt.push_back(int(order.size()));
            if (order.size() < Rush)
                QMetaObject::invokeMethod(this, other, Qt::QueuedConnection);
        };
        for (const auto &guest : guests)
            newcomers.hear(*guest);
        QCOMPARE(order.size(), 1U); // which takes the share of this turn
        QMetaObject::invokeMethod(this, other, Qt::QueuedConnection);

        QTRY_COMPARE(order.size(), std::size_t(Rush));

        std::vector<int> asTheyCame(Rush);
        std::iota(asTheyCame.begin(), asTheyCame.end(), 0);
        QCOMPARE(order, asTheyCame);
        for (std::size_t i = 1; i < spokenAt.size(); ++i)
            QVERIFY(spokenAt[i] - spokenAt[i - 1] <= 1);
        QVERIFY(guests.back()->waits);
        QVERIFY(!guests.front()->waits);
    }

    void whoGoesIsForgotten()
    {
        Newcomers newcomers;
        int spoken = 0;
        Guest first(Newcomers::Share, [] {});
        auto goes = std::make_unique<Guest>(0us, [&spoken] { spoken += 100; });
        Guest last(0us, [&spoken] { ++spoken; });
        newcomers.hear(first);
        newcomers.hear(*goes);
        newcomers.hear(last);

        newcomers.forget(*goes);
        goes.reset();

        QTRY_COMPARE(spoken, 1);
    }
};

QTEST_GUILESS_MAIN(TestNewcomers)

#include "tst_newcomers.moc"
