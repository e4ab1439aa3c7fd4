// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "scriptedclient.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The program on the command line: real processes, real signals.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void aSignalClosesEveryConnectionAndEndsWell_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void aSignalClosesEveryConnectionAndEndsWell()
    {
        QFETCH(int, number);
        HeadlessServer server;
        QVERIFY(server.port() != 0);
        NativeClient ana(server.port(), u"Ana"_s);
        ScriptedClient soc(server.port(), u"/soc"_s);
        QVERIFY(soc.isOpen());

        ::kill(pid_t(server.processId()), number);

        QVERIFY(ana.expectsClose(1001));
        QVERIFY(soc.expectsClose(1001));
        QCOMPARE(server.ended(), 0);
    }

    void sendPostsItsTextAndEndsWhenItIsAcknowledged()
    {
        HeadlessServer server;
        NativeClient ana(server.port(), u"Ana"_s, u"Workshop"_s);

        Program send({u"send"_s, u"--url"_s, server.address(), u"--nick"_s, u"Robot"_s, u"--room"_s,
                      u"Workshop"_s, u"the build is done"_s});

        QVERIFY(ana.hears(u"Robot"_s, u"the build is done"_s));
        QCOMPARE(send.ended(), 0);
        QVERIFY(!ana.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Robot"_s}}).isEmpty());
    }

    void sendPostsStandardInputLineByLine()
    {
        HeadlessServer server;
        NativeClient ana(server.port(), u"Ana"_s);

        Program send({u"send"_s, u"--url"_s, server.address(), u"--nick"_s, u"Robot"_s});
        send.write("first\n\nsecond\n");
        QVERIFY(ana.hears(u"Robot"_s, u"first"_s)); // as it comes, not at the end of the input
        QVERIFY(ana.hears(u"Robot"_s, u"second"_s));
        send.write("third");
        send.closeWriteChannel();

        QVERIFY(ana.hears(u"Robot"_s, u"third"_s));
        QCOMPARE(send.ended(), 0);
    }

    void sendTellsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("text");
        QTest::newRow("nick taken") << u"ana"_s << u"hello"_s;
        QTest::newRow("text too long") << u"Robot"_s << QString(20'000, u'x');
    }

    void sendTellsWhatIsWrong()
    {
        QFETCH(QString, nick);
        QFETCH(QString, text);
        HeadlessServer server;
        const NativeClient ana(server.port(), u"Ana"_s);

        Program send({u"send"_s, u"--url"_s, server.address(), u"--nick"_s, nick, text});

        QCOMPARE(send.ended(), 1);
        QVERIFY(send.complaint().startsWith(u"charla send: "_s));
    }

    void aPortThatIsTakenIsToldInWords()
    {
        HeadlessServer server;

        Program second({u"--server-only"_s, u"--listen"_s, u"127.0.0.1"_s, u"--port"_s,
                        QString::number(server.port())});

        QCOMPARE(second.ended(), 1);
        QVERIFY(second.complaint().contains(u"taken"_s));
    }

    void withoutADisplayItServesAndSaysSo()
    {
        QTemporaryDir data;
        QFile settings(data.filePath(u"charla.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[server]\nport=0\nlisten=127.0.0.1\nname=Room 12\nlobby=Foyer\n");
        settings.close();

        Program program({u"--data"_s, data.path()});
        const auto ready = program.said(u"Room 12 is ready: http://127\\.0\\.0\\.1:(\\d+)/\n"_s);

        QVERIFY(ready.hasMatch());
        QVERIFY(program.complaint().contains(u"no display"_s));
        const NativeClient ana(quint16(ready.captured(1).toUInt()), u"Ana"_s);
        QCOMPARE(ana.welcome().value(u"lobby"_s), u"Foyer"_s);
    }

    void aServersNameThatNobodyCanReadIsToldInWords()
    {
        Program named({u"--server-only"_s, u"--port"_s, u"0"_s, u"--name"_s, u"Room\a12"_s});
        QCOMPARE(named.ended(), 2);
        QVERIFY(named.complaint().contains(u"--name"_s));

        QTemporaryDir data;
        QFile settings(data.filePath(u"charla.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[server]\nname=Room\\a12\n");
        settings.close();
        Program written({u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, data.path()});
        QCOMPARE(written.ended(), 1);
        QVERIFY(written.complaint().contains(u"[server]"_s));
    }

    void aDataFolderThatCanNotBeIsToldInWords()
    {
        Program program(
            {u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, u"/dev/null/charla"_s});

        QCOMPARE(program.ended(), 1);
        QVERIFY(program.complaint().contains(u"--data"_s));
    }

    void helpAndVersionEndWell()
    {
        Program help({u"--help"_s});
        QVERIFY(help.said(u"--server-only"_s).hasMatch());
        QCOMPARE(help.ended(), 0);
        Program version({u"--version"_s});
        QVERIFY(
            version
                .said(u"^charla \\d+\\.\\d+\\.\\d+\nQt 6\\.\\d+\\.\\d+\nOpenSSL 3\\.\\d+\\.\\d+\n"
                      "SQLite 3\\.\\d+\\.\\d+\nICU \\d+\\.\\d+\n"
                      "libsodium 1\\.\\d+\\.\\d+\nmd4c \\d+\\.\\d+\\.\\d+\n"
                      "qrcodegen \\d+\\.\\d+\\.\\d+\n$"_s)
                .hasMatch());
        QCOMPARE(version.ended(), 0);
    }

    void anUnknownOptionIsAMistake()
    {
        Program program({u"--frobnicate"_s});

        QCOMPARE(program.ended(), 2);
        QVERIFY(program.complaint().contains(u"frobnicate"_s));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
