// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <QDateTime>
#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Kind = client::Trouble::Kind;

namespace {

const auto Secret = u"open sesame"_s;

server::Options locked()
{
    server::Options options;
    options.password = Secret;
    return options;
}

QJsonObject login(const QString &nick, const QString &invitation = {}, const QString &password = {})
{
    QJsonObject frame{{u"type"_s, u"login"_s}, {u"nickname"_s, nick}, {u"room"_s, u"lobby"_s}};
    if (!invitation.isEmpty())
        frame.insert(u"invitation"_s, invitation);
    if (!password.isEmpty())
        frame.insert(u"password"_s, password);
    return frame;
}

//! "" for in.
QString refusedAs(quint16 port, const QJsonObject &frame)
{
    ScriptedClient client(port, u"/charla"_s);
    client.says(frame);
    return client.expectsAny({u"error"_s, u"welcome"_s}).value(u"code"_s).toString();
}

qint64 inAnHour()
{
    return QDateTime::currentMSecsSinceEpoch() + 3'600'000;
}

//! Ana, who is in and keeps her nick.
class Ana : public ScriptedClient
{
    Q_OBJECT

public:
    explicit Ana(quint16 port) : ScriptedClient(port, u"/charla"_s)
    {
        says(login(u"Ana"_s, {}, Secret));
        expects({{u"type"_s, u"welcome"_s}});
        says({{u"type"_s, u"keep-nick"_s}, {u"password"_s, u"correct horse"_s}});
        expects({{u"type"_s, u"nick-kept"_s}});
    }

    QJsonObject invites(int uses, qint64 expires = inAnHour())
    {
        says({{u"type"_s, u"invitation-make"_s},
              {u"id"_s, u"i"_s},
              {u"uses"_s, uses},
              {u"expires"_s, expires}});
        return expects({{u"type"_s, u"invitation"_s}, {u"id"_s, u"i"_s}});
    }

    QString code(int uses) { return invites(uses).value(u"code"_s).toString(); }

    QJsonArray listed()
    {
        says({{u"type"_s, u"invitations"_s}, {u"id"_s, u"l"_s}});
        return expects({{u"type"_s, u"invitations"_s}, {u"id"_s, u"l"_s}})
            .value(u"invitations"_s)
            .toArray();
    }
};

} // namespace

//! An invitation lets in so many people till then, without the password of the server.
class TestInvitations : public QObject
{
    Q_OBJECT

private slots:
    void itLetsInAsManyAsItSays()
    {
        TestServer server(locked());
        Ana ana(server.port());
        const QJsonObject made = ana.invites(2);
        QCOMPARE(made.value(u"uses"_s).toInt(), 2);
        QCOMPARE(made.value(u"used"_s).toInt(), 0);
        const QString code = made.value(u"code"_s).toString();

        QCOMPARE(refusedAs(server.port(), login(u"Bob"_s)), u"password-required"_s);
        QCOMPARE(refusedAs(server.port(), login(u"Bob"_s, code)), QString());
        QCOMPARE(ana.listed()[0][u"used"_s].toInt(), 1);
        QCOMPARE(refusedAs(server.port(), login(u"Cleo"_s, code)), QString());
        QCOMPARE(refusedAs(server.port(), login(u"Dan"_s, code)), u"invitation-over"_s);
        QCOMPARE(ana.listed().size(), 0);
        QCOMPARE(refusedAs(server.port(), login(u"Dan"_s, code, Secret)), QString());
    }

    // A nick that is taken is no reason to lose a use, and who comes back isn't new.
    void onlyWhoIsNewCounts()
    {
        TestServer server(locked());
        Ana ana(server.port());
        const QString code = ana.code(1);

        ScriptedClient bob(server.port(), u"/charla"_s);
        bob.says(login(u"Ana"_s, code));
        QVERIFY(!bob.expects({{u"code"_s, u"nick-kept"_s}}).isEmpty());
        bob.says(login(u"Bob"_s, code));
        const QString token = bob.expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s).toString();
        bob.breaksOff();
        QJsonObject back = login(u"Bob"_s);
        back.insert(u"token"_s, token);
        QCOMPARE(refusedAs(server.port(), back), QString());
        // Her own nick behind the same door: the code is over.
        QJsonObject again = login(u"Ana"_s, code);
        again.insert(u"nickPassword"_s, u"correct horse"_s);
        QCOMPARE(refusedAs(server.port(), again), u"invitation-over"_s);
        again.insert(u"invitation"_s, ana.code(1));
        QCOMPARE(refusedAs(server.port(), again), QString());
        QCOMPARE(ana.listed()[0][u"used"_s].toInt(), 0);
    }

    void itExpires()
    {
        TestServer server(locked());
        Ana ana(server.port());
        ana.says({{u"type"_s, u"invitation-make"_s},
                  {u"uses"_s, 1},
                  {u"expires"_s, QDateTime::currentMSecsSinceEpoch() - 1}});
        QVERIFY(!ana.expects({{u"code"_s, u"bad-value"_s}, {u"field"_s, u"expires"_s}}).isEmpty());

        const auto end = QDateTime::currentMSecsSinceEpoch() + 3'000;
        const QString code = ana.invites(5, end).value(u"code"_s).toString();
        QTRY_VERIFY_WITH_TIMEOUT(QDateTime::currentMSecsSinceEpoch() > end, 60'000);
        QCOMPARE(refusedAs(server.port(), login(u"Bob"_s, code)), u"invitation-over"_s);
        QCOMPARE(ana.listed().size(), 0);
    }

    void itCanBeTakenBack()
    {
        TestServer server(locked());
        Ana ana(server.port());
        const QJsonObject made = ana.invites(5);
        ScriptedClient eve(server.port(), u"/charla"_s);
        eve.says(login(u"Eve"_s, {}, Secret));
        QVERIFY(!eve.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        const QJsonObject revoke{{u"type"_s, u"invitation-revoke"_s},
                                 {u"invitation"_s, made.value(u"invitation"_s)}};
        eve.says(revoke); // it isn't hers
        QVERIFY(!eve.expects({{u"code"_s, u"no-such-invitation"_s}}).isEmpty());
        ana.says(revoke);
        QCOMPARE(
            ana.expects({{u"type"_s, u"invitations"_s}}).value(u"invitations"_s).toArray().size(),
            0);
        QCOMPARE(refusedAs(server.port(), login(u"Bob"_s, made.value(u"code"_s).toString())),
                 u"invitation-over"_s);
    }

    void onlyWhoKeepsTheirNickMayInvite()
    {
        TestServer server;
        NativeClient guest(server.port(), u"Guy"_s);
        guest.says({{u"type"_s, u"invitation-make"_s}, {u"uses"_s, 1}, {u"expires"_s, inAnHour()}});
        QVERIFY(!guest.expects({{u"code"_s, u"nick-not-kept"_s}}).isEmpty());
    }

    void guessingCodesClosesTheDoor()
    {
        server::Options options = locked();
        options.limits.maxPasswordGuesses = 2;
        TestServer server(options);
        ScriptedClient eve(server.port(), u"/charla"_s);
        for (int guess = 0; guess < 2; ++guess) {
            eve.says(login(u"Eve"_s, QString(43, u'x')));
            QVERIFY(!eve.expects({{u"code"_s, u"invitation-over"_s}}).isEmpty());
        }
        QVERIFY(eve.expectsClose(4003));
    }

    void theHostInvitesToo()
    {
        TestServer server(locked());
        const QString code = server.server().makeInvitation(1, std::chrono::hours(1));
        QCOMPARE(refusedAs(server.port(), login(u"Bob"_s, code)), QString());
        QCOMPARE(refusedAs(server.port(), login(u"Cleo"_s, code)), u"invitation-over"_s);
    }

    void itOutlivesTheServerAndNobodyCanReadIt()
    {
        QTemporaryDir folder;
        server::Options options = locked();
        options.history.folder = folder.path();
        QString code;
        QString token;
        {
            TestServer server(options);
            Ana ana(server.port());
            code = ana.code(2);
            ScriptedClient bob(server.port(), u"/charla"_s);
            bob.says(login(u"Bob"_s, code));
            token = bob.expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s).toString();
        }
        int files = 0;
        QDirIterator it(folder.path(), QDir::Files);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QString &secret : {code, token, u"correct horse"_s, Secret})
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);
        TestServer server(options);
        QCOMPARE(refusedAs(server.port(), login(u"Cleo"_s, code)), QString());
        QCOMPARE(refusedAs(server.port(), login(u"Dan"_s, code)), u"invitation-over"_s);
    }

    void aSessionComesInByIt()
    {
        TestServer server(locked());
        const QString code = server.server().makeInvitation(1, std::chrono::hours(1));
        SessionClient bob;
        SessionClient cleo;
        const auto invitation = protocol::InvitationCode::from(code).value();

        bob.session.connectTo({.url = urlOf(server.port()),
                               .nick = nickOf(u"Bob"_s),
                               .room = roomOf(u"lobby"_s),
                               .invitation = invitation});
        QTRY_VERIFY(bob.isOnlineIn(u"lobby"_s));
        cleo.session.connectTo({.url = urlOf(server.port()),
                                .nick = nickOf(u"Cleo"_s),
                                .room = roomOf(u"lobby"_s),
                                .invitation = invitation});
        QTRY_COMPARE(cleo.troubles.size(), 1);
        QCOMPARE(cleo.troubles[0].kind, Kind::InvitationOver);
        QCOMPARE(cleo.troubles[0].lasting, client::Trouble::Lasting::Permanent);
    }
};

QTEST_GUILESS_MAIN(TestInvitations)
#include "tst_invitations.moc"
