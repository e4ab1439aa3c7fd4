// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/heartbeat.h>

#include <QTest>

using namespace charla::server;
using namespace std::chrono_literals;

namespace {

const Heartbeat::Time Start{1000s};

Heartbeat usual()
{
    return Heartbeat(45s, 15s, Start);
}

} // namespace

//! A peer silent for 45 s is pinged, and dropped 15 s later.
class TestHeartbeat : public QObject
{
    Q_OBJECT

private slots:
    void aSilentPeerIsPingedOnceAndThenDropped()
    {
        Heartbeat heartbeat = usual();
        QCOMPARE(heartbeat.nextLook(), Start + 45s);
        QCOMPARE(heartbeat.look(Start + 45s - 1ms), Heartbeat::Act::Wait);
        QCOMPARE(heartbeat.look(Start + 45s), Heartbeat::Act::Ping);
        QCOMPARE(heartbeat.nextLook(), Start + 60s);
        QCOMPARE(heartbeat.look(Start + 60s - 1ms), Heartbeat::Act::Wait);
        QCOMPARE(heartbeat.look(Start + 60s), Heartbeat::Act::Drop);
    }

    void aPeerThatTalksIsLeftAlone()
    {
        Heartbeat heartbeat = usual();
        for (auto now = Start; now < Start + 1h; now += 44s) {
            QCOMPARE(heartbeat.look(now), Heartbeat::Act::Wait);
            heartbeat.noteLife(now);
        }
    }

    void anAnswerStartsTheSilenceAnew()
    {
        Heartbeat heartbeat = usual();
        QCOMPARE(heartbeat.look(Start + 45s), Heartbeat::Act::Ping);
        heartbeat.noteLife(Start + 59s);
        QCOMPARE(heartbeat.look(Start + 60s), Heartbeat::Act::Wait);
        QCOMPARE(heartbeat.nextLook(), Start + 59s + 45s);
        QCOMPARE(heartbeat.look(Start + 104s), Heartbeat::Act::Ping);
    }

    void aLatePingStillLeavesTimeForItsAnswer() // a machine that slept for an hour
    {
        Heartbeat heartbeat = usual();
        QCOMPARE(heartbeat.look(Start + 1h), Heartbeat::Act::Ping);
        QCOMPARE(heartbeat.look(Start + 1h + 14s), Heartbeat::Act::Wait);
        QCOMPARE(heartbeat.look(Start + 1h + 15s), Heartbeat::Act::Drop);
    }
};

QTEST_GUILESS_MAIN(TestHeartbeat)

#include "tst_heartbeat.moc"
