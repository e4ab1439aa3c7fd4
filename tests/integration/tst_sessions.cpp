// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! A nick belongs to the session that holds it, and the session outlives its connection.
class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void aNickThatIsTakenIsRefusedAndTheConnectionLivesOn_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("code");
        QTest::newRow("the same") << u"Ana"_s << u"nick-taken"_s;
        QTest::newRow("another case") << u"aNA"_s << u"nick-taken"_s;
        QTest::newRow("a Cyrillic a at its end") << u"An\u0430"_s << u"nick-taken"_s;
        QTest::newRow("the server's own") << u"charla"_s << u"nick-reserved"_s;
    }

    void aNickThatIsTakenIsRefusedAndTheConnectionLivesOn()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, code);
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        ScriptedClient other(server.port(), u"/charla"_s);

        other.says(login(wanted));
        QVERIFY(!other.expects({{u"type"_s, u"error"_s}, {u"code"_s, code}, {u"id"_s, u"login"_s}})
                     .isEmpty());
        other.says(login(u"Bob"_s));
        QVERIFY(!other.expects({{u"type"_s, u"welcome"_s}, {u"nickname"_s, u"Bob"_s}}).isEmpty());
    }

    void nothingGoesBeforeTheLogin()
    {
        TestServer server;
        ScriptedClient client(server.port(), u"/charla"_s);

        client.says(
            QJsonObject{{u"type"_s, u"join"_s}, {u"id"_s, u"j"_s}, {u"room"_s, u"lobby"_s}});

        QVERIFY(
            !client
                 .expects(
                     {{u"type"_s, u"error"_s}, {u"code"_s, u"not-logged-in"_s}, {u"id"_s, u"j"_s}})
                 .isEmpty());
    }

    void aVersionOfTheFutureIsRefused()
    {
        TestServer server;
        ScriptedClient client(server.port(), u"/charla"_s);

        client.says(
            QJsonObject{{u"type"_s, u"login"_s}, {u"nickname"_s, u"Ana"_s}, {u"version"_s, 2}});

        QVERIFY(!client.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"unsupported-version"_s}})
                     .isEmpty());
    }

    void theTokenTakesTheNickBackWhileTheOldConnectionSeemsOpen()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        ana.joins(u"Workshop"_s);

        ScriptedClient again(server.port(), u"/charla"_s);
        again.says(login(u"Ana"_s, ana.welcome().value(u"token"_s).toString()));

        QVERIFY(
            !again
                 .expects(
                     {{u"type"_s, u"welcome"_s}, {u"nickname"_s, u"Ana"_s}, {u"resumed"_s, true}})
                 .isEmpty());
        again.expects({{u"type"_s, u"members"_s}, {u"room"_s, u"lobby"_s}});
        again.expects({{u"type"_s, u"members"_s}, {u"room"_s, u"Workshop"_s}});
        QVERIFY(ana.expectsClose(4001));
        QVERIFY(bob.heardNothingOf(u"left"_s));
    }

    void aStrangerWithoutTheTokenDoesNotGetTheNickOfWhoLostTheConnection()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s);
        ana.breaksOff();
        QVERIFY(
            !bob.expects(
                    {{u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}, {u"state"_s, u"offline"_s}})
                 .isEmpty());

        ScriptedClient thief(server.port(), u"/charla"_s);
        thief.says(login(u"Ana"_s, QString(43, u'A')));
        QVERIFY(!thief.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"nick-taken"_s}}).isEmpty());

        ScriptedClient back(server.port(), u"/charla"_s);
        back.says(login(u"Ana"_s, ana.welcome().value(u"token"_s).toString()));
        QVERIFY(!back.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
        QVERIFY(
            !bob.expects(
                    {{u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}, {u"state"_s, u"online"_s}})
                 .isEmpty());
    }

    void whoDoesNotComeBackForLongHasLeft()
    {
        charla::server::Options options;
        options.deadlines.personKeep = std::chrono::milliseconds(50);
        TestServer server(options);
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s);

        ana.breaksOff();

        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        const NativeClient another(server.port(), u"Ana"_s);
        QCOMPARE(another.welcome().value(u"resumed"_s), false);
    }

    void theNickOfWhoIsAwayForLongGoesToWhoWantsIt()
    {
        charla::server::Options options;
        options.deadlines.nickGrace = std::chrono::milliseconds(0);
        TestServer server(options);
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s);
        bob.saysTo(u"Ana"_s, u"for Ana"_s);
        QVERIFY(ana.hears(u"Bob"_s, u"for Ana"_s, u"private"_s));
        ana.breaksOff();
        QVERIFY(!bob.expects({{u"type"_s, u"presence"_s}, {u"state"_s, u"offline"_s}}).isEmpty());

        NativeClient another(server.port(), u"Ana"_s);
        QCOMPARE(another.welcome().value(u"resumed"_s), false);
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QVERIFY(privateTalks(another.welcome()).isEmpty());

        // The one before comes back with her token, needs another nick, and has her talk.
        ScriptedClient back(server.port(), u"/charla"_s);
        const QString token = ana.welcome().value(u"token"_s).toString();
        back.says(login(u"Ana"_s, token));
        QVERIFY(!back.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"nick-taken"_s}}).isEmpty());
        back.says(login(u"Ana M"_s, token));
        const QJsonObject welcome = back.expects({{u"type"_s, u"welcome"_s}});
        QCOMPARE(welcome.value(u"resumed"_s), true);
        QCOMPARE(privateTalks(welcome), QStringList{u"Bob"_s});
    }

    void twoDevicesOfOnePersonGetTheSame()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient phone(server.port(), u"Ana"_s);
        ScriptedClient laptop(server.port(), u"/charla"_s);
        QJsonObject second = login(u"Ana"_s, phone.welcome().value(u"token"_s).toString());
        second.insert(u"device"_s, u"laptop"_s);
        laptop.says(second);
        laptop.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}});

        bob.saysIn(u"lobby"_s, u"to both"_s);
        QVERIFY(phone.hears(u"Bob"_s, u"to both"_s));
        const QJsonObject heard = laptop.expects({{u"type"_s, u"room"_s}, {u"from"_s, u"Bob"_s}});
        QVERIFY(!heard.isEmpty());

        // What was read here is read there.
        const auto seq = heard.value(u"seq"_s);
        laptop.says({{u"type"_s, u"read"_s}, {u"room"_s, u"lobby"_s}, {u"upTo"_s, seq}});
        QVERIFY(!phone.expects({{u"type"_s, u"read"_s}, {u"room"_s, u"lobby"_s}, {u"upTo"_s, seq}})
                     .isEmpty());

        // Nobody notices that one of them goes.
        laptop.breaksOff();
        QVERIFY(bob.heardNothingOf(u"presence"_s));
        bob.saysIn(u"lobby"_s, u"still there"_s);
        QVERIFY(phone.hears(u"Bob"_s, u"still there"_s));
    }

    void logoutFreesTheNickAtOnce()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s);

        ana.says(QJsonObject{{u"type"_s, u"logout"_s}});

        QVERIFY(ana.expectsClose(1000));
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        const NativeClient another(server.port(), u"Ana"_s);
        QCOMPARE(another.welcome().value(u"nickname"_s), u"Ana"_s);
    }

    void theUrlMayLogIn()
    {
        TestServer server;
        ScriptedClient client(server.port(), u"/charla?nick=Ana%20B&room=Work%2Fshop"_s);

        QCOMPARE(client.expects({{u"type"_s, u"welcome"_s}}).value(u"nickname"_s), u"Ana B"_s);
        QCOMPARE(client.expects({{u"type"_s, u"members"_s}}).value(u"room"_s), u"Work/shop"_s);
    }

    void aServerThatStopsTellsEverybody()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        server.server().stop();

        QVERIFY(ana.expectsClose(1001));
    }

private:
    static QStringList privateTalks(const QJsonObject &welcome)
    {
        QStringList partners;
        for (const QJsonValue tip : welcome.value(u"conversations"_s).toArray()) {
            if (tip.toObject().contains(u"with"_s))
                partners.append(tip[u"with"_s].toString());
        }
        return partners;
    }

    static QJsonObject login(const QString &nick, const QString &token = {})
    {
        QJsonObject login{{u"type"_s, u"login"_s}, {u"id"_s, u"login"_s}, {u"nickname"_s, nick}};
        if (!token.isEmpty())
            login.insert(u"token"_s, token);
        return login;
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
