// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "testserver.h"
#include "tlsfront.h"

#include <client/trust/fingerprint.h>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla::tests;
using namespace Qt::StringLiterals;
using charla::client::Fingerprint;

namespace {

struct Outcome
{
    int code = -1;
    QString complaint;
};

} // namespace

//! On the command line, whom the program knows and whom it warns of.
class TestTrust : public QObject
{
    Q_OBJECT

    const TestCertificate m_first;
    const TestCertificate m_second;
    std::unique_ptr<QTemporaryDir> m_home; // of all the programs of one person
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TlsFront> m_front;

    static QString printOf(const TestCertificate &shown)
    {
        return Fingerprint::of(shown.certificate).text();
    }

    //! Server and front are here, so the loop turns meanwhile.
    Outcome runs(const QStringList &arguments) const
    {
        Program program(arguments, Program::Display::None, {{u"XDG_DATA_HOME"_s, m_home->path()}});
        const bool hasEnded = QTest::qWaitFor(
            [&program] { return program.state() == QProcess::NotRunning; }, 20'000);
        return hasEnded ? Outcome{program.ended(), program.complaint()} : Outcome();
    }

    QStringList there() const
    {
        return {u"--url"_s, u"127.0.0.1:%1"_s.arg(m_front->port()), u"--nick"_s, u"Robot"_s};
    }

    Outcome sends(const QStringList &more = {}) const
    {
        return runs(QStringList{u"send"_s} + there() + more + QStringList{u"hello"_s});
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<TestServer>(withoutTls());
        m_front = std::make_unique<TlsFront>(m_server->port(), m_first);
    }

    void anotherCertificateIsWarnedOfAndCanBeTrusted()
    {
        QCOMPARE(sends().code, 0);
        m_front->show(m_second);
        m_front->forget();

        const Outcome warned = sends();

        QCOMPARE(warned.code, 1);
        QVERIFY(warned.complaint.startsWith(u"charla send: "_s));
        QVERIFY(warned.complaint.contains(printOf(m_first)));
        QVERIFY(warned.complaint.contains(printOf(m_second)));
        QVERIFY(warned.complaint.contains(u"--trust"_s));
        QVERIFY(m_front->heard().isEmpty());
        QCOMPARE(sends({u"--trust"_s, printOf(m_second)}).code, 0);
        QCOMPARE(sends().code, 0); // and that is remembered
    }

    void allThatVisitKnowTheSame()
    {
        QCOMPARE(sends().code, 0);
        m_front->show(m_second);
        m_front->forget();

        for (const QStringList &visit : {QStringList{u"search"_s, u"hello"_s},
                                         QStringList{u"export"_s, u"--room"_s, u"lobby"_s}}) {
            const Outcome warned = runs(visit + there());
            QCOMPARE(warned.code, 1);
            QVERIFY2(warned.complaint.contains(printOf(m_second)), qPrintable(warned.complaint));
        }
        QVERIFY(m_front->heard().isEmpty());
        QCOMPARE(
            runs(QStringList{u"search"_s, u"hello"_s, u"--trust"_s, printOf(m_second)} + there())
                .code,
            0);
    }

    void whatIsTrustedMustBeShown()
    {
        const Outcome warned = sends({u"--trust"_s, printOf(m_second)});

        QCOMPARE(warned.code, 1);
        QVERIFY(warned.complaint.contains(printOf(m_first)));
        QVERIFY(m_front->heard().isEmpty());
    }

    void aServerThatStopsEncryptingIsWarnedOf()
    {
        QCOMPARE(sends().code, 0);
        m_front->setManner(TlsFront::Manner::Plain);
        m_front->forget();

        const Outcome warned = sends();

        QCOMPARE(warned.code, 1);
        QVERIFY2(warned.complaint.contains(u"TLS"_s), qPrintable(warned.complaint));
        QVERIFY(!m_front->heard().contains("GET "));
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
