// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>

#include <QTest>

using namespace charla::app;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What the arguments ask for.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void nothingOpensTheWindow()
    {
        const Command command = commandOf({u"charla"_s}, {});

        QVERIFY(std::holds_alternative<Desktop>(command));
        QVERIFY(!std::get<Desktop>(command).url);
    }

    void connectGoesStraightIntoARoom()
    {
        const Command command = commandOf({u"charla"_s, u"--connect"_s, u"10.0.0.1"_s, u"--nick"_s,
                                           u"Ana"_s, u"--room"_s, u"Workshop"_s},
                                          {});

        const auto &desktop = std::get<Desktop>(command);
        QCOMPARE(desktop.url->toString(), u"ws://10.0.0.1:9090/charla"_s);
        QCOMPARE(desktop.nick->text(), u"Ana"_s);
        QCOMPARE(desktop.room->text(), u"Workshop"_s);
    }

    void serverOnlyTakesAllItsOptions()
    {
        const Command command
            = commandOf({u"charla"_s, u"--server-only"_s, u"--listen"_s, u"127.0.0.1"_s,
                         u"--port=0"_s, u"--name"_s, u" Room 12 "_s, u"--data"_s, u"/srv/charla"_s,
                         u"--allow-origin"_s, u"https://a"_s, u"--allow-origin"_s, u"https://b"_s},
                        {});

        const auto &serve = std::get<Serve>(command);
        QCOMPARE(*serve.listenAddress, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(*serve.port, 0);
        QCOMPARE(*serve.name, u"Room 12"_s);
        QCOMPARE(*serve.dataDirectory, u"/srv/charla"_s);
        QCOMPARE(serve.allowedOrigins, QStringList({u"https://a"_s, u"https://b"_s}));
    }

    void sendTakesItsTextFromTheArguments()
    {
        const Command command = commandOf({u"charla"_s, u"send"_s, u"--url"_s, u"h:1"_s,
                                           u"--nick"_s, u"Ana"_s, u"two"_s, u"words"_s},
                                          {});

        const auto &post = std::get<Post>(command);
        QCOMPARE(post.url.toString(), u"ws://h:1/charla"_s);
        QCOMPARE(post.room, RoomName::lobby());
        QCOMPARE(*post.text, u"two words"_s);
    }

    void sendWithoutTextReadsStandardInput()
    {
        const Command command
            = commandOf({u"charla"_s, u"send"_s, u"--url"_s, u"h"_s, u"--nick"_s, u"Ana"_s}, {});

        QVERIFY(!std::get<Post>(command).text);
    }

    void helpNamesEveryOption()
    {
        const QString help = std::get<ShowText>(commandOf({u"charla"_s, u"--help"_s}, {})).text;

        for (const QString &option :
             {u"--server-only"_s, u"--listen"_s, u"--port"_s, u"--data"_s, u"--name"_s,
              u"--allow-origin"_s, u"--allow-host"_s, u"--connect"_s, u"--nick"_s, u"--room"_s,
              u"--url"_s, u"--version"_s})
            QVERIFY2(help.contains(option), qPrintable(option));
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("unknown command") << QStringList{u"dance"_s} << u"dance"_s;
        QTest::newRow("port that is no number")
            << QStringList{u"--server-only"_s, u"--port"_s, u"many"_s} << u"many"_s;
        QTest::newRow("port too large")
            << QStringList{u"--server-only"_s, u"--port"_s, u"70000"_s} << u"70000"_s;
        QTest::newRow("address that is none")
            << QStringList{u"--server-only"_s, u"--listen"_s, u"here"_s} << u"here"_s;
        QTest::newRow("option without its value")
            << QStringList{u"--server-only"_s, u"--port"_s} << u"port"_s;
        QTest::newRow("server option for a window")
            << QStringList{u"--port"_s, u"9090"_s} << u"--port"_s;
        QTest::newRow("send without a server")
            << QStringList{u"send"_s, u"--nick"_s, u"Ana"_s, u"hi"_s} << u"--url"_s;
        QTest::newRow("connect without a nick")
            << QStringList{u"--connect"_s, u"h"_s} << u"--nick"_s;
        QTest::newRow("nick too long")
            << QStringList{u"--connect"_s, u"h"_s, u"--nick"_s, QString(33, u'x')} << u"--nick"_s;
        QTest::newRow("server's name with a control character")
            << QStringList{u"--server-only"_s, u"--name"_s, u"Room\a12"_s} << u"--name"_s;
        QTest::newRow("server's name of two lines")
            << QStringList{u"--server-only"_s, u"--name"_s, u"Room\n12"_s} << u"--name"_s;
        QTest::newRow("server without a name")
            << QStringList{u"--server-only"_s, u"--name"_s, u" "_s} << u"--name"_s;
        QTest::newRow("server's name too long")
            << QStringList{u"--server-only"_s, u"--name"_s, QString(65, u'x')} << u"--name"_s;
        QTest::newRow("address that is no URL")
            << QStringList{u"--connect"_s, u"http://"_s, u"--nick"_s, u"Ana"_s} << u"--connect"_s;
    }

    void mistakesAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);

        const Command command = commandOf(QStringList{u"charla"_s} + arguments, {});

        QVERIFY(std::holds_alternative<UsageError>(command));
        QVERIFY2(std::get<UsageError>(command).words.contains(named),
                 qPrintable(std::get<UsageError>(command).words));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
