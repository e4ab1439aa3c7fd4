// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The tutorials' clients work as they worked against their own servers, and talk with each other.
class TestDialects : public QObject
{
    Q_OBJECT

private slots:
    // Tutorials 000 and 001.
    void talkingKeepsFieldsAndShape()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/talking"_s);
        ScriptedClient bob(server.port(), u"/talking"_s);
        ana.says(
            u"{\"type\":\"login\",\"nickname\":\"Ana\",\"room\":\"sala\",\"connectedAt\":\"Sat Nov 21 2026\"}"_s);
        bob.says(u"{\"type\":\"login\",\"nickname\":\"Bob\",\"room\":\"sala\"}"_s);

        const QString message
            = u"{\"from\":\"Ana\",\"message\":{\"text\":\"hola\"},\"sendAt\":\"Sat Nov 21 2026\",\"to\":\"sala\",\"type\":\"room\"}"_s;
        ana.says(u"{\"type\":\"room\",\"from\":\"Ana\",\"to\":\"sala\",\"message\":\"warm-up\"}"_s);
        QVERIFY(!ana.expects({{u"message"_s, QJsonObject{{u"text"_s, u"warm-up"_s}}}}).isEmpty());
        ana.says(message);

        QVERIFY(ana.expectsText(message));
        QVERIFY(bob.expectsText(message));
    }

    void talkingGetsPrivateMessagesBack()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/talking?nick=Ana&room=sala"_s);
        ScriptedClient bob(server.port(), u"/talking?nick=Bob&room=otra"_s);
        QVERIFY(ana.isOpen() && bob.isOpen());

        ana.says(
            u"{\"type\":\"private\",\"from\":\"Ana\",\"to\":\"Bob\",\"sendAt\":7,\"message\":{\"text\":\"psst\"}}"_s);

        const QJsonObject psst{{u"type"_s, u"private"_s},
                               {u"from"_s, u"Ana"_s},
                               {u"to"_s, u"Bob"_s},
                               {u"sendAt"_s, 7},
                               {u"message"_s, QJsonObject{{u"text"_s, u"psst"_s}}}};
        QCOMPARE(ana.expects({{u"type"_s, u"private"_s}}), psst);
        QCOMPARE(bob.expects({{u"type"_s, u"private"_s}}), psst);
    }

    // Its page reads message.text of whatever arrives.
    void talkingIsToldWhatIsWrongInAShapeThatItShows()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/talking?nick=Ana"_s);

        ana.says(u"nonsense"_s);

        const QJsonObject told = ana.expects({{u"type"_s, u"private"_s}, {u"from"_s, u"Charla"_s}});
        QVERIFY(!told.value(u"message"_s)[u"text"_s].toString().isEmpty());
    }

    void talkingKnowsNoMoreThanItsTutorialDid()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/talking?nick=Ana"_s);
        QVERIFY(ana.isOpen());
        NativeClient bob(server.port(), u"Bob"_s);
        bob.says(QJsonObject{{u"type"_s, u"typing"_s}, {u"room"_s, u"lobby"_s}});
        bob.saysIn(u"lobby"_s, u"hello"_s);

        // Joined, rooms and typing come before it, and it hears none of them.
        QTRY_VERIFY_WITH_TIMEOUT(ana.frameCount() > 0, 20'000);
        QCOMPARE(ana.expects({}).value(u"type"_s), u"room"_s);
    }

    // Tutorial 003.
    void socGreetsTellsWhoComesAndGoesAndSpeaksPlainText()
    {
        TestServer server;
        ScriptedClient first(server.port(), u"/soc"_s);
        QVERIFY(first.expectsText(u"{\"message\":\"Welcome to WebSocket\",\"type\":\"sys\"}"_s));
        ScriptedClient second(server.port(), u"/soc"_s);
        QVERIFY(first.expectsText(u"{\"message\":\"Guest 2 has joined\",\"type\":\"sys\"}"_s));

        second.says(u"你好"_s);
        const QString said = u"{\"id\":\"Guest 2\",\"message\":\"你好\",\"type\":\"user\"}"_s;
        QVERIFY(first.expectsText(said));
        QVERIFY(second.expectsText(said));

        second.socket().close();
        QVERIFY(first.expectsText(u"{\"message\":\"Guest 2 has left\",\"type\":\"sys\"}"_s));
    }

    // Tutorial 004.
    void websocketTakesItsFirstUserAsLogin()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/websocket"_s);
        ScriptedClient bob(server.port(), u"/websocket?nick=Bob"_s);
        QVERIFY(bob.isOpen());

        ana.says(u"{\"user\":\"Ana\",\"message\":\"hello\"}"_s);
        const QString hello = u"{\"message\":\"hello\",\"user\":\"Ana\"}"_s;
        QVERIFY(ana.expectsText(hello));
        QVERIFY(bob.expectsText(hello));

        ana.says(u"{\"user\":\"Bob\",\"message\":\"I am Bob\"}"_s);
        QVERIFY(!ana.expects({{u"user"_s, u"Charla"_s}}).isEmpty());
        ana.says(u"{\"user\":\"Ana\",\"message\":\"sorry\"}"_s);
        QVERIFY(bob.expectsText(u"{\"message\":\"sorry\",\"user\":\"Ana\"}"_s));
    }

    // Tutorial 002.
    void websocketserverSpeaksPlainText()
    {
        TestServer server;
        ScriptedClient ana(server.port(), u"/websocketserver?nick=Ana"_s);
        ScriptedClient guest(server.port(), u"/websocketserver"_s);
        QVERIFY(ana.isOpen() && guest.isOpen());

        guest.says(u"ciao"_s);
        QVERIFY(ana.expectsText(u"Guest 1: ciao"_s));
        QVERIFY(guest.expectsText(u"Guest 1: ciao"_s));
        ana.says(u"\u0007"_s);
        QVERIFY(QTest::qWaitFor(
            [&ana] { return ana.takeFrames().join(u""_s).startsWith("Charla: "_L1); }));
    }

    void whoCameByOnePathTalksWithWhoCameByAnother_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("frame");
        QTest::newRow("native")
            << u"/charla?nick=Eva&room=lobby"_s
            << u"{\"type\":\"room\",\"to\":\"lobby\",\"message\":{\"text\":\"to all\"}}"_s;
        QTest::newRow("talking")
            << u"/talking?nick=Eva"_s
            << u"{\"type\":\"room\",\"from\":\"Eva\",\"to\":\"lobby\",\"message\":{\"text\":\"to all\"}}"_s;
        QTest::newRow("soc") << u"/soc?nick=Eva"_s << u"to all"_s;
        QTest::newRow("websocket")
            << u"/websocket?nick=Eva"_s << u"{\"user\":\"Eva\",\"message\":\"to all\"}"_s;
        QTest::newRow("websocketserver") << u"/websocketserver?nick=Eva"_s << u"to all"_s;
    }

    void whoCameByOnePathTalksWithWhoCameByAnother()
    {
        QFETCH(QString, path);
        QFETCH(QString, frame);
        TestServer server;
        NativeClient native(server.port(), u"Ana"_s);
        ScriptedClient talking(server.port(), u"/talking?nick=Bob"_s);
        ScriptedClient soc(server.port(), u"/soc?nick=Carl"_s);
        ScriptedClient webSocket(server.port(), u"/websocket?nick=Dora"_s);
        ScriptedClient plain(server.port(), u"/websocketserver?nick=Fred"_s);
        QVERIFY(talking.isOpen() && soc.isOpen() && webSocket.isOpen() && plain.isOpen());

        ScriptedClient eva(server.port(), path);
        eva.says(frame);

        QVERIFY(native.hears(u"Eva"_s, u"to all"_s));
        QVERIFY(!talking
                     .expects({{u"from"_s, u"Eva"_s},
                               {u"message"_s, QJsonObject{{u"text"_s, u"to all"_s}}}})
                     .isEmpty());
        QVERIFY(
            !soc.expects({{u"type"_s, u"user"_s}, {u"id"_s, u"Eva"_s}, {u"message"_s, u"to all"_s}})
                 .isEmpty());
        QVERIFY(!webSocket.expects({{u"user"_s, u"Eva"_s}, {u"message"_s, u"to all"_s}}).isEmpty());
        QVERIFY(plain.expectsText(u"Eva: to all"_s));
    }

    void aPrivateMessageReachesEveryDialectAndIsMarked()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        ScriptedClient soc(server.port(), u"/soc?nick=Carl"_s);
        ScriptedClient webSocket(server.port(), u"/websocket?nick=Dora"_s);
        ScriptedClient plain(server.port(), u"/websocketserver?nick=Fred"_s);
        QVERIFY(soc.isOpen() && webSocket.isOpen() && plain.isOpen());

        for (const QString &nick : {u"Carl"_s, u"Dora"_s, u"Fred"_s})
            ana.saysTo(nick, u"psst"_s);

        QVERIFY(!soc.expects({{u"id"_s, u"Ana (private)"_s}, {u"message"_s, u"psst"_s}}).isEmpty());
        QVERIFY(!webSocket.expects({{u"user"_s, u"Ana (private)"_s}, {u"message"_s, u"psst"_s}})
                     .isEmpty());
        QVERIFY(plain.expectsText(u"Ana (private): psst"_s));
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
