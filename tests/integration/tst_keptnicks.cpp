// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const auto Password = u"correct horse"_s;

QJsonObject login(const QString &nick, const QString &nickPassword = {})
{
    QJsonObject frame{{u"type"_s, u"login"_s}, {u"id"_s, u"login"_s}, {u"nickname"_s, nick}};
    if (!nickPassword.isEmpty())
        frame.insert(u"nickPassword"_s, nickPassword);
    return frame;
}

QJsonObject error(const QString &code)
{
    return {{u"type"_s, u"error"_s}, {u"code"_s, code}};
}

bool keeps(ScriptedClient &client, const QString &password, const QString &current = {})
{
    QJsonObject frame{{u"type"_s, u"keep-nick"_s}, {u"id"_s, u"keep"_s}, {u"password"_s, password}};
    if (!current.isEmpty())
        frame.insert(u"current"_s, current);
    client.says(frame);
    return !client.expects({{u"type"_s, u"nick-kept"_s}, {u"id"_s, u"keep"_s}, {u"kept"_s, true}})
                .isEmpty();
}

QString refusedAs(ScriptedClient &client, const QJsonObject &frame)
{
    client.says(frame);
    return client.expectsAny({u"error"_s, u"welcome"_s}).value(u"code"_s).toString();
}

//! On a machine of any slowness the next try behind the free ones comes too early.
server::Options unhurried()
{
    server::Options options;
    options.limits.nickTries.first = std::chrono::hours(1);
    options.limits.nickTries.longest = std::chrono::hours(1);
    return options;
}

QStringList roomsIn(ScriptedClient &client, int count)
{
    QStringList rooms;
    while (rooms.size() < count) {
        const QJsonObject members = client.expects({{u"type"_s, u"members"_s}});
        if (members.isEmpty())
            return rooms;
        rooms.append(members.value(u"room"_s).toString());
    }
    return rooms;
}

//! How long an answer to a wrong password takes, in nanoseconds.
qint64 timeOfRefusal(quint16 port, const QString &nick)
{
    ScriptedClient eve(port, u"/charla"_s);
    eve.says(QJsonObject{{u"type"_s, u"ping"_s}, {u"id"_s, u"p"_s}});
    eve.expects({{u"type"_s, u"pong"_s}});
    QElapsedTimer timer;
    timer.start();
    const QString code = refusedAs(eve, login(nick, u"a guess"_s));
    const qint64 taken = timer.nsecsElapsed();
    return code == u"wrong-nick-password"_s ? taken : 0;
}

qint64 median(std::vector<qint64> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

//! A nick that is kept with a password is only for who says it.
class TestKeptNicks : public QObject
{
    Q_OBJECT

private slots:
    void onlyItsOwnerMayUseIt()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        QCOMPARE(ana.welcome().value(u"kept"_s).toBool(), false);
        QVERIFY(keeps(ana, Password));
        ana.says({{u"type"_s, u"logout"_s}});
        QVERIFY(ana.expectsClose(1000));

        ScriptedClient other(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(other, login(u"Ana"_s)), u"nick-kept"_s);
        QCOMPARE(refusedAs(other, login(u"\u0410na"_s)), u"nick-kept"_s); // looks like it
        QCOMPARE(refusedAs(other, login(u"Ana"_s, u"battery staple"_s)), u"wrong-nick-password"_s);
        other.says(login(u"Ana"_s, Password));
        QVERIFY(!other
                     .expects({{u"type"_s, u"welcome"_s},
                               {u"id"_s, u"login"_s},
                               {u"nickname"_s, u"Ana"_s},
                               {u"kept"_s, true}})
                     .isEmpty());
    }

    void itIsOnePersonOnSeveralDevices()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient phone(server.port(), u"Ana"_s);
        phone.joins(u"Workshop"_s);
        QVERIFY(keeps(phone, Password));
        bob.saysTo(u"Ana"_s, u"for Ana"_s);
        QVERIFY(phone.hears(u"Bob"_s, u"for Ana"_s, u"private"_s));

        ScriptedClient laptop(server.port(), u"/charla"_s);
        laptop.says(login(u"Ana"_s, Password));
        const QJsonObject welcome = laptop.expects({{u"type"_s, u"welcome"_s}});
        QCOMPARE(welcome.value(u"resumed"_s), true);
        QVERIFY(welcome.value(u"token"_s) != phone.welcome().value(u"token"_s));
        QCOMPARE(welcome.value(u"conversations"_s).toArray().size(), 3);
        QCOMPARE(roomsIn(laptop, 2), QStringList({u"lobby"_s, u"Workshop"_s}));

        // Both hear what is said to her, and the one what the other has read.
        bob.saysTo(u"Ana"_s, u"to both"_s);
        QVERIFY(phone.hears(u"Bob"_s, u"to both"_s, u"private"_s));
        const QJsonObject heard = laptop.expects({{u"type"_s, u"private"_s}});
        laptop.says({{u"type"_s, u"read"_s}, {u"with"_s, u"Bob"_s}, {u"upTo"_s, heard[u"seq"_s]}});
        QVERIFY(!phone.expects({{u"type"_s, u"read"_s}, {u"with"_s, u"Bob"_s}}).isEmpty());
        QVERIFY(bob.heardNothingOf(u"presence"_s));
    }

    void whoIsBannedDoesNotComeInFromANewDeviceEither()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient ana(server.port(), u"Ana"_s);
        QVERIFY(keeps(ana, Password));
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Ana"_s}}));
        QVERIFY(ana.expectsClose(4007));

        ScriptedClient phone(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(phone, login(u"Ana"_s, Password)), u"banned"_s);
        QVERIFY(phone.expectsClose(4007));
        // Who only knows the name is not told of the ban.
        ScriptedClient other(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(other, login(u"Ana"_s, u"a guess"_s)), u"wrong-nick-password"_s);
    }

    void itIsNeverLostByAbsence()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        options.deadlines.nickGrace = std::chrono::milliseconds(0);
        options.deadlines.personKeep = std::chrono::milliseconds(1);
        {
            TestServer server(options);
            NativeClient ana(server.port(), u"Ana"_s);
            NativeClient guest(server.port(), u"Guy"_s);
            ana.joins(u"Workshop"_s);
            QVERIFY(keeps(ana, Password));
            NativeClient bob(server.port(), u"Bob"_s);
            ana.breaksOff();
            guest.breaksOff();
            // He is forgotten, and she would be.
            QVERIFY(!bob.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Guy"_s}}).isEmpty());
        }
        TestServer server(options);
        ScriptedClient other(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(other, login(u"Ana"_s)), u"nick-kept"_s);
        other.says(login(u"Ana"_s, Password));
        QVERIFY(!other.expects({{u"type"_s, u"welcome"_s}, {u"resumed"_s, true}}).isEmpty());
        QCOMPARE(roomsIn(other, 2), QStringList({u"lobby"_s, u"Workshop"_s}));
    }

    void aTokenOfBeforeNeedsNoPassword()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        QVERIFY(keeps(ana, Password));
        ana.breaksOff();

        QJsonObject back = login(u"Ana"_s);
        back.insert(u"token"_s, ana.welcome().value(u"token"_s));
        ScriptedClient again(server.port(), u"/charla"_s);
        again.says(back);
        QVERIFY(!again.expects({{u"type"_s, u"welcome"_s}, {u"kept"_s, true}}).isEmpty());
    }

    void thePasswordChangesOnlyForWhoKnowsIt()
    {
        TestServer server(unhurried());
        NativeClient ana(server.port(), u"Ana"_s);
        QVERIFY(keeps(ana, Password));

        ana.says({{u"type"_s, u"keep-nick"_s}, {u"password"_s, u"mine now"_s}});
        QVERIFY(!ana.expects(error(u"wrong-nick-password"_s)).isEmpty());
        ana.says({{u"type"_s, u"keep-nick"_s},
                  {u"password"_s, u"mine now"_s},
                  {u"current"_s, u"a guess"_s}});
        QVERIFY(!ana.expects(error(u"wrong-nick-password"_s)).isEmpty());
        QVERIFY(keeps(ana, u"battery staple"_s, Password));

        ScriptedClient laptop(server.port(), u"/charla"_s);
        laptop.says(login(u"Ana"_s, u"battery staple"_s));
        // The free tries are over: with three of them she changed it.
        const QJsonObject refusal = laptop.expects(error(u"rate-limited"_s));
        QVERIFY(refusal.value(u"retryAfter"_s).toInt() > 0);
    }

    void itCanBeGivenUp()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        ana.says({{u"type"_s, u"release-nick"_s}, {u"current"_s, Password}});
        QVERIFY(!ana.expects(error(u"nick-not-kept"_s)).isEmpty());
        QVERIFY(keeps(ana, Password));
        ScriptedClient laptop(server.port(), u"/charla"_s);
        laptop.says(login(u"Ana"_s, Password));
        QVERIFY(!laptop.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        ana.says({{u"type"_s, u"release-nick"_s}, {u"current"_s, u"a guess"_s}});
        QVERIFY(!ana.expects(error(u"wrong-nick-password"_s)).isEmpty());
        ana.says({{u"type"_s, u"release-nick"_s}, {u"current"_s, Password}});
        QVERIFY(!ana.expects({{u"type"_s, u"nick-kept"_s}, {u"kept"_s, false}}).isEmpty());
        QVERIFY(!laptop.expects({{u"type"_s, u"nick-kept"_s}, {u"kept"_s, false}}).isEmpty());
        for (ScriptedClient *const each : {static_cast<ScriptedClient *>(&ana), &laptop}) {
            each->says({{u"type"_s, u"logout"_s}});
            QVERIFY(each->expectsClose(1000));
        }
        const NativeClient another(server.port(), u"Ana"_s);
        QCOMPARE(another.welcome().value(u"resumed"_s), false);
    }

    void theDoorOfTheServerIsAnother()
    {
        server::Options options;
        options.password = u"open sesame"_s;
        TestServer server(options);
        ScriptedClient ana(server.port(), u"/charla"_s);
        QJsonObject first = login(u"Ana"_s);
        first.insert(u"password"_s, u"open sesame"_s);
        ana.says(first);
        QVERIFY(!ana.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
        QVERIFY(keeps(ana, Password));

        ScriptedClient other(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(other, login(u"Ana"_s, Password)), u"password-required"_s);
    }

    void inTheTutorialsDialectsNobodyGetsIt()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Guest 1"_s);
        QVERIFY(keeps(ana, Password));
        ana.breaksOff();

        ScriptedClient talking(server.port(), u"/talking"_s);
        talking.says(QJsonObject{{u"type"_s, u"login"_s}, {u"nickname"_s, u"Guest 1"_s}});
        const QJsonObject refusal = talking.expects({{u"from"_s, u"Charla"_s}});
        QVERIFY(refusal[u"message"_s][u"text"_s].toString().contains(u"belongs to somebody"_s));
        const ScriptedClient plain(server.port(), u"/websocketserver?nick=Guest%201"_s);
        QTRY_COMPARE(server.server().people(), QStringList{u"Guest 2"_s});
    }

    void whileAPasswordIsLookedAtTheOthersTalk()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        NativeClient cleo(server.port(), u"Cleo"_s);
        // One after the other: the last answer takes many times what a round trip does.
        std::vector<std::unique_ptr<ScriptedClient>> others;
        for (int i = 0; i < 5; ++i) {
            others.push_back(std::make_unique<ScriptedClient>(server.port(), u"/charla"_s));
            others.back()->says(login(u"Nobody %1"_s.arg(i), u"a guess"_s));
        }
        ScriptedClient eve(server.port(), u"/charla"_s);
        QVERIFY(eve.isOpen());

        eve.says(login(u"Ana"_s, u"a guess"_s));
        eve.says(QJsonObject{{u"type"_s, u"ping"_s}, {u"id"_s, u"behind"_s}});
        bob.saysIn(u"lobby"_s, u"meanwhile"_s);
        QVERIFY(cleo.hears(u"Bob"_s, u"meanwhile"_s));
        QCOMPARE(eve.frameCount(), 0);
        // What she says behind it is heard behind it.
        QCOMPARE(eve.expectsAny({u"error"_s, u"pong"_s}).value(u"code"_s),
                 u"wrong-nick-password"_s);
        QVERIFY(!eve.expects({{u"type"_s, u"pong"_s}, {u"id"_s, u"behind"_s}}).isEmpty());
    }

    void whoGoesWhileItIsLookedAtIsForgotten()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        QVERIFY(keeps(ana, Password));
        {
            ScriptedClient gone(server.port(), u"/charla"_s);
            QVERIFY(gone.isOpen());
            gone.says(login(u"Ana"_s, Password));
            gone.socket().flush();
            gone.breaksOff();
        }
        ScriptedClient other(server.port(), u"/charla"_s);
        other.says(login(u"Bob"_s, u"behind it"_s)); // asked when the other is done
        QVERIFY(!other.expects(error(u"wrong-nick-password"_s)).isEmpty());
        QVERIFY(ana.heardNothingOf(u"nick-kept"_s));
    }

    void guessesBecomeRare()
    {
        TestServer server(unhurried());
        NativeClient ana(server.port(), u"Ana"_s);
        QVERIFY(keeps(ana, Password)); // is one of the tries
        for (const QString &nick : {u"Ana"_s, u"Nobody"_s}) {
            int refusals = 0;
            int wait = 0;
            while (wait == 0 && refusals < 10) {
                ScriptedClient eve(server.port(), u"/charla"_s);
                eve.says(login(nick, u"a guess"_s));
                wait = eve.expects({{u"type"_s, u"error"_s}}).value(u"retryAfter"_s).toInt();
                ++refusals;
            }
            QCOMPARE(refusals, nick == u"Ana"_s ? 3 : 4);
            QVERIFY2(wait > 0 && wait <= 3'600'000, qPrintable(nick + QString::number(wait)));
        }
    }

    void whoGuessesOnOneConnectionIsClosed()
    {
        server::Options options;
        options.limits.maxPasswordGuesses = 2;
        TestServer server(options);
        ScriptedClient eve(server.port(), u"/charla"_s);
        QCOMPARE(refusedAs(eve, login(u"Ana"_s, u"a guess"_s)), u"wrong-nick-password"_s);
        QCOMPARE(refusedAs(eve, login(u"Bob"_s, u"a guess"_s)), u"wrong-nick-password"_s);
        QVERIFY(eve.expectsClose(4003));
    }

    // The answer is the same, and so is its time: as a ratio, since how fast the machine is tells
    // nothing. Without the work for nobody it would be some hundreds.
    void aWrongPasswordDoesNotTellWhetherTheNickIsKept()
    {
        constexpr int Rounds = 5;
        server::Options options;
        options.limits.floods = server::FloodLimits::off(); // all guesses come from one address
        options.limits.nickTries.free = 10 * Rounds;
        TestServer server(options);
        NativeClient owner(server.port(), u"Owner"_s);
        QVERIFY(keeps(owner, Password));
        NativeClient guest(server.port(), u"Guest of honour"_s);
        std::vector<qint64> kept;
        std::vector<qint64> nobodys;
        for (int round = 0; round < Rounds; ++round) {
            kept.push_back(timeOfRefusal(server.port(), u"Owner"_s));
            nobodys.push_back(timeOfRefusal(server.port(), u"Nobody"_s));
        }
        QVERIFY(std::ranges::min(kept) > 0 && std::ranges::min(nobodys) > 0);
        QVERIFY(timeOfRefusal(server.port(), u"Guest of honour"_s) > 0);
        const double ratio = double(median(kept)) / double(median(nobodys));
        QVERIFY2(ratio > 0.5 && ratio < 2, qPrintable(QString::number(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestKeptNicks)
#include "tst_keptnicks.moc"
