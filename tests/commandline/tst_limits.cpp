// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "rawpeer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray figuresAt(quint16 port)
{
    RawPeer peer(port, Way::Plain);
    peer.sends("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    return peer.reply().body;
}

} // namespace

//! The program's limits: what was said counts, what can't be is told.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidAndWhatStandsInTheSettingsCounts()
    {
        const QTemporaryDir folder;
        writes(folder, "[limits]\njoins-per-person=7:3\nconnections-per-address=70\n");
        HeadlessServer server({u"--data"_s, folder.path(), u"--limits"_s,
                               u"connections-per-address=80,messages-per-person=50:2.5"_s});

        const QByteArray figures = figuresAt(server.port());

        for (const char *line : {"charla_limit{limit=\"joins-per-person\"} 7\n",
                                 "charla_limit{limit=\"connections-per-address\"} 80\n",
                                 "charla_limit_per_second{limit=\"messages-per-person\"} 2.5\n"})
            QVERIFY2(figures.contains(line), line);
    }

    void noLimitsAtAllGoOnLoopbackOnly()
    {
        Program open({u"--server-only"_s, u"--port"_s, u"0"_s, u"--ephemeral"_s, u"--listen"_s,
                      u"0.0.0.0"_s, u"--limits"_s, u"off"_s});
        QCOMPARE(open.ended(), 1);
        QVERIFY(open.complaint().contains(u"--listen 127.0.0.1"_s));

        HeadlessServer closed({u"--ephemeral"_s, u"--limits"_s, u"off"_s});
        QVERIFY(figuresAt(closed.port()).contains("charla_limit{limit=\"connections\"} 0\n"));
    }

    void aLimitInTheSettingsThatCanNotBeIsToldInWords()
    {
        const QTemporaryDir folder;
        writes(folder, "[limits]\nsearches-per-person=often\n");
        Program server({u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, folder.path()});

        QCOMPARE(server.ended(), 1);
        const QString complaint = server.complaint();
        QVERIFY(complaint.contains(u"[limits]"_s));
        QVERIFY(complaint.contains(u"searches-per-person"_s));
    }

private:
    static void writes(const QTemporaryDir &folder, const QByteArray &settings)
    {
        QFile file(folder.filePath(u"charla.ini"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size())
            qFatal("a test's file can't be written");
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
