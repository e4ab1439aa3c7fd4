// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/logging.h>

#include <QTest>
#include <QTimeZone>

using namespace charla::app;
using namespace Qt::StringLiterals;

namespace {

QByteArray logged(LogForm form, QtMsgType type, const QString &words,
                  const QString &category = u"charla.server.store"_s)
{
    const QDateTime moment({2026, 11, 22}, {12, 0, 5, 7}, QTimeZone(3600));
    return logLines(form, type, category, words, moment);
}

} // namespace

//! How a line of the log looks.
class TestLogging : public QObject
{
    Q_OBJECT

private slots:
    void theJournalGetsPriorities_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("debug") << int(QtDebugMsg) << "<7>"_ba;
        QTest::newRow("info") << int(QtInfoMsg) << "<6>"_ba;
        QTest::newRow("warning") << int(QtWarningMsg) << "<4>"_ba;
        QTest::newRow("error") << int(QtCriticalMsg) << "<3>"_ba;
        QTest::newRow("fatal") << int(QtFatalMsg) << "<2>"_ba;
    }

    void theJournalGetsPriorities()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, start);
        QCOMPARE(logged(LogForm::Journal, QtMsgType(type), u"words"_s),
                 QByteArray(start + "charla.server.store: words\n"));
    }

    void peopleGetTheTime()
    {
        QCOMPARE(logged(LogForm::Lines, QtWarningMsg, u"words"_s),
                 "2026-11-22T12:00:05.007+01:00 warning charla.server.store: words\n"_ba);
        QCOMPARE(logged(LogForm::Lines, QtCriticalMsg, u"words"_s, {}),
                 "2026-11-22T12:00:05.007+01:00 error words\n"_ba);
    }

    // Else somebody's words could look like a line of their own.
    void eachLineOfMoreHasItsStart()
    {
        QCOMPARE(logged(LogForm::Journal, QtInfoMsg, u"one\n<0>two\n"_s),
                 "<6>charla.server.store: one\n<6>charla.server.store: <0>two\n"
                 "<6>charla.server.store: \n"_ba);
    }

    void levelsAreKnownByTheirNames()
    {
        QCOMPARE(logLevelOf(u"debug"_s), QtDebugMsg);
        QCOMPARE(logLevelOf(u"info"_s), QtInfoMsg);
        QCOMPARE(logLevelOf(u"warning"_s), QtWarningMsg);
        QCOMPARE(logLevelOf(u"error"_s), QtCriticalMsg);
        for (const QString &none : {u""_s, u"fatal"_s, u"Debug"_s, u"3"_s})
            QVERIFY(!logLevelOf(none));
    }
};

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
