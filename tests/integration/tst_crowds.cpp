// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audience.h"
#include "flakyproxy.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/limits.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using protocol::Presence;

namespace {

constexpr int Page = protocol::limits::MaxPageMembers;
const auto Lobby = u"lobby"_s;

} // namespace

//! A room of so many that its members are told of in pages and gathered news.
class TestCrowds : public QObject
{
    Q_OBJECT

private slots:
    void aWaveCostsEachAFewFrames()
    {
        constexpr int Wave = 200;
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Page + 1));
        QVERIFY(people.hearsCount(Page + 1));

        QElapsedTimer timer;
        timer.start();
        QVERIFY(people.comes(Wave));
        const QStringList types{u"joined"_s, u"left"_s, u"presence"_s, u"crowd"_s};
        const int told = people.takeFrames(types);
        const auto gatherings = timer.elapsed() / 250 + 2;

        QVERIFY2(told <= gatherings * (Page + 1 + Wave), qPrintable(QString::number(told)));
    }

    void kindsOfClientsMeetInACrowd()
    {
        TestServer server;
        Audience people(server.port());
        ScriptedClient soc(server.port(), u"/soc?nick=Soc"_s);
        ScriptedClient talking(server.port(), u"/talking?nick=Talker"_s);
        QVERIFY(soc.isOpen() && talking.isOpen());
        QVERIFY(people.comes(Page + 20));
        QVERIFY(people.hearsCount(Page + 22));
        SessionClient ana;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(Lobby));

        QVERIFY(soc.expectsText(u"{\"message\":\"Ana has joined\",\"type\":\"sys\"}"_s));
        people[Page + 19].says(QJsonObject{{u"type"_s, u"logout"_s}});
        QVERIFY(soc.expectsText(u"{\"message\":\"person 0119 has left\",\"type\":\"sys\"}"_s));
        people[7].says(
            QJsonObject{{u"type"_s, u"room"_s}, {u"to"_s, Lobby}, {u"message"_s, u"hello all"_s}});
        QTRY_COMPARE(ana.arrived, QStringList(u"hello all"_s));
        QVERIFY(!talking.expects({{u"from"_s, Audience::nickOf(7)}}).isEmpty());
        QVERIFY(!soc.expects({{u"id"_s, Audience::nickOf(7)}}).isEmpty());
        talking.says(QJsonObject{{u"type"_s, u"private"_s},
                                 {u"from"_s, u"Talker"_s},
                                 {u"to"_s, u"Ana"_s},
                                 {u"message"_s, QJsonObject{{u"text"_s, u"psst"_s}}}});
        QTRY_COMPARE(ana.arrived.size(), 2);
        QCOMPARE(ana.rows(roomOf(Lobby)),
                 QStringList(u"hello all"_s)); // no line for each who comes
    }

    void aSessionLoadsTheMembersPageByPage()
    {
        constexpr int Count = 2 * Page + 51;
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Count - 1));
        SessionClient ana;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(Lobby));
        client::MemberModel &members = *ana.session.members(roomOf(Lobby));

        QCOMPARE(members.rowCount(), Page);
        QCOMPARE(members.total(), Count);
        QTRY_COMPARE(ana.roomValue(roomOf(Lobby), client::RoomModel::Role::Members).toInt(), Count);
        for (const int rows : {2 * Page, Count}) {
            QVERIFY(members.canFetchMore({}));
            members.fetchMore({});
            QTRY_COMPARE(members.rowCount(), rows);
        }
        QVERIFY(members.isWhole());

        people[3].says(QJsonObject{{u"type"_s, u"presence"_s}, {u"state"_s, u"away"_s}});
        people[4].says(QJsonObject{{u"type"_s, u"logout"_s}});
        QTRY_COMPARE(members.total(), Count - 1);
        QVERIFY(!members.find(nickOf(Audience::nickOf(4))));
        QTRY_COMPARE(members.find(nickOf(Audience::nickOf(3)))->presence, Presence::Away);
    }

    void aListThatIsSeenFollowsAWave()
    {
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Page + 20));
        SessionClient zoe;
        zoe.connectTo(server.port(), u"aaa"_s);
        QTRY_VERIFY(zoe.isOnlineIn(Lobby));
        client::MemberModel &members = *zoe.session.members(roomOf(Lobby));
        members.setWatched(true);
        members.fetchMore({});
        QTRY_VERIFY(members.isWhole());

        for (int i = 0; i < Page + 20; ++i)
            people[i].says(QJsonObject{{u"type"_s, u"logout"_s}});
        QTRY_COMPARE(members.total(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(zoe.memberNames(Lobby), QStringList(u"aaa"_s), 20'000);
    }

    void afterALostConnectionTheFirstPageIsThereAgain()
    {
        TestServer server;
        FlakyProxy proxy(server.port());
        Audience people(server.port());
        QVERIFY(people.comes(Page + 20));
        SessionClient ana;
        ana.connectTo(proxy.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(Lobby));
        client::MemberModel &members = *ana.session.members(roomOf(Lobby));
        members.fetchMore({});
        QTRY_VERIFY(members.isWhole());

        proxy.cut();
        QTRY_VERIFY(ana.isWaiting());
        people[0].says(QJsonObject{{u"type"_s, u"logout"_s}});
        QVERIFY(people[0].expectsClose(1000));
        ana.session.retryNow();
        QTRY_VERIFY(ana.session.state() == client::Session::State::Online);

        QTRY_COMPARE(members.total(), Page + 20);
        QCOMPARE(members.rowCount(), Page);
        QVERIFY(members.canFetchMore({}));
        QVERIFY(members.find(nickOf(u"Ana"_s))->presence == Presence::Online);
        members.fetchMore({});
        QTRY_COMPARE(members.rowCount(), Page + 20);
    }

    void somebodyBeyondTheLoadedPagesCanBeWrittenTo()
    {
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Page + 20));
        SessionClient ana;
        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_VERIFY(ana.isOnlineIn(Lobby));
        const protocol::Nick far = nickOf(Audience::nickOf(Page + 10));
        QVERIFY(!ana.session.members(roomOf(Lobby))->find(far));

        ana.session.send(far, u"are you there?"_s);

        QTRY_COMPARE(ana.rows(far), QStringList(u"are you there?"_s));
        QVERIFY(!people[Page + 10]
                     .expects({{u"type"_s, u"private"_s}, {u"from"_s, u"Ana"_s}})
                     .isEmpty());
        QTRY_COMPARE(ana.presence(far), Presence::Online); // the server was asked
    }
};

QTEST_GUILESS_MAIN(TestCrowds)
#include "tst_crowds.moc"
