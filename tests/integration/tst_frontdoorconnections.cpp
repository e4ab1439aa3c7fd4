// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopback.h"
#include "rawpeer.h"
#include "testdoor.h"

#include <protocol/closecode.h>
#include <server/wire/connection.h>
#include <server/wire/frame.h>

#include <QTest>

#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using protocol::CloseCode;

namespace {

constexpr qsizetype MaxFrameBytes = protocol::limits::MaxFrameBytes;

server::Options withShortHeartbeat()
{
    server::Options options;
    options.deadlines.heartbeatSilence = 100ms;
    options.deadlines.heartbeatAnswer = 100ms;
    return options;
}

QByteArray numbered(int number, qsizetype bytes)
{
    return QByteArray::number(number).rightJustified(bytes, '0');
}

} // namespace

//! One WebSocket peer: what it says comes in, what is sent to it goes out, and it ends with the
//! right code.
class TestFrontDoorConnections : public QObject
{
    Q_OBJECT

private slots:
    void textsComeInAsTheyWereSent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("a word") << "hello"_ba;
        QTest::newRow("126 bytes") << QByteArray(126, 'a');
        QTest::newRow("four-byte letters") << "\xf0\x9f\x91\x8b \xf0\x9d\x95\x8f"_ba;
        QTest::newRow("NUL") << "a\0b"_ba;
        QTest::newRow("as long as it may be") << QByteArray(MaxFrameBytes, 'a');
    }

    void textsComeInAsTheyWereSent()
    {
        QFETCH(QByteArray, text);
        TestDoor door;
        door.echo();
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame::text(text));

        const auto frame = peer.nextFrame();
        QVERIFY(frame);
        QCOMPARE(door.texts(), QByteArrayList{text});
        QCOMPARE(frame->payload, text);
        QVERIFY(frame->isFinal && !frame->isMasked);
    }

    void newsThatWaitKeepTheirPlaceBeforeAnswers()
    {
        using Urgency = server::Urgency;
        TestDoor door;
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i < 20; ++i) {
            peers.push_back(std::make_unique<RawPeer>(door.port()));
            QCOMPARE(peers.back()->upgrades("/charla").status, 101);
        }
        QByteArrayList sent;
        for (int i = 0; i < 200; ++i) {
            sent.append(numbered(i, 4));
            door.sendToAll(sent.last(), i % 7 == 3 ? Urgency::Answer : Urgency::News);
            if (i % 5 == 0)
                QCoreApplication::sendPostedEvents(); // some of it goes at once, some rests
        }
        for (const auto &peer : peers) {
            for (const QByteArray &text : std::as_const(sent)) {
                const auto frame = peer->nextFrame();
                QVERIFY(frame);
                QCOMPARE(frame->payload, text);
            }
        }
    }

    void newsRestOnlyForThoseWhoHaveJustHeardSome()
    {
        if (onLoopback().threads > 1)
            QSKIP("What rests on another thread can't be seen from here.");
        using Urgency = server::Urgency;
        constexpr int Crowd = 200; // so many that writing to them takes a while
        TestDoor door;
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i <= Crowd; ++i) {
            peers.push_back(std::make_unique<RawPeer>(door.port()));
            QCOMPARE(peers.back()->upgrades("/charla").status, 101);
        }
        QTRY_COMPARE(door.connections().size(), Crowd + 1);
        const QByteArray frame = server::textFrame("news");
        server::Connection &quiet = *door.connections().last();
        server::Connection &busy = *door.connections().first();
        const auto finishRound = [] { // without timers
            for (int turn = 0; turn < Crowd; ++turn)
                QCoreApplication::sendPostedEvents();
        };

        for (int round = 0; round < 1000 && !busy.isCongested(); ++round) {
            for (int i = 0; i < Crowd; ++i)
                door.connections()[i]->send(frame, Urgency::News);
            finishRound();
        }
        QVERIFY(busy.isCongested()); // its news rest
        quiet.send(frame, Urgency::News);
        QVERIFY(quiet.isCongested());
        finishRound();

        QVERIFY(!quiet.isCongested());
        QVERIFY(busy.isCongested());
        QTRY_VERIFY(!busy.isCongested());
    }

    void aTextMayComeInPieces()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame{.opcode = WireFrame::Text, .payload = "one "_ba, .isFinal = false});
        peer.sends(WireFrame{.opcode = WireFrame::Ping, .payload = "between"_ba});
        peer.sendsByteByByte(
            WireFrame{.opcode = WireFrame::Continuation, .payload = "two"_ba}.toBytes());

        QTRY_COMPARE(door.texts(), QByteArrayList{"one two"});
        const auto pong = peer.nextFrame();
        QVERIFY(pong);
        QCOMPARE(pong->opcode, int(WireFrame::Pong));
        QCOMPARE(pong->payload, "between"_ba);
    }

    void aLetterMayBeSplitOverTwoPieces()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame{.payload = "\xf0\x9f"_ba, .isFinal = false});
        peer.sends(WireFrame{.opcode = WireFrame::Continuation, .payload = "\x91\x8b"_ba});

        QTRY_COMPARE(door.texts(), QByteArrayList{"\xf0\x9f\x91\x8b"});
    }

    void aCloseInTheMiddleOfMuchThatIsSentComesAfterWholeFrames()
    {
        constexpr int Frames = 60;
        constexpr qsizetype FrameBytes = 60'000; // in all more than the system takes at once
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);
        peer.stopsReading();
        // Where connections have threads of their own: as many as there are threads, so that one
        // of them shares the thread with the first.
        std::vector<std::unique_ptr<RawPeer>> others;
        for (int i = 0; i < onLoopback().threads; ++i) {
            others.push_back(std::make_unique<RawPeer>(door.port()));
            QCOMPARE(others.back()->upgrades("/charla").status, 101);
        }
        QTRY_COMPARE(door.connections().size(), 1 + qsizetype(others.size()));

        for (int number = 0; number < Frames; ++number)
            door.sendToAll(numbered(number, FrameBytes));
        for (const auto &other :
             others) { // what they have, the thread has sent to the first as well
            for (int number = 0; number < Frames; ++number)
                QCOMPARE(other->nextFrame().value_or(WireFrame{}).payload,
                         numbered(number, FrameBytes));
        }
        peer.sends(WireFrame{.opcode = WireFrame::Ping, .payload = "between"_ba});
        peer.sends(WireFrame::close(1000));
        QVERIFY(peer.hasSentAll());
        peer.readsAgain();

        for (int number = 0; number < Frames; ++number)
            QCOMPARE(peer.nextFrame().value_or(WireFrame{}).payload, numbered(number, FrameBytes));
        QCOMPARE(peer.nextFrame().value_or(WireFrame{}).payload, "between"_ba);
        QCOMPARE(peer.closeCode(), 1000);
    }

    void whoIsPausedIsNotHeardTillLater()
    {
        TestDoor door;
        RawPeer peer(door.port());
        RawPeer other(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);
        QCOMPARE(other.upgrades("/charla").status, 101);

        door.connections().first()->pause();
        peer.sends(WireFrame::text("later"));
        QVERIFY(peer.hasSentAll());
        for (int round = 0; round < 10; ++round) {
            other.sends(WireFrame::text("now"));
            QTRY_COMPARE(door.texts().size(), round + 1);
        }
        QVERIFY(!door.texts().contains("later"));
        door.connections().first()->resume();

        QTRY_VERIFY(door.texts().contains("later"));
    }

    void aPausedPeerThatBreaksOffIsNoticed()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);
        door.connections().first()->pause();
        // Unread, so that the system tells of a reset.
        door.sendToAll("unread"_ba);

        peer.breaksOff();

        QTRY_COMPARE(door.closedCount(), 1);
    }

    void whatIsSentComesInOrderAndWhole()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);

        for (int number = 0; number < 300; ++number)
            door.sendToAll(numbered(number, 1 + number * 30));

        for (int number = 0; number < 300; ++number)
            QCOMPARE(peer.nextFrame().value_or(WireFrame{}).payload,
                     numbered(number, 1 + number * 30));
    }

    void aCloseSendsWhatWasQueuedAndThenItsCode()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);

        door.sendToAll("last words"_ba);
        door.connections().first()->close(CloseCode::TakenOver, u"You are elsewhere."_s);
        door.sendToAll("too late"_ba);

        QCOMPARE(peer.nextFrame().value_or(WireFrame{}).payload, "last words"_ba);
        const auto close = peer.nextFrame();
        QVERIFY(close);
        QCOMPARE(close->payload, WireFrame::close(4001, "You are elsewhere.").payload);
        QVERIFY(peer.isEnded());
        QTRY_COMPARE(door.closedCount(), 1);
        QTRY_VERIFY(!door.connections().first());
    }

    void aPeerThatClosesIsAnsweredWithItsCode()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame::close(1000, "bye"));

        QCOMPARE(peer.closeCode(), 1000);
        QTRY_COMPARE(door.closedCount(), 1);
        QTRY_VERIFY(!door.connections().first());
    }

    void aPeerThatBreaksOffIsNoticed()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);

        peer.breaksOff();

        QTRY_COMPARE(door.closedCount(), 1);
        QTRY_VERIFY(!door.connections().first());
    }

    void aPeerThatDoesNotAnswerACloseIsCut()
    {
        server::Options options;
        options.deadlines.closeLinger = 100ms;
        TestDoor door(options);
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door.connections().size(), 1);
        peer.stopsReading();

        door.connections().first()->close(CloseCode::GoingAway, u"The server stops."_s);

        QTRY_COMPARE(door.closedCount(), 1);
    }

    void nothingIsReadAfterAClose()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame{.opcode = WireFrame::Binary, .payload = "x"_ba}.toBytes()
                   + WireFrame::text("ignored").toBytes());

        QCOMPARE(peer.closeCode(), int(CloseCode::NotText));
        QTRY_COMPARE(door.closedCount(), 1);
        QCOMPARE(door.texts(), QByteArrayList());
    }

    void aCloseIsNotLostWhenThePeerStillSends()
    {
        TestDoor door;
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        peer.sends(WireFrame::text(QByteArray(4'000'000, 'x')));

        QCOMPARE(peer.closeCode(), int(CloseCode::TooBig));
    }

    void aSilentPeerIsPingedAndThenDropped()
    {
        TestDoor door(withShortHeartbeat());
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        const auto ping = peer.nextFrame();

        QVERIFY(ping);
        QCOMPARE(ping->opcode, int(WireFrame::Ping));
        QCOMPARE(peer.closeCode(), int(CloseCode::Silent));
        QTRY_COMPARE(door.closedCount(), 1);
    }

    void whoAnswersPingsStays()
    {
        TestDoor door(withShortHeartbeat());
        door.echo();
        RawPeer peer(door.port());
        QCOMPARE(peer.upgrades("/charla").status, 101);

        for (int round = 0; round < 5; ++round) {
            const auto ping = peer.nextFrame();
            QVERIFY(ping);
            QCOMPARE(ping->opcode, int(WireFrame::Ping));
            peer.sends(WireFrame{.opcode = WireFrame::Pong, .payload = ping->payload});
        }

        peer.sends(WireFrame::text("still here"));
        QTRY_COMPARE(door.texts(), QByteArrayList{"still here"});
        QCOMPARE(door.closedCount(), 0);
    }

    void connectionsGoWithTheirDoor()
    {
        auto door = std::make_unique<TestDoor>();
        RawPeer peer(door->port());
        QCOMPARE(peer.upgrades("/charla").status, 101);
        QTRY_COMPARE(door->connections().size(), 1);
        door->sendToAll("on its way"_ba);

        door.reset();

        QVERIFY(peer.isEnded());
    }
};

QTEST_GUILESS_MAIN(TestFrontDoorConnections)

#include "tst_frontdoorconnections.moc"
