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

//! A nick that somebody else takes is seen to be somebody else's.
class TestKeyMarks : public QObject
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

    void everybodySeesTheSameMarkOfSomebodyEverywhere()
    {
        NativeClient bob(m_server->port(), u"Bob"_s);
        NativeClient ana(m_server->port(), u"Ana"_s);
        const QString mark = markIn(ana.welcome());
        QVERIFY(!mark.isEmpty());
        QVERIFY(mark != markIn(bob.welcome()));

        QCOMPARE(markIn(bob.expects({{u"type"_s, u"joined"_s}, {u"nick"_s, u"Ana"_s}})), mark);
        ana.saysIn(u"lobby"_s, u"to all"_s);
        QCOMPARE(markIn(bob.expects({{u"type"_s, u"room"_s}, {u"from"_s, u"Ana"_s}})), mark);
        ana.saysTo(u"Bob"_s, u"to you"_s);
        QCOMPARE(markIn(bob.expects({{u"type"_s, u"private"_s}, {u"from"_s, u"Ana"_s}})), mark);
        bob.says({{u"type"_s, u"members"_s}, {u"id"_s, u"m"_s}, {u"room"_s, u"lobby"_s}});
        const QJsonObject list = bob.expects({{u"type"_s, u"members"_s}, {u"id"_s, u"m"_s}});
        QCOMPARE(list.value(u"members"_s)[0][u"nick"_s], u"Ana"_s);
        QCOMPARE(list.value(u"members"_s)[0][u"keyMark"_s], mark);
        QCOMPARE(marksOfPast(bob), QStringList{mark});
    }

    void whoComesBackHasTheSameOne()
    {
        NativeClient ana(m_server->port(), u"Ana"_s);
        ana.saysIn(u"lobby"_s, u"one"_s);
        QVERIFY(ana.hears(u"Ana"_s, u"one"_s));
        restart();
        ScriptedClient back(m_server->port(), u"/charla"_s);
        back.says({{u"type"_s, u"login"_s},
                   {u"nickname"_s, u"Ana"_s},
                   {u"token"_s, ana.welcome().value(u"token"_s)}});
        QCOMPARE(markIn(back.expects({{u"type"_s, u"welcome"_s}})), markIn(ana.welcome()));
        QCOMPARE(marksOfPast(back), QStringList{markIn(ana.welcome())});
    }

    void whoTakesTheNickLaterHasAnother()
    {
        NativeClient first(m_server->port(), u"Ana"_s);
        first.saysIn(u"lobby"_s, u"by the first"_s);
        QVERIFY(first.hears(u"Ana"_s, u"by the first"_s));
        first.says({{u"type"_s, u"logout"_s}});
        QVERIFY(first.expectsClose(1000));

        NativeClient second(m_server->port(), u"Ana"_s);
        second.saysIn(u"lobby"_s, u"by the second"_s);
        QVERIFY(second.hears(u"Ana"_s, u"by the second"_s));
        const QStringList both{markIn(first.welcome()), markIn(second.welcome())};
        QVERIFY(both.first() != both.last());
        QCOMPARE(marksOfPast(second), both);
        restart(); // the first one is known by what she said only
        NativeClient carl(m_server->port(), u"Carl"_s);
        QCOMPARE(marksOfPast(carl), both);
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
        m_server.reset(); // two can't have one folder
        start();
    }

    static QString markIn(const QJsonObject &message)
    {
        return message.value(u"keyMark"_s).toString();
    }

    //! Of the messages of the lobby, in their order.
    static QStringList marksOfPast(ScriptedClient &client)
    {
        client.says({{u"type"_s, u"history"_s}, {u"id"_s, u"past"_s}, {u"room"_s, u"lobby"_s}});
        const QJsonObject page = client.expects({{u"type"_s, u"history"_s}, {u"id"_s, u"past"_s}});
        QStringList marks;
        for (const QJsonValue message : page.value(u"messages"_s).toArray())
            marks.append(message[u"keyMark"_s].toString());
        return marks;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
};

QTEST_GUILESS_MAIN(TestKeyMarks)

#include "tst_keymarks.moc"
