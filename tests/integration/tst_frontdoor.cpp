// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "testdoor.h"

#include <server/wire/connection.h>

#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

server::Options withShortHeadDeadline()
{
    server::Options options;
    options.deadlines.head = 200ms;
    return options;
}

//! As long as it lives, this process can open no file and no socket more.
class NoMoreDescriptors
{
public:
    NoMoreDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::dup(0);
        ::close(next);
        const rlimit all{.rlim_cur = rlim_t(next), .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &all);
    }

    ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

    Q_DISABLE_COPY_MOVE(NoMoreDescriptors)

private:
    rlimit m_before{};
};

} // namespace

//! Who stands at the one port: heads that are late, long or in pieces, crowds, and the door itself.
class TestFrontDoor : public QObject
{
    Q_OBJECT

private slots:
    void aHeadMayComeByteByByte()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sendsByteByByte(peer.handshake("/charla"));

        QCOMPARE(peer.replyHead().status, 101);
        peer.sends(WireFrame::text("here"));
        QTRY_COMPARE(door.texts(), QByteArrayList{"here"});
    }

    void aHeadThatDoesNotComeInTimeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("half a line") << "GET /char"_ba;
        QTest::newRow("no empty line") << "GET /charla HTTP/1.1\r\nHost: a\r\n"_ba;
    }

    void aHeadThatDoesNotComeInTimeIsRefused()
    {
        QFETCH(QByteArray, start);
        TestDoor door(withShortHeadDeadline());
        RawPeer peer(door.port());

        peer.sends(start);

        QCOMPARE(peer.reply().status, 408);
    }

    void aHeadThatDripsIsRefusedAllTheSame()
    {
        TestDoor door(withShortHeadDeadline());
        RawPeer peer(door.port());
        QTimer drip;
        connect(&drip, &QTimer::timeout, &peer, [&peer] { peer.sends("a"_ba); });

        peer.sends("GET /"_ba);
        drip.start(20ms);

        QCOMPARE(peer.reply().status, 408);
    }

    void aHeadThatIsTooLongIsRefusedAndTheAnswerIsNotLost()
    {
        TestDoor door;
        RawPeer peer(door.port());

        peer.sends("GET / HTTP/1.1\r\nHost: a\r\n"
                   + QByteArray("X: " + QByteArray(996, 'x') + "\r\n").repeated(40));

        QCOMPARE(peer.reply().status, 431);
    }

    void aTlsClientIsToldInItsLanguageThatThereIsNone()
    {
        server::Options options;
        options.tls.use = server::Tls::Use::Off;
        TestDoor door(options);
        RawPeer peer(door.port());

        peer.sends("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba + QByteArray(500, 'r'));

        QCOMPARE(peer.everything(), "\x15\x03\x03\x00\x02\x02\x28"_ba);
    }

    void thoseWhoGoBeforeTheirHeadIsCompleteLeaveNothingBehind()
    {
        server::Options options;
        options.limits.maxPendingHeads = 1;
        TestDoor door(options);
        for (int round = 0; round < 20; ++round) {
            RawPeer peer(door.port());
            peer.sends("GET /"_ba);
            QVERIFY(peer.hasSentAll());
            peer.breaksOff();
            // The door may see the next one come before it sees the last one go.
            QTRY_COMPARE(RawPeer(door.port()).upgrades("/charla").status, 101);
        }
    }

    void tooManyUnfinishedHeadsKeepTheOthersOutForAWhileOnly()
    {
        server::Options options = withShortHeadDeadline();
        options.limits.maxPendingHeadsPerAddress = 2;
        TestDoor door(options);
        RawPeer first(door.port());
        RawPeer second(door.port());
        first.sends("GET /"_ba);
        second.sends("GET /"_ba);
        QVERIFY(first.hasSentAll() && second.hasSentAll());

        RawPeer third(door.port());
        third.sends(third.handshake("/charla"));

        QCOMPARE(third.everything(), ""_ba); // cut
        QCOMPARE(first.reply().status, 408);
        RawPeer fourth(door.port());
        QCOMPARE(fourth.upgrades("/charla").status, 101);
    }

    void fiveHundredMayComeAtOnce()
    {
        constexpr int Crowd = 500;
        TestDoor door;
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int count = 0; count < Crowd; ++count)
            peers.push_back(std::make_unique<RawPeer>(door.port()));

        for (const auto &peer : peers)
            peer->sends(peer->handshake("/charla"));
        for (const auto &peer : peers)
            QCOMPARE(peer->replyHead().status, 101);
        QTRY_COMPARE(door.upgrades().size(), Crowd);
        door.sendToAll("everybody"_ba);

        for (const auto &peer : peers)
            QCOMPARE(peer->nextFrame().value_or(WireFrame{}).payload, "everybody"_ba);
    }

    void whoComesWhenNoDescriptorIsLeftIsLetInWhenThereAreSomeAgain()
    {
        TestDoor door;
        door.echo();
        RawPeer inside(door.port());
        QCOMPARE(inside.upgrades("/charla").status, 101);

        RawPeer late(door.port());
        {
            const NoMoreDescriptors shortage;
            QVERIFY(late.isConnected()); // by the system
            late.sends(late.handshake("/charla"));
            inside.sends(WireFrame::text("The door has looked, and not let it in"));
            QVERIFY(inside.nextFrame());
            QCOMPARE(door.upgrades().size(), 1);
        }

        QCOMPARE(late.replyHead().status, 101);
    }

    void aPortThatIsTakenIsTold()
    {
        TestDoor door;
        server::Options options;
        options.listenAddress = QHostAddress::LocalHost;
        options.port = door.port();
        server::FrontDoor second(options, {});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"can't listen on port"_s));

        const auto outcome = second.listen();

        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, server::ListenTrouble::PortTaken);
        QVERIFY(!outcome.error().systemWords.isEmpty());
    }

    void aClosedDoorLetsNobodyInAndKeepsThoseInside()
    {
        TestDoor door;
        door.echo();
        RawPeer inside(door.port());
        QCOMPARE(inside.upgrades("/charla").status, 101);
        RawPeer onTheDoorstep(door.port());
        onTheDoorstep.sends("GET /"_ba);
        QVERIFY(onTheDoorstep.hasSentAll());

        door.door().close();

        RawPeer late(door.port());
        QVERIFY(!late.isConnected());
        QCOMPARE(onTheDoorstep.everything(), ""_ba);
        inside.sends(WireFrame::text("still here"));
        QCOMPARE(inside.nextFrame().value_or(WireFrame{}).payload, "still here"_ba);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoor)

#include "tst_frontdoor.moc"
