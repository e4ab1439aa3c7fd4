// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Rooms: who is in them, and who hears what.
class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    // Tutorial 000's own test.
    void eachMessageReachesExactlyItsRoom()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"one"_s);
        NativeClient bob(server.port(), u"Bob"_s, u"one"_s);
        NativeClient carl(server.port(), u"Carl"_s, u"two"_s);
        NativeClient dora(server.port(), u"Dora"_s, u"two"_s);

        ana.saysIn(u"one"_s, u"to one"_s);
        carl.saysIn(u"two"_s, u"to two"_s);

        QVERIFY(ana.hears(u"Ana"_s, u"to one"_s));
        QVERIFY(bob.hears(u"Ana"_s, u"to one"_s));
        QVERIFY(carl.hears(u"Carl"_s, u"to two"_s));
        QVERIFY(dora.hears(u"Carl"_s, u"to two"_s));
        for (NativeClient *client : {&ana, &bob, &carl, &dora})
            QVERIFY(client->heardNothingOf(u"room"_s));
    }

    void othersHearWhoComesAndGoes()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        NativeClient bob(server.port(), u"Bob"_s);
        QCOMPARE(ana.expects({{u"type"_s, u"joined"_s}}).value(u"nick"_s), u"Bob"_s);

        bob.says(
            QJsonObject{{u"type"_s, u"leave"_s}, {u"id"_s, u"bye"_s}, {u"room"_s, u"lobby"_s}});
        QCOMPARE(ana.expects({{u"type"_s, u"left"_s}}).value(u"nick"_s), u"Bob"_s);
        QCOMPARE(bob.expects({{u"type"_s, u"left"_s}}).value(u"id"_s), u"bye"_s);
    }

    void aRoomAppearsForEverybodyAndGoesWhenNobodySpokeInIt()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        bob.joins(u"Workshop"_s);
        const QJsonObject entry{{u"room"_s, u"Workshop"_s}, {u"members"_s, 1}, {u"last"_s, 0}};
        QVERIFY(hasRoom(ana, entry));

        bob.says(QJsonObject{{u"type"_s, u"leave"_s}, {u"room"_s, u"Workshop"_s}});
        const QJsonObject gone
            = ana.expects({{u"type"_s, u"rooms"_s}, {u"gone"_s, QJsonArray{u"Workshop"_s}}});
        QVERIFY(!gone.isEmpty());
    }

    void namesThatLookAlikeAreTheSameRoom()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        bob.says(QJsonObject{
            {u"type"_s, u"join"_s}, {u"id"_s, u"1"_s}, {u"room"_s, u"wоrkshop"_s}}); // a Cyrillic o
        QCOMPARE(bob.expects({{u"type"_s, u"members"_s}, {u"id"_s, u"1"_s}}).value(u"room"_s),
                 u"Workshop"_s);
        QCOMPARE(ana.expects({{u"type"_s, u"joined"_s}}).value(u"nick"_s), u"Bob"_s);
    }

    void whoIsNotInTheRoomCanNeitherSpeakNorReadThere()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        bob.saysIn(u"Workshop"_s, u"let me in"_s);
        QVERIFY(!bob.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"not-in-room"_s}}).isEmpty());
        bob.says(
            QJsonObject{{u"type"_s, u"history"_s}, {u"id"_s, u"h"_s}, {u"room"_s, u"Workshop"_s}});
        QVERIFY(!bob.expects(
                        {{u"type"_s, u"error"_s}, {u"code"_s, u"not-in-room"_s}, {u"id"_s, u"h"_s}})
                     .isEmpty());
        QVERIFY(ana.heardNothingOf(u"room"_s));
    }

    void aServerHoldsOnlySoManyRooms()
    {
        charla::server::Options options;
        options.maxRooms = 2;
        TestServer server(options);
        NativeClient ana(server.port(), u"Ana"_s, u"second"_s);

        ana.says(QJsonObject{{u"type"_s, u"join"_s}, {u"id"_s, u"3"_s}, {u"room"_s, u"third"_s}});
        QVERIFY(
            !ana.expects(
                    {{u"type"_s, u"error"_s}, {u"code"_s, u"too-many-rooms"_s}, {u"id"_s, u"3"_s}})
                 .isEmpty());
    }

    void typingIsToldToTheOthersOnly()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        ana.says(QJsonObject{{u"type"_s, u"typing"_s}, {u"room"_s, u"lobby"_s}});
        const QJsonObject notice = bob.expects({{u"type"_s, u"typing"_s}});
        QCOMPARE(notice.value(u"from"_s), u"Ana"_s);
        QCOMPARE(notice.value(u"active"_s), true);
        QVERIFY(ana.heardNothingOf(u"typing"_s));
    }

    void presenceIsToldToThoseWhoShareARoom()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient carl(server.port(), u"Carl"_s, u"elsewhere"_s);

        ana.says(QJsonObject{{u"type"_s, u"presence"_s}, {u"state"_s, u"away"_s}});
        const QJsonObject away{
            {u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}, {u"state"_s, u"away"_s}};
        QVERIFY(!bob.expects(away).isEmpty());
        QVERIFY(carl.heardNothingOf(u"presence"_s));
    }

private:
    static bool hasRoom(NativeClient &client, const QJsonObject &entry)
    {
        return QTest::qWaitFor([&client, &entry] {
            const QJsonObject rooms = client.expects({{u"type"_s, u"rooms"_s}});
            return rooms.value(u"rooms"_s).toArray().contains(entry);
        });
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
