// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>
#include <app/configfile.h>

#include <QTemporaryDir>
#include <QTest>

using namespace charla::app;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

ConfigTerms terms(const QStringList &given = {})
{
    return {{{u"port"_s, {}, u"PORT"_s},
             {u"name"_s, {}, u"NAME"_s},
             {u"host"_s, {}, u"HOST"_s},
             QCommandLineOption(u"secure"_s),
             QCommandLineOption(u"plain"_s)},
            {u"host"_s},
            given};
}

} // namespace

//! What a configuration says.
class TestConfigFile : public QObject
{
    Q_OBJECT

private slots:
    void linesBecomeArguments()
    {
        const auto read = configArguments("# Room 12\n"
                                          "\n"
                                          "port = 9090\r\n"
                                          "  name=Ana's = \"room\" # 12  \n"
                                          "secure = Yes\n"
                                          "plain = no\n"
                                          "host = a.example\n"
                                          "host = b.example",
                                          terms());

        QVERIFY(read.ok());
        QCOMPARE(read->arguments,
                 QStringList({u"--port=9090"_s, u"--name=Ana's = \"room\" # 12"_s, u"--secure"_s,
                              u"--host=a.example"_s, u"--host=b.example"_s}));
        QCOMPARE(read->lines.value(u"name"_s), 4);
        QCOMPARE(read->lines.value(u"host"_s), 7);
    }

    void nothingIsAConfigurationToo()
    {
        const auto read = configArguments({}, terms());

        QVERIFY(read.ok());
        QVERIFY(read->arguments.isEmpty());
    }

    void whatTheCommandLineSaysIsLeftOut()
    {
        const auto read = configArguments("host = a\nport = 1\nhost = b\n", terms({u"host"_s}));

        QVERIFY(read.ok());
        QCOMPARE(read->arguments, QStringList{u"--port=1"_s});
    }

    void mistakesAreToldByLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown key") << QByteArray("port = 1\nprot = 2\n") << 2 << u"\"prot\""_s;
        QTest::newRow("dashes") << QByteArray("--port = 1\n") << 1 << u"without the dashes"_s;
        QTest::newRow("no equals sign") << QByteArray("\nport 1\n") << 2 << u"port = 9090"_s;
        QTest::newRow("no value") << QByteArray("name =\n") << 1 << u"NAME"_s;
        QTest::newRow("no key") << QByteArray("= 1\n") << 1 << u"\"\""_s;
        QTest::newRow("twice") << QByteArray("port = 1\n\nport = 1\n") << 3 << u"line 1"_s;
        QTest::newRow("flag with another word")
            << QByteArray("secure = perhaps\n") << 1 << u"yes or no"_s;
        QTest::newRow("flag alone") << QByteArray("secure\n") << 1 << u"no setting"_s;
        QTest::newRow("section") << QByteArray("[server]\nport = 1\n") << 1 << u"sections"_s;
        QTest::newRow("no UTF-8") << QByteArray("port = 1\nname = \xff\xfe\n") << 2 << u"UTF-8"_s;
        QTest::newRow("a zero") << QByteArray("name = a\0b\n", 11) << 1 << u"UTF-8"_s;
    }

    void mistakesAreToldByLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, line);
        QFETCH(QString, words);

        const auto read = configArguments(content, terms());

        QVERIFY(!read.ok());
        QCOMPARE(read.error().line, line);
        QVERIFY2(read.error().words.contains(words), qPrintable(read.error().words));
    }

    // A mistake in what the command line overrules is one, too: it would strike one day.
    void whatIsOverruledIsLookedAt()
    {
        QVERIFY(!configArguments("secure = perhaps\n", terms({u"secure"_s})).ok());
    }

    void aFileThatCanNotBeReadIsToldInWords()
    {
        const QTemporaryDir folder;
        const auto missing = readConfigFile(folder.filePath(u"missing"_s));
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().contains(folder.filePath(u"missing"_s)));
        QVERIFY(!readConfigFile(folder.path()).ok());
        const auto endless = readConfigFile(u"/dev/zero"_s);
        QVERIFY(!endless.ok());
        QVERIFY(endless.error().contains(u"too long"_s));
    }

    void aServerTakesItsOptionsFromAFileAndTheCommandLineWins()
    {
        const auto readFile = [](const QString &file) -> Result<QByteArray, QString> {
            return file == u"/etc/c"_s ? Result<QByteArray, QString>(
                       QByteArray("port = 1\nname = Room 12\nallow-host = a\n"
                                  "require-tls = yes\nallow-host = b\n"))
                                       : Result<QByteArray, QString>(u"there is none"_s);
        };

        const Command command = commandOf(
            {u"charla"_s, u"--server-only"_s, u"--config"_s, u"/etc/c"_s, u"--port"_s, u"2"_s}, {},
            ProgramKind::WithWindow, readFile);
        const Command without = commandOf({u"charla"_s, u"--server-only"_s, u"--config=/etc/d"_s},
                                          {}, ProgramKind::WithWindow, readFile);

        const auto &serve = std::get<Serve>(command);
        QCOMPARE(*serve.port, 2);
        QCOMPARE(*serve.name, u"Room 12"_s);
        QCOMPARE(serve.allowedHosts, QStringList({u"a"_s, u"b"_s}));
        QVERIFY(serve.security == Serve::Security::Required);
        QCOMPARE(std::get<UsageError>(without).words, u"there is none"_s);
    }

    void aMistakeInTheFileIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("value") << QByteArray("# of ours\nport = many\n")
                               << u"/etc/c, line 2: --port: \"many\""_s;
        QTest::newRow("key") << QByteArray("\n\nnick = Ana\n") << u"/etc/c, line 3: there is no"_s;
        QTest::newRow("what does not go together")
            << QByteArray("no-tls = yes\n") << u"/etc/c, line 1: --no-tls does not go with"_s;
    }

    void aMistakeInTheFileIsToldWithItsLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);

        const Command command
            = commandOf({u"charla"_s, u"--config=/etc/c"_s, u"--require-tls"_s}, {},
                        ProgramKind::Headless, [&content](const QString &) { return content; });

        const QString told = std::get<UsageError>(command).words;
        QVERIFY2(told.startsWith(words), qPrintable(told));
    }

    void theKeysAreTheOptionsOfAServer()
    {
        QStringList keys;
        for (const QCommandLineOption &option : configOptions())
            keys.append(option.names().constLast());

        for (const QString &key : {u"port"_s, u"password-file"_s, u"data"_s, u"limits"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
        for (const QString &key : {u"config"_s, u"server-only"_s, u"help"_s, u"nick"_s})
            QVERIFY2(!keys.contains(key), qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
