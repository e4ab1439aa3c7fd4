// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>

#include <QTest>

using namespace charla::app;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What the arguments ask of a server.
class TestServeCommand : public QObject
{
    Q_OBJECT

    static Keeping keepingOf(const Command &command)
    {
        const auto *serve = std::get_if<Serve>(&command);
        return serve ? serve->keeping : std::get<Desktop>(command).keeping;
    }

private slots:
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

    void aServerIsToldWhatToShowAndToLog()
    {
        const auto serve = [](const QStringList &more) {
            return commandOf(QStringList{u"charla"_s, u"--server-only"_s} + more, {});
        };
        const auto plain = std::get<Serve>(serve({}));
        QVERIFY(!plain.showsCode && !plain.logForm && !plain.logLevel);
        const auto told = std::get<Serve>(
            serve({u"--qr"_s, u"--log"_s, u"journal"_s, u"--log-level"_s, u"warning"_s}));
        QVERIFY(told.showsCode);
        QCOMPARE(told.logForm, LogForm::Journal);
        QCOMPARE(told.logLevel, QtWarningMsg);
        for (const QStringList &wrong :
             {QStringList{u"--log"_s, u"file"_s}, QStringList{u"--log-level"_s, u"fatal"_s}})
            QVERIFY(std::holds_alternative<UsageError>(serve(wrong)));
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

private:
    static void mistakesAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);

        const Command command = commandOf(QStringList{u"charla"_s} + arguments, {});

        QVERIFY(std::holds_alternative<UsageError>(command));
        QVERIFY2(std::get<UsageError>(command).words.contains(named),
                 qPrintable(std::get<UsageError>(command).words));
    }
};

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_servecommand.moc"
