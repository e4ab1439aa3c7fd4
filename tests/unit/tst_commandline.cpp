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

    static Keeping keepingOf(const Command &command)
    {
        const auto *serve = std::get_if<Serve>(&command);
        return serve ? serve->keeping : std::get<Desktop>(command).keeping;
    }

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
        QCOMPARE(desktop.url->toString(), u"charla://10.0.0.1:9090/charla"_s);
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
        QCOMPARE(*serve.keeping.dataDirectory, u"/srv/charla"_s);
        QCOMPARE(serve.allowedOrigins, QStringList({u"https://a"_s, u"https://b"_s}));
    }

    void whoLetsInAndWhoComesInNamesTheFileOfThePassword()
    {
        const auto command = [](const QStringList &arguments) {
            return commandOf(QStringList{u"charla"_s} + arguments
                                 + QStringList{u"--password-file"_s, u"/run/p"_s},
                             {});
        };
        const QStringList there{u"--url"_s, u"h"_s, u"--nick"_s, u"Ana"_s};

        QCOMPARE(std::get<Serve>(command({u"--server-only"_s})).passwordFile, u"/run/p"_s);
        const QStringList window{u"--connect"_s, u"h"_s, u"--nick"_s, u"Ana"_s};
        QCOMPARE(std::get<Desktop>(command(window)).passwordFile, u"/run/p"_s);
        QCOMPARE(std::get<Post>(command(QStringList{u"send"_s} + there)).passwordFile, u"/run/p"_s);
        const QStringList search{u"search"_s, u"words"_s};
        QCOMPARE(std::get<Search>(command(search + there)).passwordFile, u"/run/p"_s);
        const QStringList room{u"export"_s, u"--room"_s, u"Lab"_s};
        const auto transcript = std::get<Export>(command(room + there));
        QCOMPARE(std::get<Export::FromServer>(transcript.source).passwordFile, u"/run/p"_s);
        QVERIFY(!std::get<Serve>(commandOf({u"charla"_s, u"--server-only"_s}, {})).passwordFile);
    }

    void whoComesInCanSayWhichCertificateToTrust()
    {
        const QString digits(64, u'a');
        const auto command = [&digits](const QStringList &arguments) {
            return commandOf(
                QStringList{u"charla"_s} + arguments + QStringList{u"--trust"_s, digits}, {});
        };
        const auto isTold = [&digits](const std::optional<charla::client::Fingerprint> &trusted) {
            return trusted && trusted->text() == digits;
        };
        const QStringList there{u"--url"_s, u"h"_s, u"--nick"_s, u"Ana"_s};

        const QStringList window{u"--connect"_s, u"h"_s, u"--nick"_s, u"Ana"_s};
        QVERIFY(isTold(std::get<Desktop>(command(window)).trusted));
        QVERIFY(isTold(std::get<Post>(command(QStringList{u"send"_s} + there)).trusted));
        QVERIFY(isTold(
            std::get<Search>(command(QStringList{u"search"_s, u"words"_s} + there)).trusted));
        const auto transcript
            = std::get<Export>(command(QStringList{u"export"_s, u"--room"_s, u"Lab"_s} + there));
        QVERIFY(isTold(std::get<Export::FromServer>(transcript.source).trusted));
        QVERIFY(std::holds_alternative<UsageError>(command({})));
        QVERIFY(std::holds_alternative<UsageError>(command({u"export"_s})));
        QVERIFY(std::holds_alternative<UsageError>(
            commandOf(QStringList{u"charla"_s, u"send"_s, u"--trust"_s, u"abc"_s} + there, {})));
    }

    void aLinkIsNoAddressBecauseTheRestWouldBeLost_data()
    {
        QTest::addColumn<QString>("link");

        QTest::newRow("a fingerprint") << u"charla://h:1/?fp="_s + QString(64, u'a');
        QTest::newRow("a room") << u"charla://h:1/Garden"_s;
    }

    void aLinkIsNoAddressBecauseTheRestWouldBeLost()
    {
        QFETCH(QString, link);

        const Command command
            = commandOf({u"charla"_s, u"send"_s, u"--url"_s, link, u"--nick"_s, u"Ana"_s}, {});

        QVERIFY(std::holds_alternative<UsageError>(command));
    }

    void sendTakesItsTextFromTheArguments()
    {
        const Command command = commandOf({u"charla"_s, u"send"_s, u"--url"_s, u"h:1"_s,
                                           u"--nick"_s, u"Ana"_s, u"two"_s, u"words"_s},
                                          {});

        const auto &post = std::get<Post>(command);
        QCOMPARE(post.url.toString(), u"charla://h:1/charla"_s);
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
             {u"--server-only"_s, u"--listen"_s,        u"--port"_s,       u"--data"_s,
              u"--name"_s,        u"--allow-origin"_s,  u"--allow-host"_s, u"--connect"_s,
              u"--nick"_s,        u"--room"_s,          u"--url"_s,        u"--version"_s,
              u"--ephemeral"_s,   u"--keep-days"_s,     u"--repair"_s,     u"--from"_s,
              u"--since"_s,       u"--until"_s,         u"--limit"_s,      u"--json"_s,
              u"--force"_s,       u"--format"_s,        u"--private"_s,    u"--before"_s,
              u"--threads"_s,     u"--password-file"_s, u"--tutorials"_s,  u"--max-file"_s,
              u"--max-storage"_s, u"--file-types"_s,    u"--tls-cert"_s,   u"--tls-key"_s,
              u"--require-tls"_s, u"--no-tls"_s,        u"--trust"_s,      u"--no-announce"_s,
              u"--follow"_s,      u"--timeout"_s})
            QVERIFY2(help.contains(option), qPrintable(option));
        for (const QString &word : {u"send"_s, u"search"_s, u"discover"_s, u"backup"_s, u"export"_s,
                                    u"import"_s, u"purge"_s})
            QVERIFY2(help.contains(u"charla %1 "_s.arg(word)), qPrintable(word));
    }

    void aServerAndAWindowAreToldHowToKeepTheHistory()
    {
        for (const QStringList &mode : {QStringList{}, QStringList{u"--server-only"_s}}) {
            const QStringList arguments
                = QStringList{u"charla"_s} + mode + QStringList{u"--keep-days"_s, u"30"_s};
            const Keeping keeping
                = keepingOf(commandOf(arguments + QStringList{u"--repair"_s}, {}));

            QVERIFY(keeping.place == Keeping::Place::AsSet);
            QVERIFY(keeping.keepDays == std::chrono::days(30));
            QVERIFY(keeping.damage == Keeping::Damage::Repair);
        }
        const auto ephemeral = commandOf({u"charla"_s, u"--ephemeral"_s}, {});
        QVERIFY(keepingOf(ephemeral).place == Keeping::Place::Memory);
    }

    void aServerIsToldHowManyThreadsToUse()
    {
        const auto serve = [](const QStringList &more) {
            return commandOf(QStringList{u"charla"_s, u"--server-only"_s} + more, {});
        };

        QCOMPARE(std::get<Serve>(serve({})).threads, 1);
        QCOMPARE(std::get<Serve>(serve({u"--threads"_s, u"4"_s})).threads, 4);
        for (const QString &wrong : {u"0"_s, u"-1"_s, u"many"_s, u"65"_s}) {
            const auto command = serve({u"--threads="_s + wrong});
            QVERIFY2(std::holds_alternative<UsageError>(command), qPrintable(wrong));
        }
    }

    void aServerIsToldWhatFilesToTake()
    {
        const auto serve = [](const QStringList &more) {
            return std::get<Serve>(
                commandOf(QStringList{u"charla"_s, u"--server-only"_s} + more, {}));
        };

        QVERIFY(!serve({}).maxFile && !serve({}).maxStorage && !serve({}).fileTypes);
        QCOMPARE(serve({u"--max-file"_s, u"100M"_s}).maxFile, 100LL * 1024 * 1024);
        QCOMPARE(serve({u"--max-file=500k"_s}).maxFile, 500LL * 1024);
        QCOMPARE(serve({u"--max-file=0"_s}).maxFile, 0LL);
        QCOMPARE(serve({u"--max-storage"_s, u"10G"_s}).maxStorage, 10LL * 1024 * 1024 * 1024);
        QCOMPARE(serve({u"--max-storage=12345"_s}).maxStorage, 12'345LL);
        QCOMPARE(serve({u"--file-types"_s, u"image/*, Application/PDF"_s}).fileTypes,
                 QStringList({u"image/*"_s, u"application/pdf"_s}));
    }

    void mistakesAboutFilesAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QString server = u"--server-only"_s;
        for (const QString &wrong : {u"many"_s, u"-1"_s, u"1.5M"_s, u"10T"_s, u"M"_s, u""_s,
                                     u"9007199254740992"_s, u"9000000000G"_s})
            QTest::newRow(qPrintable(u"size "_s + wrong))
                << QStringList{server, u"--max-file="_s + wrong} << u"--max-file"_s;
        for (const QString &wrong : {u"png"_s, u"image/png,"_s, u"*"_s, u"image/p*"_s})
            QTest::newRow(qPrintable(u"types "_s + wrong))
                << QStringList{server, u"--file-types="_s + wrong} << u"--file-types"_s;
        QTest::newRow("a window") << QStringList{u"--max-file=1M"_s} << u"--max-file"_s;
    }

    void mistakesAboutFilesAreTold() { mistakesAreTold(); }

    void aServerIsToldToShowTheTutorialsPages()
    {
        const QStringList plain{u"charla"_s, u"--server-only"_s};

        QVERIFY(!std::get<Serve>(commandOf(plain, {})).hasTutorials);
        QVERIFY(std::get<Serve>(commandOf(plain + QStringList{u"--tutorials"_s}, {})).hasTutorials);
        const Command window = commandOf({u"charla"_s, u"--tutorials"_s}, {});
        QVERIFY(std::holds_alternative<UsageError>(window));
    }

    void aServerIsToldItsLimitsAndWhoReadsItsFigures()
    {
        const auto serve = [](const QStringList &more) {
            return commandOf(QStringList{u"charla"_s, u"--server-only"_s} + more, {});
        };
        const auto plain = std::get<Serve>(serve({}));
        QVERIFY(!plain.limits);
        QVERIFY(plain.metricsReaders.isEmpty());
        QVERIFY(!plain.trustedProxies && !plain.showsCode);
        const auto told
            = std::get<Serve>(serve({u"--limits"_s, u"messages-per-person=50:2,guesses=off"_s,
                                     u"--metrics-allow"_s, u"192.0.2.1,::1"_s}));
        QCOMPARE(told.limits, u"messages-per-person=50:2,guesses=off"_s);
        QCOMPARE(told.metricsReaders,
                 (QList{QHostAddress(u"192.0.2.1"_s), QHostAddress(u"::1"_s)}));
        for (const QStringList &wrong :
             {QStringList{u"--limits"_s, u"jokes=1"_s},
              QStringList{u"--limits"_s, u"connections=few"_s}, QStringList{u"--limits"_s, u""_s},
              QStringList{u"--trusted-proxies"_s, u"10.0.0.0/8,nginx"_s},
              QStringList{u"--trusted-proxies"_s, u"0.0.0.0/0"_s},
              QStringList{u"--metrics-allow"_s, u"here"_s},
              QStringList{u"--metrics-allow"_s, u"192.0.2.1,"_s}}) {
            const Command command = serve(wrong);
            QVERIFY2(std::holds_alternative<UsageError>(command), qPrintable(wrong.join(u' ')));
            QVERIFY(std::get<UsageError>(command).words.startsWith(wrong.first()));
        }
    }

    void aServerIsToldHowToSpeakTls()
    {
        using Security = Serve::Security;
        const auto serve = [](const QStringList &more) {
            return commandOf(QStringList{u"charla"_s, u"--server-only"_s} + more, {});
        };
        const QStringList files{u"--tls-cert"_s, u"/c.pem"_s, u"--tls-key"_s, u"/k.pem"_s};

        QVERIFY(std::get<Serve>(serve({})).security == Security::AsSet);
        QVERIFY(std::get<Serve>(serve({u"--require-tls"_s})).security == Security::Required);
        QVERIFY(std::get<Serve>(serve({u"--no-tls"_s})).security == Security::None);
        const auto shown = std::get<Serve>(serve(files));
        QCOMPARE(shown.certificateFile, u"/c.pem"_s);
        QCOMPARE(shown.keyFile, u"/k.pem"_s);
        for (const QStringList &wrong :
             {files.first(2), files.last(2), files + QStringList{u"--no-tls"_s},
              QStringList{u"--no-tls"_s, u"--require-tls"_s}})
            QVERIFY2(std::holds_alternative<UsageError>(serve(wrong)),
                     qPrintable(wrong.join(u' ')));
    }

    void searchTakesWordsAndWhereToLook()
    {
        const Command command = commandOf(
            {u"charla"_s, u"search"_s, u"--url"_s, u"h:1"_s, u"--nick"_s, u"Ana"_s, u"--from"_s,
             u"Bob"_s, u"--since"_s, u"2026-11-21"_s, u"--until=2026-11-22T08:30:00Z"_s,
             u"--limit"_s, u"120"_s, u"--json"_s, u"coffee"_s, u"beans"_s},
            {});

        const auto &search = std::get<Search>(command);
        QCOMPARE(search.words, u"coffee beans"_s);
        QVERIFY(!search.room);
        QCOMPARE(search.from->text(), u"Bob"_s);
        QCOMPARE(search.since->time_since_epoch().count(),
                 QDate(2026, 11, 21).startOfDay().toMSecsSinceEpoch());
        QCOMPARE(search.until->time_since_epoch().count(), 1'795'336'200'000);
        QCOMPARE(search.limit, 120);
        QVERIFY(search.output == Search::Output::Json);
    }

    void backupExportImportAndPurgeTakeAFolder()
    {
        const auto command = [](const QStringList &arguments) {
            return commandOf(QStringList{u"charla"_s} + arguments, {});
        };

        const auto backup
            = std::get<Backup>(command({u"backup"_s, u"--data"_s, u"d"_s, u"--force"_s, u"f"_s}));
        QCOMPARE(*backup.dataDirectory, u"d"_s);
        QCOMPARE(backup.file, u"f"_s);
        QVERIFY(backup.existing == Existing::Replace);
        const auto transcript
            = std::get<Export>(command({u"export"_s, u"--private"_s, u"--format=html"_s}));
        QVERIFY(std::get<Export::FromFolder>(transcript.source).talks == Export::Talks::All);
        QVERIFY(!transcript.room);
        QVERIFY(transcript.format == Export::Format::Html);
        QVERIFY(!transcript.file);
        QCOMPARE(std::get<Import>(command({u"import"_s, u"f"_s})).file, u"f"_s);
        QVERIFY(!std::get<Purge>(command({u"purge"_s, u"--room"_s, u"Lab"_s})).before);
    }

    void exportAsksARunningServerToo()
    {
        const Command command = commandOf({u"charla"_s, u"export"_s, u"--url"_s, u"h:1"_s,
                                           u"--nick"_s, u"Ana"_s, u"--room"_s, u"Lab"_s, u"f"_s},
                                          {});

        const auto &transcript = std::get<Export>(command);
        QCOMPARE(std::get<Export::FromServer>(transcript.source).url.toString(),
                 u"charla://h:1/charla"_s);
        QCOMPARE(*transcript.file, u"f"_s);
        QVERIFY(transcript.existing == Existing::Keep);
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
        QTest::newRow("password of a server that is not named")
            << QStringList{u"--password-file"_s, u"p"_s} << u"--password-file"_s;
        QTest::newRow("password for a folder")
            << QStringList{u"export"_s, u"--password-file"_s, u"p"_s} << u"--password-file"_s;
        QTest::newRow("address that is no URL")
            << QStringList{u"--connect"_s, u"http://"_s, u"--nick"_s, u"Ana"_s} << u"--connect"_s;
    }

    void mistakesAboutTheHistoryAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QStringList url{u"--url"_s, u"h"_s, u"--nick"_s, u"Ana"_s};
        QTest::newRow("days that are none")
            << QStringList{u"--keep-days"_s, u"-1"_s} << u"--keep-days"_s;
        QTest::newRow("days of a history in memory")
            << QStringList{u"--ephemeral"_s, u"--keep-days"_s, u"3"_s} << u"--keep-days"_s;
        QTest::newRow("repair of a history in memory")
            << QStringList{u"--server-only"_s, u"--ephemeral"_s, u"--repair"_s} << u"--repair"_s;
        QTest::newRow("repair while posting")
            << QStringList{u"send"_s, u"--repair"_s} + url << u"--repair"_s;
        QTest::newRow("search without words") << QStringList{u"search"_s} + url << u"words"_s;
        QTest::newRow("search with too many words")
            << QStringList{u"search"_s, QString(201, u'x')} + url << u"200"_s;
        QTest::newRow("date that is none")
            << QStringList{u"search"_s, u"x"_s, u"--since"_s, u"yesterday"_s} + url
            << u"yesterday"_s;
        QTest::newRow("backup without a file") << QStringList{u"backup"_s} << u"FILE"_s;
        QTest::newRow("backup to two files")
            << QStringList{u"backup"_s, u"a"_s, u"b"_s} << u"FILE"_s;
        QTest::newRow("unknown format")
            << QStringList{u"export"_s, u"--format"_s, u"pdf"_s} << u"pdf"_s;
        QTest::newRow("export of a folder and a server")
            << QStringList{u"export"_s, u"--room"_s, u"Lab"_s, u"--data"_s, u"d"_s} + url
            << u"--data"_s;
        QTest::newRow("export of a room and of private talks")
            << QStringList{u"export"_s, u"--room"_s, u"Lab"_s, u"--private"_s} << u"--private"_s;
        QTest::newRow("export of a server without a room")
            << QStringList{u"export"_s} + url << u"--room"_s;
        QTest::newRow("export of a folder by a nick")
            << QStringList{u"export"_s, u"--nick"_s, u"Ana"_s} << u"--nick"_s;
        QTest::newRow("import of nothing") << QStringList{u"import"_s} << u"FILE"_s;
        QTest::newRow("purge without a room") << QStringList{u"purge"_s} << u"--room"_s;
        QTest::newRow("purge of a file")
            << QStringList{u"purge"_s, u"--room"_s, u"Lab"_s, u"f"_s} << u"\"f\""_s;
    }

    void mistakesAboutTheHistoryAreTold() { mistakesAreTold(); }

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
