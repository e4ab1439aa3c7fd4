// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"

#include <server/wire/connection.h>

#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// In all much more than the system's buffers and the queue take.
constexpr int Messages = 3000;
constexpr qsizetype MessageBytes = 8 * 1024;

server::Options withSmallQueue()
{
    server::Options options;
    options.limits.maxSendQueueBytes = 128 * 1024;
    options.deadlines.closeLinger = 200ms;
    return options;
}

QByteArray numbered(int number, qsizetype bytes)
{
    return QByteArray::number(number).rightJustified(bytes, '0');
}

} // namespace

//! Rule 4 of the house: a peer that doesn't read is closed, and nobody else notices.
class TestFrontDoorSlowPeers : public QObject
{
    Q_OBJECT

private slots:
    void aPeerThatDoesNotReadIsClosedAndItsNeighbourMissesNothing()
    {
        TestDoor door(withSmallQueue());
        RawPeer slow(door.port());
        RawPeer healthy(door.port());
        QCOMPARE(slow.upgrades("/charla").status, 101);
        QCOMPARE(healthy.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 2);
        slow.stopsReading();

        for (int number = 0; number < Messages; ++number) {
            door.sendToAll(numbered(number, MessageBytes));
            QCOMPARE(healthy.nextFrame().value_or(WireFrame{}).payload,
                     numbered(number, MessageBytes));
        }

        QTRY_COMPARE(door.closedCount(), 1);
        QVERIFY(!door.connections().first());
        QVERIFY(door.connections().last());
    }

    void aSlowPeerThatReadsAgainFindsTheCodeBehindWholeFrames()
    {
        server::Options options = withSmallQueue();
        options.deadlines.closeLinger = 10s;
        TestDoor door(options);
        RawPeer slow(door.port());
        QCOMPARE(slow.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);
        slow.stopsReading();
        RawPeer beat(door.port());
        QCOMPARE(beat.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 2);
        for (int number = 0; number < Messages; ++number) {
            door.sendToAll(numbered(number, MessageBytes));
            QVERIFY(beat.nextFrame());
        }

        slow.readsAgain();

        int expected = 0;
        auto frame = slow.nextFrame();
        for (; frame && frame->opcode == WireFrame::Text; frame = slow.nextFrame())
            QCOMPARE(frame->payload, numbered(expected++, MessageBytes));
        QVERIFY(frame);
        QCOMPARE(frame->payload.first(2), WireFrame::close(4000).payload);
        QVERIFY(expected < Messages);
    }

    void aPeerThatPingsAndNeverReadsIsClosed()
    {
        TestDoor door(withSmallQueue());
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        peer.stopsReading();
        const QByteArray pings
            = WireFrame{.opcode = WireFrame::Ping, .payload = QByteArray(125, 'p')}
                  .toBytes()
                  .repeated(1000);

        for (int round = 0; round < 200 && door.closedCount() == 0; ++round) {
            peer.sends(pings);
            QVERIFY(peer.hasSentAll());
        }

        QTRY_COMPARE(door.closedCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoorSlowPeers)

#include "tst_frontdoorslowpeers.moc"
