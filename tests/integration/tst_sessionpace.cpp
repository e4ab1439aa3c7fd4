// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/limits.h>
#include <server/limits/limitwords.h>

#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using State = client::Session::State;
using Kind = client::Trouble::Kind;

namespace {

server::Options with(const QString &limits)
{
    server::Options options;
    options.limits.floods.freeGuesses
        = 9; // makes no difference: TestServer takes the defaults away
    const QString trouble = server::setLimits(options.limits, limits);
    if (!trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    return options;
}

} // namespace

//! A session that is too fast for its server waits by itself; its person notices that it takes longer.
class TestSessionPace : public QObject
{
    Q_OBJECT

private slots:
    void aPastedBurstArrivesWholeAndInOrder_data()
    {
        QTest::addColumn<QString>("limits");
        QTest::addColumn<int>("lines");
        QTest::newRow("with the usual limits") << u"connections=5000"_s << 500;
        QTest::newRow("with few at once") << u"messages-per-connection=3:20"_s << 40;
        QTest::newRow("with few for the address") << u"messages-per-address=3:20"_s << 40;
    }

    void aPastedBurstArrivesWholeAndInOrder()
    {
        QFETCH(QString, limits);
        QFETCH(int, lines);
        const TestServer server(with(limits));
        SessionClient listener;
        listener.connectTo(server.port(), u"Bob"_s);
        SessionClient author;
        author.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(listener.isOnlineIn(u"lobby"_s) && author.isOnlineIn(u"lobby"_s));

        QStringList said;
        for (int i = 0; i < lines; ++i) {
            said.append(QString::number(i));
            author.session.send(roomOf(u"lobby"_s), said.last());
        }
        QVERIFY(author.session.unacknowledged() > 0);

        QTRY_COMPARE_WITH_TIMEOUT(listener.arrived.size(), lines, 120'000);
        QCOMPARE(listener.arrived, said);
        QTRY_COMPARE(author.session.unacknowledged(), 0);
        QVERIFY(author.refused.isEmpty());
        QVERIFY(author.troubles.isEmpty());
    }

    void roomsThatCameTooFastAreEnteredAllTheSame()
    {
        const TestServer server(with(u"joins-per-connection=3:10"_s));
        SessionClient ana;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        for (int i = 0; i < 8; ++i)
            ana.session.join(roomOf(u"Room %1"_s.arg(i)));
        for (int i = 0; i < 8; ++i)
            QTRY_VERIFY_WITH_TIMEOUT(ana.isOnlineIn(u"Room %1"_s.arg(i)), 60'000);
        QVERIFY(ana.refused.isEmpty());
    }

    void whoWasClosedForItStaysAwayForAWhile()
    {
        const TestServer server(
            with(u"messages-per-connection=1:0.01,refusals-per-connection=1:0.01"_s));
        SessionClient ana(hastyTiming());
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));

        for (int i = 0; i < 5; ++i)
            ana.session.send(roomOf(u"lobby"_s), QString::number(i));

        QTRY_COMPARE(ana.session.state(), State::Waiting);
        QCOMPARE(ana.troubles.last().kind, Kind::TooFast);
        QVERIFY(ana.session.untilRetry() > protocol::limits::TooFastInterval / 2);
        QVERIFY(ana.session.unacknowledged()
                >= 4); // for later; the ack of the first may be cut off
    }

    void whoFindsNoPlaceIsToldSo()
    {
        const TestServer server(with(u"connections-per-address=1"_s));
        RawPeer inside(server.port());
        QCOMPARE(inside.upgrades("/charla").status, 101);
        SessionClient ana;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(!ana.troubles.isEmpty());
        QCOMPARE(ana.troubles.last().kind, Kind::ServerFull);
        QTRY_COMPARE(ana.session.state(), State::Idle);
    }

    // After a restart all come back at once.
    void aLoginThatCameTooSoonIsTriedAgain()
    {
        const TestServer server(with(u"logins-per-address=2:2"_s));
        SessionClient ana(hastyTiming());
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
        SessionClient bob(hastyTiming());
        bob.connectTo(server.port(), u"Bob"_s);
        QTRY_VERIFY(bob.isOnlineIn(u"lobby"_s));
        SessionClient eve(hastyTiming());
        eve.connectTo(server.port(), u"Eve"_s);

        QTRY_VERIFY(!eve.troubles.isEmpty());

        QCOMPARE(eve.troubles.last().kind, Kind::TooFast);
        QTRY_COMPARE(eve.session.state(), State::Idle); // it has never been in: the person decides
        QVERIFY(ana.troubles.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSessionPace)
#include "tst_sessionpace.moc"
