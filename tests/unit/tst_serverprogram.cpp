// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>

#include <QTest>

using namespace charla::app;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What the arguments of charla-server ask for, where that differs from charla.
class TestServerProgram : public QObject
{
    Q_OBJECT

private slots:
    void theServersProgramServesWithoutBeingTold()
    {
        const auto asked = [](const QStringList &arguments) {
            return commandOf(QStringList{u"charla-server"_s} + arguments, {},
                             ProgramKind::Headless);
        };

        QCOMPARE(*std::get<Serve>(asked({u"--port=0"_s})).port, 0);
        QVERIFY(std::holds_alternative<Serve>(asked({u"--server-only"_s})));
        QVERIFY(std::holds_alternative<Import>(asked({u"import"_s, u"FILE"_s})));
    }

    void theServersProgramHasNoWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("link") << QStringList{u"charla://10.0.0.1/lobby"_s};
        QTest::newRow("connect") << QStringList{u"--connect"_s, u"h"_s, u"--nick"_s, u"Ana"_s};
        QTest::newRow("instance") << QStringList{u"--new-instance"_s};
    }

    void theServersProgramHasNoWindow()
    {
        QFETCH(QStringList, arguments);

        const Command command
            = commandOf(QStringList{u"charla-server"_s} + arguments, {}, ProgramKind::Headless);

        QVERIFY(std::holds_alternative<UsageError>(command));
        const QString help = std::get<ShowText>(commandOf({u"charla-server"_s, u"--help"_s}, {},
                                                          ProgramKind::Headless))
                                 .text;
        QVERIFY(!help.contains(u"window"_s));
        QVERIFY(!help.contains(u"--new-instance"_s));
        QVERIFY(help.contains(u"charla-server send "_s));
    }
};

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
