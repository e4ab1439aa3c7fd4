// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orderclients.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Every act of those who keep order is written down, and they can read it.
class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    void everyActIsThere_data()
    {
        QTest::addColumn<bool>("isKept");
        QTest::newRow("on the disk") << true;
        QTest::newRow("in memory") << false;
    }

    void everyActIsThere()
    {
        QFETCH(bool, isKept);
        QTemporaryDir folder;
        server::Options options;
        if (isKept)
            options.history.folder = folder.path();
        TestServer server(options);
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);
        bob.saysIn(u"lobby"_s, u"spam"_s);
        const QJsonValue seq = olga.expects({{u"type"_s, u"room"_s}}).value(u"seq"_s);

        olga.says(frameOf(u"delete"_s, {{u"room"_s, u"lobby"_s}, {u"target"_s, seq}}));
        QVERIFY(!olga.expects({{u"type"_s, u"ack"_s}}).isEmpty());
        olga.says(frameOf(u"room-terms"_s,
                          {{u"room"_s, u"lobby"_s}, {u"readOnly"_s, true}, {u"slowMode"_s, 30}}));
        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Bob"_s}, {u"seconds"_s, 60}}));
        QVERIFY(olga.appoints(bob, u"Bob"_s));
        QVERIFY(olga.does(
            u"kick"_s,
            {{u"nick"_s, u"Bob"_s}, {u"room"_s, u"lobby"_s}, {u"reason"_s, u"enough"_s}}));
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Bob"_s}}));
        QVERIFY(olga.does(u"unban"_s, {{u"ban"_s, 1}}));

        const QJsonArray acts = audit(olga).value(u"acts"_s).toArray();
        QCOMPARE(words(acts),
                 QStringList({u"unban"_s, u"ban"_s, u"kick"_s, u"role"_s, u"mute"_s,
                              u"room-terms"_s, u"delete"_s}));
        for (const QJsonValue act : acts) {
            QCOMPARE(act[u"by"_s], u"Olga"_s);
            QVERIFY(act[u"at"_s].toDouble() > 1.7e12);
        }
        QCOMPARE(acts[2][u"nick"_s], u"Bob"_s);
        QCOMPARE(acts[2][u"room"_s], u"lobby"_s);
        QCOMPARE(acts[2][u"reason"_s], u"enough"_s);
        QCOMPARE(acts[3][u"detail"_s], u"operator"_s);
        QVERIFY(acts[4][u"until"_s].toDouble() > acts[4][u"at"_s].toDouble());
        QCOMPARE(acts[5][u"detail"_s], u"read-only=on slow=30"_s);
        QCOMPARE(acts[6][u"target"_s], seq);
        QCOMPARE(acts[6][u"nick"_s], u"Bob"_s);
    }

    void whatIsRefusedOrOnesOwnIsNotAnAct()
    {
        TestServer server;
        OwnerClient olga(server);
        NativeClient bob(server.port(), u"Bob"_s);

        QCOMPARE(refusalOf(bob, u"kick"_s, {{u"nick"_s, u"Olga"_s}}), u"not-allowed"_s);
        bob.saysIn(u"lobby"_s, u"mine"_s);
        const QJsonValue seq = bob.expects({{u"type"_s, u"room"_s}}).value(u"seq"_s);
        bob.says(frameOf(u"delete"_s, {{u"room"_s, u"lobby"_s}, {u"target"_s, seq}}));
        QVERIFY(!bob.expects({{u"type"_s, u"delete"_s}}).isEmpty());
        olga.says(frameOf(u"room-terms"_s, {{u"room"_s, u"lobby"_s}, {u"readOnly"_s, false}}));

        QVERIFY(audit(olga).value(u"acts"_s).toArray().isEmpty());
    }

    void itIsReadInPagesAlsoAfterARestart()
    {
        QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        {
            TestServer server(options);
            OwnerClient olga(server);
            NativeClient bob(server.port(), u"Bob"_s);
            for (int i = 0; i < 5; ++i)
                QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Bob"_s}}));
        }
        TestServer server(options);
        OwnerClient olga(server, u"Otto"_s);
        NativeClient eve(server.port(), u"Eve"_s);
        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Eve"_s}}));

        const QJsonObject first = audit(olga, {{u"limit"_s, 2}});
        const QJsonObject second = audit(olga, {{u"limit"_s, 3}, {u"before"_s, 5}});
        const QJsonObject last = audit(olga, {{u"before"_s, 2}});

        QCOMPARE(numbers(first), QList<int>({6, 5}));
        QCOMPARE(first.value(u"more"_s), true);
        QCOMPARE(numbers(second), QList<int>({4, 3, 2}));
        QCOMPARE(second.value(u"more"_s), true);
        QCOMPARE(numbers(last), QList<int>{1});
        QCOMPARE(last.value(u"more"_s), false);
    }

private:
    static QJsonObject audit(NativeClient &client, const QJsonObject &page = {})
    {
        client.says(frameOf(u"audit"_s, page));
        return client.expects({{u"type"_s, u"audit"_s}});
    }

    static QStringList words(const QJsonArray &acts)
    {
        QStringList words;
        for (const QJsonValue act : acts)
            words.append(act[u"act"_s].toString());
        return words;
    }

    static QList<int> numbers(const QJsonObject &page)
    {
        QList<int> numbers;
        for (const QJsonValue act : page.value(u"acts"_s).toArray())
            numbers.append(act[u"number"_s].toInt());
        return numbers;
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
