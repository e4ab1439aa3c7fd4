// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdoor.h"
#include "testfiles.h"
#include "tool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Well = "{\"status\":\"ok\"}\n"_ba;
const QByteArray AskForHealth = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba;

} // namespace

//! What OpenSSL's own client and curl make of the port. They are processes, which the thread
//! sanitizer can't have beside threads.
class TestTlsTools : public QObject
{
    Q_OBJECT

private slots:
    void tls12And13AreSpokenAndNothingOlder_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("version");
        const QStringList weak{u"-cipher"_s, u"ALL:@SECLEVEL=0"_s};
        QTest::newRow("1.3") << QStringList{u"-tls1_3"_s} << "TLSv1.3"_ba;
        QTest::newRow("1.2") << QStringList{u"-tls1_2"_s} << "TLSv1.2"_ba;
        QTest::newRow("1.1") << QStringList{u"-tls1_1"_s} + weak << QByteArray();
        QTest::newRow("1.0") << QStringList{u"-tls1"_s} + weak << QByteArray();
        QTest::newRow("1.2 without forward secrecy")
            << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-SHA256:AES128-GCM-SHA256"_s}
            << QByteArray();
        QTest::newRow("HTTP/1.1 by ALPN")
            << QStringList{u"-alpn"_s, u"h2,http/1.1"_s} << "TLSv1.3"_ba;
        QTest::newRow("HTTP/2 only") << QStringList{u"-alpn"_s, u"h2"_s} << QByteArray();
    }

    void tls12And13AreSpokenAndNothingOlder()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, version);
        TestDoor door;
        const QStringList there{u"s_client"_s, u"-brief"_s, u"-ign_eof"_s, u"-connect"_s,
                                u"127.0.0.1:%1"_s.arg(door.port())};

        const ToolSays says = runTool(u"openssl"_s, there + options, AskForHealth);

        QCOMPARE(says.output.contains("HTTP/1.1 200 OK"), !version.isEmpty());
        QCOMPARE(says.errors.contains(QByteArray("Protocol version: " + version)),
                 !version.isEmpty());
        if (version.isEmpty())
            QVERIFY(says.errors.contains("alert"));
    }

    void curlTrustsTheCertificate_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("as it is") << QStringList{};
        QTest::newRow("TLS 1.2") << QStringList{u"--tls-max"_s, u"1.2"_s};
        QTest::newRow("TLS 1.3") << QStringList{u"--tlsv1.3"_s};
        QTest::newRow("HTTP/1.1 only") << QStringList{u"--http1.1"_s};
        QTest::newRow("HTTP/1.0") << QStringList{u"--http1.0"_s};
    }

    void curlTrustsTheCertificate()
    {
        QFETCH(QStringList, options);
        TestDoor door;
        for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
            const ToolSays says = curl(
                options + QStringList{u"https://%1:%2/healthz"_s.arg(host).arg(door.port())});
            QCOMPARE(says.exitCode, 0);
            QCOMPARE(says.output, Well);
        }
        const ToolSays stranger
            = runTool(u"curl"_s, {u"-sS"_s, u"https://127.0.0.1:%1/healthz"_s.arg(door.port())});
        QCOMPARE(stranger.exitCode, 60); // who does not know it does not trust it
    }

    void curlBringsAndFetchesAFile()
    {
        TestFiles files;
        const QByteArray content = someBytes(3'000'000);
        const QString brought = writes(u"brought"_s, content);
        const QString base = u"https://127.0.0.1:%1/files/"_s.arg(files.port());
        const QByteArray token = files.announces(content.size());

        const ToolSays put = curl({u"-T"_s, brought, base + QString::fromLatin1(token)});

        QCOMPARE(put.output, "{\"received\":3000000,\"complete\":true}"_ba);
        const auto hash = files.contentOf(token);
        QVERIFY(hash);
        const QString capability
            = QString::fromLatin1(files.offers(*hash, u"a"_s, u"application/zip"_s));
        const QString fetched = writes(u"fetched"_s, content.first(1'234'567));
        const ToolSays got = curl({u"-C"_s, u"-"_s, u"-o"_s, fetched, base + capability + u"/a"_s});
        QCOMPARE(got.exitCode, 0);
        QFile file(fetched);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void curlIsLedToHttps()
    {
        server::Options options;
        options.tls.plain = server::Tls::Plain::Nobody;
        TestDoor door(options);
        const ToolSays led = curl({u"-L"_s, u"http://127.0.0.1:%1/healthz"_s.arg(door.port())});
        QCOMPARE(led.output, Well);
    }

private:
    //! Knows the certificate of the tests.
    ToolSays curl(const QStringList &arguments)
    {
        const QByteArray pem = identityOfTests().toPem();
        const QString known
            = writes(u"known.pem"_s, pem.sliced(pem.indexOf("-----BEGIN CERTIFICATE")));
        return runTool(u"curl"_s,
                       QStringList{u"-sS"_s, u"--cacert"_s, known, u"--noproxy"_s, u"*"_s}
                           + arguments);
    }

    QString writes(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file can't be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTlsTools)
#include "tst_tlstools.moc"
