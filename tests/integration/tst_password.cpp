// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Kind = client::Trouble::Kind;
using State = client::Session::State;

namespace {

const auto Secret = u"open sesame"_s;

server::Options locked()
{
    server::Options options;
    options.password = Secret;
    return options;
}

QJsonObject login(const QString &nick, const QString &password = {})
{
    QJsonObject frame{{u"type"_s, u"login"_s}, {u"nickname"_s, nick}, {u"room"_s, u"lobby"_s}};
    if (!password.isEmpty())
        frame.insert(u"password"_s, password);
    return frame;
}

QJsonObject error(const QString &code)
{
    return {{u"type"_s, u"error"_s}, {u"code"_s, code}, {u"field"_s, u"password"_s}};
}

} // namespace

//! A server with a password lets in who says it, or has been in.
class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void whoSaysThePasswordIsIn()
    {
        TestServer server(locked());
        ScriptedClient ana(server.port(), u"/charla"_s);

        ana.says(login(u"Ana"_s, Secret));

        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
    }

    void whoDoesNotIsToldAndMayTryAgain()
    {
        TestServer server(locked());
        ScriptedClient ana(server.port(), u"/charla?nick=Ana"_s);
        QVERIFY(!ana.expects(error(u"password-required"_s)).isEmpty());

        ana.says(login(u"Ana"_s));
        QVERIFY(!ana.expects(error(u"password-required"_s)).isEmpty());
        ana.says({{u"type"_s, u"room"_s}, {u"to"_s, u"lobby"_s}, {u"message"_s, u"hello?"_s}});
        QVERIFY(!ana.expects({{u"code"_s, u"not-logged-in"_s}}).isEmpty());
        ana.says(login(u"Ana"_s, u"abracadabra"_s));
        QVERIFY(!ana.expects(error(u"wrong-password"_s)).isEmpty());
        ana.says(login(u"Ana"_s, Secret));
        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
    }

    // Whoever stands outside isn't told who is in.
    void aNickIsLookedAtBehindTheDoorOnly()
    {
        TestServer server(locked());
        ScriptedClient ana(server.port(), u"/charla"_s);
        ana.says(login(u"Ana"_s, Secret));
        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
        ScriptedClient other(server.port(), u"/charla"_s);

        other.says(login(u"Ana"_s));
        QVERIFY(!other.expects(error(u"password-required"_s)).isEmpty());
        other.says(login(u"Ana"_s, Secret));
        QVERIFY(!other.expects({{u"code"_s, u"nick-taken"_s}}).isEmpty());
    }

    void whoGuessesTooOftenIsClosed()
    {
        server::Options options = locked();
        options.limits.maxPasswordGuesses = 3;
        TestServer server(options);
        ScriptedClient eve(server.port(), u"/charla"_s);
        QVERIFY(eve.isOpen());

        for (int guess = 0; guess < 3; ++guess) {
            eve.says(login(u"Eve"_s)); // is no guess
            eve.says(login(u"Eve"_s, QString::number(guess)));
            QVERIFY(!eve.expects(error(u"wrong-password"_s)).isEmpty());
        }

        QVERIFY(eve.expectsClose(4003));
    }

    void whoComesBackWithATokenNeedsNone()
    {
        QTemporaryDir folder;
        server::Options options = locked();
        options.history.folder = folder.path();
        QJsonObject back = login(u"Ana"_s);
        {
            TestServer server(options);
            ScriptedClient ana(server.port(), u"/charla"_s);
            ana.says(login(u"Ana"_s, Secret));
            back.insert(u"token"_s, ana.expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s));
        }
        options.password = u"another one"_s;
        TestServer server(options);
        ScriptedClient ana(server.port(), u"/charla"_s);

        ana.says(back);

        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
        back.insert(u"token"_s, QString(43, u'x'));
        ScriptedClient eve(server.port(), u"/charla"_s);
        eve.says(back);
        QVERIFY(!eve.expects(error(u"password-required"_s)).isEmpty());
    }

    void theHostCanChangeItWhileTheServerRuns()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        server.server().setPassword(Secret);

        ScriptedClient bob(server.port(), u"/charla"_s);
        bob.says(login(u"Bob"_s));
        QVERIFY(!bob.expects(error(u"password-required"_s)).isEmpty());
        ana.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(ana.hears(u"Ana"_s, u"still here"_s));
        server.server().setPassword({});
        bob.says(login(u"Bob"_s));
        QVERIFY(!bob.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
    }

    void noTutorialsClientIsLetInAndEachShowsWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("shown");
        QTest::newRow("talking") << u"/talking"_s
                                 << u"{\"from\":\"Charla\",\"message\":{\"text\":\"This"_s;
        QTest::newRow("soc") << u"/soc"_s << u"{\"message\":\"This"_s;
        QTest::newRow("websocket") << u"/websocket"_s << u"{\"message\":\"This"_s;
        QTest::newRow("websocketserver") << u"/websocketserver"_s << u"Charla: This"_s;
    }

    void noTutorialsClientIsLetInAndEachShowsWhy()
    {
        QFETCH(QString, path);
        QFETCH(QString, shown);
        TestServer server(locked());
        for (const QString &query : {QString(), u"?nick=Eve"_s}) {
            ScriptedClient eve(server.port(), path + query);
            QVERIFY(eve.expectsClose(4003));
            const QStringList frames = eve.takeFrames();
            QCOMPARE(frames.size(), 1);
            QVERIFY2(frames.first().startsWith(shown), qPrintable(frames.first()));
            QVERIFY(frames.first().contains(u"password"_s));
        }
        QVERIFY(server.server().people().isEmpty());
    }

    void aSessionTellsWhyAndGoesInWithThePassword()
    {
        TestServer server(locked());
        SessionClient ana;

        ana.connectTo(server.port(), u"Ana"_s);
        QTRY_COMPARE(ana.troubles.size(), 1);
        QCOMPARE(ana.troubles[0].kind, Kind::PasswordRequired);
        QCOMPARE(ana.troubles[0].lasting, client::Trouble::Lasting::Permanent);
        ana.session.connectTo({urlOf(server.port()), nickOf(u"Ana"_s), roomOf(u"lobby"_s), u"x"_s});
        QTRY_COMPARE(ana.troubles.size(), 2);
        QCOMPARE(ana.troubles[1].kind, Kind::WrongPassword);
        ana.session.connectTo({urlOf(server.port()), nickOf(u"Ana"_s), roomOf(u"lobby"_s), Secret});
        QTRY_VERIFY(ana.isOnlineIn(u"lobby"_s));
    }

    void theServerTellsItsHostWhoIsConnectedByWhateverPath()
    {
        TestServer server;
        QSignalSpy changes(&server.server(), &server::Server::peopleChanged);
        const auto people = [&server] {
            QStringList nicks = server.server().people();
            nicks.sort();
            return nicks;
        };
        NativeClient ana(server.port(), u"Ana"_s);
        ScriptedClient second(server.port(), u"/charla"_s); // a device more is nobody more
        second.says({{u"type"_s, u"login"_s},
                     {u"nickname"_s, u"Ana"_s},
                     {u"token"_s, ana.welcome().value(u"token"_s)},
                     {u"device"_s, u"phone"_s}});
        QVERIFY(!second.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
        ScriptedClient soc(server.port(), u"/soc"_s);
        ScriptedClient plain(server.port(), u"/websocketserver?nick=Fred"_s);
        QVERIFY(soc.isOpen() && plain.isOpen());

        QTRY_COMPARE(people(), QStringList({u"Ana"_s, u"Fred"_s, u"Guest 1"_s}));
        QTRY_VERIFY(!changes.isEmpty());
        changes.clear();
        ana.breaksOff();
        plain.breaksOff();
        QTRY_COMPARE(people(), QStringList({u"Ana"_s, u"Guest 1"_s}));
        second.says({{u"type"_s, u"logout"_s}});
        QTRY_COMPARE(people(), QStringList{u"Guest 1"_s});
        QTRY_VERIFY(!changes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
