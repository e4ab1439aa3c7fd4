// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The way of a message: acknowledged, in one order, once, and only to those whom it is for.
class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void aPrivateMessageReachesExactlyOnePersonAndItsSender()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s, u"elsewhere"_s);
        NativeClient carl(server.port(), u"Carl"_s);

        ana.saysTo(u"bob"_s, u"only for you"_s); // a nick is found without case

        QVERIFY(bob.hears(u"Ana"_s, u"only for you"_s, u"private"_s));
        const QJsonObject copy = ana.expects({{u"type"_s, u"private"_s}});
        QCOMPARE(copy.value(u"to"_s), u"Bob"_s);
        QVERIFY(carl.heardNothingOf(u"private"_s));
        QVERIFY(bob.heardNothingOf(u"private"_s));
        QVERIFY(ana.heardNothingOf(u"private"_s));
    }

    void aPrivateMessageToNobodyIsRefusedWithItsId()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        ana.says(message(u"private"_s, u"Nobody"_s, FirstId, u"hello?"_s));

        QVERIFY(
            !ana.expects(
                    {{u"type"_s, u"error"_s}, {u"code"_s, u"no-such-person"_s}, {u"id"_s, FirstId}})
                 .isEmpty());
    }

    void eachMessageNamesTheOneBeforeItInItsConversation()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        ana.saysIn(u"lobby"_s, u"first"_s);
        const QJsonObject first = bob.expects({{u"type"_s, u"room"_s}});
        ana.saysTo(u"Bob"_s, u"between"_s);
        const QJsonObject between = bob.expects({{u"type"_s, u"private"_s}});
        ana.saysIn(u"lobby"_s, u"second"_s);
        const QJsonObject second = bob.expects({{u"type"_s, u"room"_s}});

        QCOMPARE(first.value(u"prev"_s), 0);
        QCOMPARE(between.value(u"prev"_s), 0);
        QCOMPARE(second.value(u"prev"_s), first.value(u"seq"_s));
        QVERIFY(second.value(u"seq"_s).toInteger() > between.value(u"seq"_s).toInteger());
    }

    void theSameIdIsTheSameMessageAndGetsTheSameAck()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        ana.says(message(u"room"_s, u"lobby"_s, FirstId, u"once"_s));
        const QJsonObject ack = ana.expects({{u"type"_s, u"ack"_s}, {u"id"_s, FirstId}});
        QVERIFY(bob.hears(u"Ana"_s, u"once"_s));
        ana.says(message(u"room"_s, u"lobby"_s, FirstId, u"once"_s));
        QCOMPARE(ana.expects({{u"type"_s, u"ack"_s}}), ack);

        QVERIFY(bob.heardNothingOf(u"room"_s));
    }

    void nobodySpeaksInSomebodyElsesName()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);

        QJsonObject forged = message(u"room"_s, u"lobby"_s, FirstId, u"I am Bob"_s);
        forged.insert(u"from"_s, u"Bob"_s);
        ana.says(forged);

        QVERIFY(
            !ana.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"not-you"_s}, {u"id"_s, FirstId}})
                 .isEmpty());
        QVERIFY(bob.heardNothingOf(u"room"_s));
    }

    void sendAtIsPassedOnAsItCame_data()
    {
        QTest::addColumn<QJsonValue>("sendAt");
        QTest::newRow("a browser's Date()")
            << QJsonValue(u"Sat Nov 21 2026 06:15:34 GMT+0100 (CET)"_s);
        QTest::newRow("a number") << QJsonValue(1790000000000.5);
    }

    void sendAtIsPassedOnAsItCame()
    {
        QFETCH(QJsonValue, sendAt);
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        QJsonObject dated = message(u"room"_s, u"lobby"_s, FirstId, u"when"_s);
        dated.insert(u"sendAt"_s, sendAt);
        ana.says(dated);

        QCOMPARE(ana.expects({{u"type"_s, u"room"_s}}).value(u"sendAt"_s), sendAt);
    }

    void historyComesInPages()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        QList<qint64> seqs;
        for (int i = 1; i <= 5; ++i) {
            ana.saysIn(u"lobby"_s, QString::number(i));
            seqs.append(ana.expects({{u"type"_s, u"room"_s}}).value(u"seq"_s).toInteger());
        }

        const QJsonObject newest = page(ana, {{u"limit"_s, 2}});
        QCOMPARE(texts(newest), QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(newest.value(u"more"_s), true);

        const QJsonObject before = page(ana, {{u"limit"_s, 10}, {u"before"_s, seqs.at(3)}});
        QCOMPARE(texts(before), QStringList({u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(before.value(u"more"_s), false);

        const QJsonObject after = page(ana, {{u"limit"_s, 2}, {u"after"_s, seqs.at(0)}});
        QCOMPARE(texts(after), QStringList({u"2"_s, u"3"_s}));
        QCOMPARE(after.value(u"more"_s), true);
    }

    void aStrangerWithAFreedNickDoesNotReadThePrivateTalkOfTheOneBefore()
    {
        TestServer server;
        NativeClient bob(server.port(), u"Bob"_s);
        {
            NativeClient ana(server.port(), u"Ana"_s);
            ana.saysTo(u"Bob"_s, u"a secret"_s);
            QVERIFY(bob.hears(u"Ana"_s, u"a secret"_s, u"private"_s));
            ana.says(QJsonObject{{u"type"_s, u"logout"_s}});
            QVERIFY(ana.expectsClose(1000));
        }

        NativeClient stranger(server.port(), u"Ana"_s);
        QCOMPARE(stranger.welcome().value(u"conversations"_s), QJsonArray());
        stranger.says(QJsonObject{{u"type"_s, u"history"_s}, {u"with"_s, u"Bob"_s}});
        QCOMPARE(stranger.expects({{u"type"_s, u"history"_s}}).value(u"messages"_s), QJsonArray());
    }

private:
    static inline const QString FirstId = u"6f1d9a5e-6a3c-4c6b-8f0e-0d6f4c1b2a01"_s;

    static QJsonObject message(const QString &type, const QString &to, const QString &id,
                               const QString &text)
    {
        return {{u"type"_s, type},
                {u"id"_s, id},
                {u"to"_s, to},
                {u"message"_s, QJsonObject{{u"text"_s, text}}}};
    }

    static QJsonObject page(NativeClient &client, QJsonObject request)
    {
        request.insert(u"type"_s, u"history"_s);
        request.insert(u"room"_s, u"lobby"_s);
        client.says(request);
        return client.expects({{u"type"_s, u"history"_s}});
    }

    static QStringList texts(const QJsonObject &page)
    {
        QStringList texts;
        for (const QJsonValue message : page.value(u"messages"_s).toArray())
            texts.append(message[u"message"_s][u"text"_s].toString());
        return texts;
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
