// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/pace.h>

#include <QTest>

using namespace std::chrono_literals;
using charla::protocol::lan::Pace;

namespace {

const Pace::TimePoint Start(1h);

int heard(Pace &pace, const QHostAddress &from, Pace::TimePoint at)
{
    int count = 0;
    for (int i = 0; i < 1000; ++i)
        count += pace.allows(from, at) ? 1 : 0;
    return count;
}

} // namespace

//! How many datagrams are listened to.
class TestPace : public QObject
{
    Q_OBJECT

private slots:
    void oneAddressIsHeardSoOftenInASecond()
    {
        Pace pace;
        const QHostAddress loud(0x0a000001U);
        QCOMPARE(heard(pace, loud, Start), Pace::MostOfOne);
        QCOMPARE(heard(pace, QHostAddress(0x0a000002U), Start), Pace::MostOfOne); // not its fault
        QCOMPARE(heard(pace, loud, Start + 999ms), 0);
        QCOMPARE(heard(pace, loud, Start + 1s), Pace::MostOfOne);
    }

    void allTogetherAreHeardSoOftenInASecond()
    {
        Pace pace;
        int count = 0;
        for (quint32 host = 0; host < 100'000; ++host)
            count += pace.allows(QHostAddress(host), Start) ? 1 : 0;
        QCOMPARE(count, Pace::MostOfAll);
        QVERIFY(pace.allows(QHostAddress(1U), Start + 1s));
    }
};

QTEST_APPLESS_MAIN(TestPace)

#include "tst_pace.moc"
