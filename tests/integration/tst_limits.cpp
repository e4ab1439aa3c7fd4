// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <server/limits/limitwords.h>

#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! The defaults but for these, and one that makes no difference: TestServer takes the defaults away.
server::Options with(const QString &limits)
{
    server::Options options;
    options.limits.floods.maxConnections = 10'000;
    const QString trouble = server::setLimits(options.limits, limits);
    if (!trouble.isEmpty())
        qFatal("%s", qPrintable(trouble));
    return options;
}

QJsonObject tooFast()
{
    return {{u"type"_s, u"error"_s}, {u"code"_s, u"rate-limited"_s}};
}

QJsonObject message(int number)
{
    return {{u"type"_s, u"room"_s},
            {u"id"_s, u"7d1c2f9e-0b54-4c3a-9a43-%1"_s.arg(number, 12, 10, QChar(u'0'))},
            {u"to"_s, u"lobby"_s},
            {u"message"_s, QString::number(number)}};
}

} // namespace

//! Who asks for too much is told to wait, and who goes on has to go; people notice nothing.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void aPastedBurstOfFiftyLinesPasses()
    {
        TestServer server(with(u"connections=5000"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        for (int i = 0; i < 50; ++i)
            ana.says(message(i));

        for (int i = 0; i < 50; ++i)
            QVERIFY(bob.hears(u"Ana"_s, QString::number(i)));
        QVERIFY(ana.heardNothingOf(u"error"_s));
    }

    void whoIsTooFastIsToldHowLongToWait()
    {
        TestServer server(with(u"messages-per-connection=3:2"_s));
        NativeClient ana(server.port(), u"Ana"_s);

        for (int i = 0; i < 4; ++i)
            ana.says(message(i));

        const QJsonObject error = ana.expects(tooFast());
        QCOMPARE(error.value(u"id"_s), message(3).value(u"id"_s));
        const int wait = error.value(u"retryAfter"_s).toInt();
        QVERIFY2(wait > 0 && wait <= 1000, qPrintable(QString::number(wait)));
        ana.says({{u"type"_s, u"ping"_s}, {u"id"_s, u"still here"_s}});
        QVERIFY(!ana.expects({{u"type"_s, u"pong"_s}}).isEmpty());
    }

    void afterTheWaitTheSameMessagePasses()
    {
        TestServer server(with(u"messages-per-connection=2:20"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        for (int i = 0; i < 3; ++i)
            ana.says(message(i));
        const QJsonObject error = ana.expects(tooFast());

        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() >= error.value(u"retryAfter"_s).toInt());
        ana.says(message(2));

        const QJsonObject acked{{u"type"_s, u"ack"_s}, {u"id"_s, message(2).value(u"id"_s)}};
        QVERIFY(!ana.expects(acked).isEmpty());
    }

    void aSecondConnectionIsNoWayAround()
    {
        TestServer server(with(u"messages-per-person=5:0.01"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        ScriptedClient phone(server.port(), u"/charla"_s);
        phone.says({{u"type"_s, u"login"_s},
                    {u"nickname"_s, u"Ana"_s},
                    {u"device"_s, u"phone"_s},
                    {u"token"_s, ana.welcome().value(u"token"_s)}});
        QVERIFY(!phone.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        for (int i = 0; i < 5; ++i)
            ana.says(message(i));
        for (int i = 0; i < 5; ++i)
            QVERIFY(ana.hears(u"Ana"_s, QString::number(i)));
        phone.says(message(5));

        QVERIFY(!phone.expects(tooFast()).isEmpty());
    }

    void theOthersAreNotHeldUp()
    {
        TestServer server(with(u"messages-per-connection=1:0.01"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        ana.says(message(1));
        ana.says(message(2));
        QVERIFY(!ana.expects(tooFast()).isEmpty());

        bob.saysIn(u"lobby"_s, u"I can"_s);

        QVERIFY(ana.hears(u"Bob"_s, u"I can"_s));
    }

    void roomsAreMadeOneAfterTheOther()
    {
        TestServer server(with(u"rooms-per-person=2:0.01"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s, u"Garden"_s);
        ana.joins(u"One"_s);
        ana.joins(u"Two"_s);

        ana.says({{u"type"_s, u"join"_s}, {u"id"_s, u"3"_s}, {u"room"_s, u"Three"_s}});

        QJsonObject refused = tooFast();
        refused.insert(u"id"_s, u"3"_s);
        QVERIFY(!ana.expects(refused).isEmpty());
        ana.joins(u"Garden"_s); // which is there
    }

    void eachKindHasItsLimit_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QJsonObject>("frame");
        const QString id = u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s;
        const QString lobby = u"lobby"_s;
        QTest::newRow("edit") << u"messages"_s
                              << QJsonObject{{u"type"_s, u"edit"_s},
                                             {u"id"_s, id},
                                             {u"room"_s, lobby},
                                             {u"target"_s, 1},
                                             {u"text"_s, u"x"_s}};
        QTest::newRow("react") << u"messages"_s
                               << QJsonObject{{u"type"_s, u"react"_s},
                                              {u"id"_s, id},
                                              {u"room"_s, lobby},
                                              {u"target"_s, 1},
                                              {u"mark"_s, u"x"_s}};
        QTest::newRow("read") << u"signs"_s
                              << QJsonObject{
                                     {u"type"_s, u"read"_s}, {u"room"_s, lobby}, {u"upTo"_s, 1}};
        QTest::newRow("presence") << u"signs"_s
                                  << QJsonObject{{u"type"_s, u"presence"_s},
                                                 {u"state"_s, u"away"_s}};
        QTest::newRow("topic") << u"joins"_s
                               << QJsonObject{{u"type"_s, u"topic"_s},
                                              {u"id"_s, id},
                                              {u"room"_s, lobby},
                                              {u"topic"_s, u"x"_s}};
        QTest::newRow("upload") << u"uploads"_s
                                << QJsonObject{{u"type"_s, u"upload"_s},
                                               {u"id"_s, id},
                                               {u"name"_s, u"x"_s},
                                               {u"size"_s, 1}};
        QTest::newRow("search") << u"searches"_s
                                << QJsonObject{{u"type"_s, u"search"_s},
                                               {u"id"_s, id},
                                               {u"query"_s, u"x"_s}};
        QTest::newRow("history") << u"histories"_s
                                 << QJsonObject{{u"type"_s, u"history"_s},
                                                {u"id"_s, id},
                                                {u"room"_s, lobby}};
        QTest::newRow("members") << u"histories"_s
                                 << QJsonObject{{u"type"_s, u"members"_s},
                                                {u"id"_s, id},
                                                {u"room"_s, lobby}};
        QTest::newRow("ping") << u"requests"_s
                              << QJsonObject{{u"type"_s, u"ping"_s}, {u"id"_s, id}};
    }

    void eachKindHasItsLimit()
    {
        QFETCH(QString, limit);
        QFETCH(QJsonObject, frame);
        TestServer server(with(limit + u"-per-connection=4:0.01"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        for (int i = 0; i < 5; ++i)
            ana.says(frame);
        QJsonObject refused = tooFast();
        if (frame.contains(u"id"_s))
            refused.insert(u"id"_s, frame.value(u"id"_s));
        QVERIFY(!ana.expects(refused).isEmpty());
    }

    void whoGoesOnIsClosedAndTheOthersStay()
    {
        TestServer server(with(u"messages-per-connection=5:0.01,refusals-per-connection=50:1"_s));
        NativeClient eve(server.port(), u"Eve"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        for (int i = 0; i < 200; ++i)
            eve.says(message(i));

        QVERIFY(eve.expectsClose(4004));
        QVERIFY(bob.hears(u"Eve"_s, u"4"_s));
        bob.saysIn(u"lobby"_s, u"at last"_s);
        QVERIFY(bob.hears(u"Bob"_s, u"at last"_s));
    }

    void nonsenseIsBorneWithForAWhileOnly()
    {
        TestServer server(with(u"refusals-per-connection=20:1"_s));
        ScriptedClient eve(server.port(), u"/charla"_s);
        QVERIFY(eve.isOpen());
        for (int i = 0; i < 50; ++i)
            eve.says(u"nonsense"_s);
        QVERIFY(eve.expectsClose(4004));
    }

    void guessesFromAnAddressWaitLongerEachTime()
    {
        server::Options options = with(u"guesses=2"_s);
        options.password = u"open sesame"_s;
        TestServer server(options);
        const auto answerTo = [&server](const QString &password) {
            ScriptedClient guesser(server.port(), u"/charla"_s);
            guesser.says(
                {{u"type"_s, u"login"_s}, {u"nickname"_s, u"Eve"_s}, {u"password"_s, password}});
            return guesser.expectsAny({u"error"_s, u"welcome"_s});
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(answerTo(QString::number(i)).value(u"code"_s).toString(), u"wrong-password"_s);

        const QJsonObject refused = answerTo(u"open sesame"_s);
        QCOMPARE(refused.value(u"code"_s).toString(), u"rate-limited"_s);
        const int wait = refused.value(u"retryAfter"_s).toInt();
        QVERIFY(wait > 0 && wait <= 1000);

        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > wait);
        QCOMPARE(answerTo(u"open sesame"_s).value(u"type"_s).toString(), u"welcome"_s);
    }

    // The bench and whoever trusts all others.
    void withoutLimitsNothingIsRefused()
    {
        TestServer server(with(u"off"_s));
        NativeClient ana(server.port(), u"Ana"_s);
        for (int i = 0; i < 2000; ++i)
            ana.says(message(i));
        QVERIFY(ana.hears(u"Ana"_s, u"1999"_s));
        QVERIFY(ana.heardNothingOf(u"error"_s));
    }
};

QTEST_GUILESS_MAIN(TestLimits)

#include "tst_limits.moc"
