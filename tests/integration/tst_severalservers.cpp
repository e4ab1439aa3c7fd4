// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <client/sessions.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;
using client::Sessions;

//! The sessions of one person with more than one server.
class TestSeveralServers : public QObject
{
    Q_OBJECT

    static Session &enter(Sessions &sessions, const TestServer &server)
    {
        Session &session = sessions.make();
        session.connectTo({urlOf(server.port()), nickOf(u"Ana"_s), roomOf(u"lobby"_s)});
        return session;
    }

private slots:
    void eachIsFoundByItsAddress()
    {
        const TestServer one;
        const TestServer other;
        Sessions sessions;
        const Session &first = enter(sessions, one);
        const Session &second = enter(sessions, other);

        QCOMPARE(sessions.at(urlOf(one.port())), &first);
        QCOMPARE(sessions.at(urlOf(other.port())), &second);
        QCOMPARE(sessions.at(urlOf(1)), nullptr);
        QCOMPARE(sessions.all().size(), 2U);
    }

    void oneThatEndsIsGoneOnceItsServerKnows()
    {
        const QTemporaryDir folder;
        const TestServer one;
        const TestServer other;
        NativeClient bob(one.port(), u"Bob"_s);
        Sessions sessions(folder.path());
        Session &first = enter(sessions, one);
        const Session &second = enter(sessions, other);
        QTRY_COMPARE(first.state(), Session::State::Online);
        QTRY_COMPARE(second.state(), Session::State::Online);
        const QSignalSpy ended(&sessions, &Sessions::ended);
        const QSignalSpy left(&sessions, &Sessions::left);

        sessions.end(first, Sessions::Ending::LogOut);

        QCOMPARE(ended.size(), 1);
        QCOMPARE(sessions.at(urlOf(one.port())), nullptr);
        QVERIFY(sessions.isLeaving(urlOf(one.port())));
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(!sessions.isLeaving(urlOf(one.port())));
        QCOMPARE(second.state(), Session::State::Online);
    }

    void allAreIdleOnceEveryServerKnows()
    {
        const TestServer one;
        const TestServer other;
        Sessions sessions;
        Session &first = enter(sessions, one);
        const Session &second = enter(sessions, other);
        QTRY_COMPARE(first.state(), Session::State::Online);
        QTRY_COMPARE(second.state(), Session::State::Online);
        const QSignalSpy becameIdle(&sessions, &Sessions::becameIdle);

        sessions.end(first, Sessions::Ending::Quit);
        QVERIFY(!sessions.areIdle());
        sessions.quit();

        QTRY_VERIFY(!becameIdle.isEmpty());
        QVERIFY(sessions.areIdle());
        QCOMPARE(sessions.all().size(), 1U);
    }
};

QTEST_MAIN(TestSeveralServers)
#include "tst_severalservers.moc"
