// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const auto Password = u"correct horse"_s;

QJsonObject login(const QString &client, const QString &token = {})
{
    QJsonObject frame{{u"type"_s, u"login"_s}, {u"nickname"_s, u"Ana"_s}, {u"client"_s, client}};
    if (token.isEmpty())
        frame.insert(u"nickPassword"_s, Password);
    else
        frame.insert(u"token"_s, token);
    return frame;
}

//! Ana, who has kept her nick, at one more device.
class Device : public ScriptedClient
{
    Q_OBJECT

public:
    Device(quint16 port, const QString &client) : ScriptedClient(port, u"/charla"_s)
    {
        says(login(client));
        m_token = expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s).toString();
    }

    const QString &token() const { return m_token; }

    QList<QJsonObject> sessions()
    {
        says(QJsonObject{{u"type"_s, u"sessions"_s}, {u"id"_s, u"s"_s}});
        return listed(expects({{u"type"_s, u"sessions"_s}, {u"id"_s, u"s"_s}}));
    }

    static QList<QJsonObject> listed(const QJsonObject &answer)
    {
        QList<QJsonObject> sessions;
        for (const QJsonValue session : answer.value(u"sessions"_s).toArray())
            sessions.append(session.toObject());
        return sessions;
    }

    QString idOf(const QString &client)
    {
        for (const QJsonObject &session : sessions()) {
            if (session.value(u"client"_s) == client)
                return session.value(u"session"_s).toString();
        }
        return {};
    }

private:
    QString m_token;
};

void keepNick(NativeClient &ana)
{
    ana.says({{u"type"_s, u"keep-nick"_s}, {u"password"_s, Password}});
    QVERIFY(!ana.expects({{u"type"_s, u"nick-kept"_s}}).isEmpty());
}

QStringList clientsOf(const QList<QJsonObject> &sessions)
{
    QStringList clients;
    for (const QJsonObject &session : sessions)
        clients.append(session.value(u"client"_s).toString());
    clients.sort();
    return clients;
}

} // namespace

//! Each login has a token of its own, which its person can list and end.
class TestOwnSessions : public QObject
{
    Q_OBJECT

private slots:
    void eachLoginIsListed()
    {
        TestServer server;
        NativeClient first(server.port(), u"Ana"_s);
        keepNick(first);
        Device phone(server.port(), u"Firefox (Android)"_s);
        Device laptop(server.port(), u"Charla (Linux)"_s);
        phone.breaksOff();
        NativeClient bob(server.port(), u"Bob"_s);
        QTRY_COMPARE(server.server().connectionCount(), 3);

        const QList<QJsonObject> sessions = laptop.sessions();
        QCOMPARE(clientsOf(sessions),
                 QStringList({QString(), u"Charla (Linux)"_s, u"Firefox (Android)"_s}));
        for (const QJsonObject &session : sessions) {
            const QString client = session.value(u"client"_s).toString();
            QCOMPARE(session.value(u"current"_s).toBool(), client == u"Charla (Linux)"_s);
            QCOMPARE(session.value(u"connected"_s).toBool(), client != u"Firefox (Android)"_s);
            QVERIFY(session.value(u"since"_s).toDouble() > 0);
            QVERIFY(session.value(u"since"_s).toDouble() <= session.value(u"seen"_s).toDouble());
        }
        bob.says({{u"type"_s, u"sessions"_s}, {u"id"_s, u"his"_s}});
        QCOMPARE(Device::listed(bob.expects({{u"type"_s, u"sessions"_s}})).size(), 1);
    }

    void aSessionThatIsEndedIsWorthNothing()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        keepNick(ana);
        Device phone(server.port(), u"phone"_s);
        Device laptop(server.port(), u"laptop"_s);
        const QString id = laptop.idOf(u"phone"_s);

        laptop.says({{u"type"_s, u"revoke-session"_s}, {u"id"_s, u"r"_s}, {u"session"_s, id}});
        QCOMPARE(clientsOf(Device::listed(
                     laptop.expects({{u"type"_s, u"sessions"_s}, {u"id"_s, u"r"_s}}))),
                 QStringList({QString(), u"laptop"_s}));
        QVERIFY(phone.expectsClose(4008));

        ScriptedClient thief(server.port(), u"/charla"_s);
        thief.says(login(u"phone"_s, phone.token()));
        QVERIFY(!thief.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"nick-kept"_s}}).isEmpty());
        laptop.says({{u"type"_s, u"revoke-session"_s}, {u"session"_s, id}});
        QVERIFY(!laptop.expects({{u"code"_s, u"no-such-session"_s}}).isEmpty());
    }

    void aStrangersSessionCanNotBeEnded()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        keepNick(ana);
        Device laptop(server.port(), u"laptop"_s);
        NativeClient eve(server.port(), u"Eve"_s);

        eve.says({{u"type"_s, u"revoke-session"_s}, {u"session"_s, laptop.idOf(u"laptop"_s)}});
        QVERIFY(!eve.expects({{u"code"_s, u"no-such-session"_s}}).isEmpty());
        QCOMPARE(laptop.sessions().size(), 2);
    }

    void theOwnOneCanBeEndedToo()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        keepNick(ana);
        Device laptop(server.port(), u"laptop"_s);

        laptop.says({{u"type"_s, u"revoke-session"_s}, {u"session"_s, laptop.idOf(u"laptop"_s)}});
        QVERIFY(laptop.expectsClose(4008));
        ana.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(ana.hears(u"Ana"_s, u"still here"_s));
    }

    void loggingOutEndsOneSessionOnly()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient ana(server.port(), u"Ana"_s);
        keepNick(ana);
        Device laptop(server.port(), u"laptop"_s);

        laptop.says({{u"type"_s, u"logout"_s}});
        QVERIFY(laptop.expectsClose(1000));
        QVERIFY(bob.heardNothingOf(u"left"_s));
        ana.saysIn(u"lobby"_s, u"still here"_s);
        QVERIFY(bob.hears(u"Ana"_s, u"still here"_s));
        ScriptedClient thief(server.port(), u"/charla"_s);
        thief.says(login(u"laptop"_s, laptop.token()));
        QVERIFY(!thief.expects({{u"code"_s, u"nick-kept"_s}}).isEmpty());
    }

    // With the last one of somebody who keeps nothing, they are gone.
    void aGuestWhoEndsTheirOnlySessionHasLeft()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient eve(server.port(), u"Eve"_s);
        eve.says({{u"type"_s, u"sessions"_s}});
        const QString id = Device::listed(eve.expects({{u"type"_s, u"sessions"_s}}))
                               .value(0)
                               .value(u"session"_s)
                               .toString();

        eve.says({{u"type"_s, u"revoke-session"_s}, {u"session"_s, id}});
        QVERIFY(eve.expectsClose(4008));
        QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Eve"_s}}).isEmpty());
        const NativeClient another(server.port(), u"Eve"_s);
        QCOMPARE(another.welcome().value(u"resumed"_s), false);
    }

    void theyOutliveTheServer()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        QString kept;
        QString ended;
        {
            TestServer server(options);
            NativeClient ana(server.port(), u"Ana"_s);
            keepNick(ana);
            Device phone(server.port(), u"phone"_s);
            Device laptop(server.port(), u"laptop"_s);
            kept = laptop.token();
            ended = phone.token();
            laptop.says(
                {{u"type"_s, u"revoke-session"_s}, {u"session"_s, laptop.idOf(u"phone"_s)}});
            QVERIFY(phone.expectsClose(4008));
        }
        TestServer server(options);
        ScriptedClient thief(server.port(), u"/charla"_s);
        thief.says(login(u"phone"_s, ended));
        QVERIFY(!thief.expects({{u"code"_s, u"nick-kept"_s}}).isEmpty());
        ScriptedClient laptop(server.port(), u"/charla"_s);
        laptop.says(login(u"laptop"_s, kept));
        QVERIFY(!laptop.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
        laptop.says({{u"type"_s, u"sessions"_s}});
        QCOMPARE(clientsOf(Device::listed(laptop.expects({{u"type"_s, u"sessions"_s}}))),
                 QStringList({QString(), u"laptop"_s}));
    }
};

QTEST_GUILESS_MAIN(TestOwnSessions)
#include "tst_ownsessions.moc"
