// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>
#include <app/serveoptions.h>

#include <QTest>

using namespace charla::app;
using namespace Qt::StringLiterals;

//! What an operator can ask for on the command line.
class TestOperatorCommands : public QObject
{
    Q_OBJECT

private slots:
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

    void statusIsOfAFolder()
    {
        const auto status = [](const QStringList &more) {
            return commandOf(QStringList{u"charla"_s, u"status"_s} + more, {});
        };
        const auto plain = std::get<Status>(status({}));
        QVERIFY(!plain.dataDirectory && !plain.showsCode);
        QCOMPARE(plain.output, Status::Output::Readable);
        const auto told = std::get<Status>(status({u"--data"_s, u"/srv"_s, u"--json"_s}));
        QCOMPARE(told.dataDirectory, u"/srv"_s);
        QCOMPARE(told.output, Status::Output::Json);
        QVERIFY(std::get<Status>(status({u"--qr"_s})).showsCode);
        for (const QStringList &wrong : {QStringList{u"now"_s}, QStringList{u"--qr"_s, u"--json"_s},
                                         QStringList{u"--port"_s, u"1"_s}})
            QVERIFY(std::holds_alternative<UsageError>(status(wrong)));
    }

    void whatHasChangedIsNamedByItsOption()
    {
        const ServeOptions before;
        ServeOptions after = before;
        QVERIFY(differences(before, after).taken.isEmpty());
        QVERIFY(differences(before, after).later.isEmpty());
        after.server.limits.floods.maxConnections += 1;
        after.server.password = u"sesame"_s;
        after.server.allowedOrigins = {u"https://chat.example"_s};
        after.logLevel = QtDebugMsg;
        after.server.port = 1;
        after.server.history.keepDays = 7;
        after.server.tls.plain = charla::server::Tls::Plain::Nobody;
        const Differences differs = differences(before, after);
        QCOMPARE(differs.taken,
                 (QStringList{u"limits"_s, u"password"_s, u"allow-origin"_s, u"log-level"_s}));
        QCOMPARE(differs.later, (QStringList{u"port"_s, u"keep-days"_s, u"require-tls"_s}));
    }
};

QTEST_GUILESS_MAIN(TestOperatorCommands)
#include "tst_operatorcommands.moc"
