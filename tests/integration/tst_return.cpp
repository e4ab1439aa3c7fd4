// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "testserver.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Nothing is lost: who comes back, also to a server that was started anew, finds everything.
class TestReturn : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        start();
    }

    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void roomsAndTopicsSurviveARestart()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        ana.joins(u"Workshop"_s);
        ana.says({{u"type"_s, u"topic"_s},
                  {u"id"_s, u"t"_s},
                  {u"room"_s, u"Workshop"_s},
                  {u"topic"_s, u"Saws & files"_s}});
        ana.expects({{u"type"_s, u"topic"_s}, {u"id"_s, u"t"_s}});
        restart();

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana));
        const QJsonObject welcome = back.expects({{u"type"_s, u"welcome"_s}});
        QCOMPARE(welcome.value(u"resumed"_s), true);
        QCOMPARE(welcome.value(u"server"_s)[u"id"_s], ana.welcome().value(u"server"_s)[u"id"_s]);
        back.expects({{u"type"_s, u"members"_s}, {u"room"_s, u"lobby"_s}});
        QVERIFY(!back.expects({{u"type"_s, u"members"_s},
                               {u"room"_s, u"Workshop"_s},
                               {u"topic"_s, u"Saws & files"_s}})
                     .isEmpty());
    }

    void aPrivateMessageWaitsForWhoIsAway()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        NativeClient bob(m_server->port(), u"Bob"_s);
        ana.breaksOff();
        bob.expects({{u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}});
        bob.saysTo(u"Ana"_s, u"see you tomorrow"_s);
        QVERIFY(bob.hears(u"Bob"_s, u"see you tomorrow"_s, u"private"_s));
        restart();

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana, 0));
        const QJsonObject page = back.expects({{u"type"_s, u"history"_s}, {u"with"_s, u"Bob"_s}});
        QCOMPARE(texts(page), QStringList{u"see you tomorrow"_s});
    }

    void readPositionsSurviveARestart()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        const auto seq = posts(ana, 2).last();
        ana.says({{u"type"_s, u"read"_s}, {u"room"_s, u"lobby"_s}, {u"upTo"_s, seq}});
        QVERIFY(ana.heardNothingOf(u"error"_s));
        restart();

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana));
        const QJsonObject welcome = back.expects({{u"type"_s, u"welcome"_s}});
        const QJsonArray tips = welcome.value(u"conversations"_s).toArray();
        QCOMPARE(tips.size(), 1);
        QCOMPARE(tips[0][u"room"_s], u"lobby"_s);
        QCOMPARE(tips[0][u"read"_s], seq);
        QCOMPARE(tips[0][u"last"_s], seq);
    }

    void whatWasMissedComesInPagesAndThenWhatIsNew()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        NativeClient bob(m_server->port(), u"Bob"_s);
        const qint64 seen = posts(bob, 1).last();
        ana.breaksOff();
        QList<qint64> missed = posts(bob, 250);

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana, seen));
        missed += posts(bob, 5); // while she is given the pages

        qint64 last = seen;
        QList<qint64> got;
        while (got.size() < missed.size()) {
            const QJsonObject next = back.expectsAny({u"history"_s, u"room"_s});
            QVERIFY(!next.isEmpty());
            const bool isPage = next.value(u"type"_s) == u"history"_s;
            const QJsonArray entries
                = isPage ? next.value(u"messages"_s).toArray() : QJsonArray{next};
            QVERIFY(!isPage || !next.contains(u"id"_s));
            for (const QJsonValue entry : entries) {
                QCOMPARE(entry[u"prev"_s].toInteger(), last); // no gap, no double
                last = entry[u"seq"_s].toInteger();
                got.append(last);
            }
        }
        QCOMPARE(got, missed);
    }

    void aResendAfterARestartGetsTheSameAck()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        const QJsonObject message{{u"type"_s, u"room"_s},
                                  {u"to"_s, u"lobby"_s},
                                  {u"id"_s, u"0b0e7e0a-9b1e-4d8e-8f63-1a2b3c4d5e6f"_s},
                                  {u"message"_s, u"once"_s}};
        ana.says(message);
        const QJsonObject ack = ana.expects({{u"type"_s, u"ack"_s}});
        restart();

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana));
        back.expects({{u"type"_s, u"welcome"_s}});
        back.says(message);
        QCOMPARE(back.expects({{u"type"_s, u"ack"_s}}), ack);
        back.says({{u"type"_s, u"history"_s}, {u"id"_s, u"h"_s}, {u"room"_s, u"lobby"_s}});
        QCOMPARE(texts(back.expects({{u"type"_s, u"history"_s}})), QStringList{u"once"_s});
    }

    void changesSurviveARestart()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        NativeClient bob(m_server->port(), u"Bob"_s);
        const QList<qint64> said = posts(ana, 3);
        change(ana, u"edit"_s, said[0], {{u"text"_s, u"better"_s}});
        change(bob, u"react"_s, said[1], {{u"mark"_s, u"\U0001F44D"_s}});
        change(ana, u"delete"_s, said[2], {});
        QVERIFY(refused(bob, u"edit"_s, said[0], {{u"text"_s, u"mine"_s}}, u"not-yours"_s));
        QVERIFY(refused(ana, u"edit"_s, said[2], {{u"text"_s, u"x"_s}}, u"no-such-message"_s));
        restart();

        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says(login(ana));
        back.expects({{u"type"_s, u"welcome"_s}});
        back.says({{u"type"_s, u"history"_s}, {u"id"_s, u"h"_s}, {u"room"_s, u"lobby"_s}});
        const QJsonArray entries
            = back.expects({{u"type"_s, u"history"_s}}).value(u"messages"_s).toArray();
        QCOMPARE(entries.size(), 6);
        QCOMPARE(entries[0][u"message"_s][u"text"_s], u"better"_s);
        QCOMPARE(entries[0][u"edited"_s], true);
        QCOMPARE(entries[1][u"reactions"_s][0][u"by"_s], (QJsonArray{u"Bob"_s}));
        QCOMPARE(entries[2][u"deleted"_s], true);
        QCOMPARE(entries[2][u"message"_s][u"text"_s], QString());
        QCOMPARE(entries[3][u"type"_s], u"edit"_s);
        QCOMPARE(entries[3][u"target"_s], said[0]);
    }

private:
    void start()
    {
        charla::server::Options options;
        options.history.folder = m_folder->path();
        m_server = std::make_unique<TestServer>(options);
    }

    void restart()
    {
        m_server.reset();
        start();
    }

    static QJsonObject login(const NativeClient &before, std::optional<qint64> after = {})
    {
        QJsonObject login{{u"type"_s, u"login"_s},
                          {u"nickname"_s, before.welcome().value(u"nickname"_s)},
                          {u"token"_s, before.welcome().value(u"token"_s)}};
        if (after)
            login.insert(u"after"_s, *after);
        return login;
    }

    static QList<qint64> posts(NativeClient &author, int count)
    {
        for (int i = 0; i < count; ++i)
            author.saysIn(u"lobby"_s, u"message %1"_s.arg(i));
        QList<qint64> seqs;
        for (int i = 0; i < count; ++i)
            seqs.append(author.expects({{u"type"_s, u"ack"_s}}).value(u"seq"_s).toInteger());
        return seqs;
    }

    static QJsonObject changeOf(const QString &type, qint64 target, QJsonObject rest)
    {
        rest.insert(u"type"_s, type);
        rest.insert(u"room"_s, u"lobby"_s);
        rest.insert(u"target"_s, target);
        return rest;
    }

    static void change(NativeClient &by, const QString &type, qint64 target,
                       const QJsonObject &rest)
    {
        by.says(changeOf(type, target, rest));
        QVERIFY(!by.expects({{u"type"_s, type}, {u"target"_s, target}}).isEmpty());
    }

    static bool refused(NativeClient &by, const QString &type, qint64 target,
                        const QJsonObject &rest, const QString &code)
    {
        by.says(changeOf(type, target, rest));
        return !by.expects({{u"type"_s, u"error"_s}, {u"code"_s, code}}).isEmpty();
    }

    static QStringList texts(const QJsonObject &page)
    {
        QStringList texts;
        for (const QJsonValue entry : page.value(u"messages"_s).toArray())
            texts.append(entry[u"message"_s][u"text"_s].toString());
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestReturn)
#include "tst_return.moc"
