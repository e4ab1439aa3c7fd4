// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "rawpeer.h"
#include "scriptedclient.h"

#include <server/tls/tlsidentity.h>

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <csignal>

using namespace charla::tests;
using namespace Qt::StringLiterals;
using charla::server::TlsIdentity;

namespace {

TlsIdentity newIdentity()
{
    return TlsIdentity::make({u"localhost"_s}, {});
}

TlsIdentity expiredIdentity()
{
    TlsIdentity identity = newIdentity();
    X509_time_adj_ex(X509_getm_notAfter(identity.certificate()), -1, 0, nullptr);
    X509_sign(identity.certificate(), identity.key(), EVP_sha256());
    return identity;
}

//! The fingerprint of the certificate that who comes now sees; empty when there is no TLS.
QString seenAt(quint16 port)
{
    RawPeer peer(port, Way::Tls);
    if (!peer.isConnected())
        return {};
    const auto digest = peer.tls()->peerCertificate().digest(QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex());
}

QString toldBy(Program &server)
{
    return server.said(u"Certificate \\(SHA-256\\): ([0-9a-f]{64})\n"_s).captured(1);
}

} // namespace

//! TLS as who starts a server sees it: real processes, files and signals.
class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aServerMakesItsOwnCertificateAndKeepsIt()
    {
        const QStringList there{u"--data"_s, m_folder->path()};
        QString first;
        {
            HeadlessServer server(there);
            first = toldBy(server);
            QCOMPARE(first.size(), 64);
            QCOMPARE(seenAt(server.port()), first);
            QVERIFY(server.said(u"Encrypted: https://127\\.0\\.0\\.1:%1/\n"_s.arg(server.port()))
                        .hasMatch());
            NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Tls);
            NativeClient bob(server.port(), u"Bob"_s, u"lobby"_s, Way::Plain);
            ana.saysIn(u"lobby"_s, u"Hello"_s);
            QVERIFY(bob.hears(u"Ana"_s, u"Hello"_s));
        }
        const QFileInfo kept(m_folder->filePath(u"tls.pem"_s));
        QVERIFY(kept.exists());
        constexpr QFile::Permissions Others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(kept.permissions() & Others, QFile::Permissions());

        HeadlessServer again(there);
        QCOMPARE(toldBy(again), first);
    }

    void anEphemeralServerKeepsNone()
    {
        const QStringList there{u"--ephemeral"_s, u"--data"_s, m_folder->path()};
        HeadlessServer one(there);
        HeadlessServer other(there);
        const QString fingerprint = toldBy(one);
        QCOMPARE(seenAt(one.port()), fingerprint);
        QVERIFY(toldBy(other) != fingerprint);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"tls.pem"_s)));
    }

    void aKeptOneThatIsDamagedIsToldAndNotReplaced()
    {
        writes(u"tls.pem"_s, "what is this?");
        Program server({u"--server-only"_s, u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s,
                        u"--data"_s, m_folder->path()});
        QCOMPARE(server.ended(), 1);
        QVERIFY(server.complaint().contains(u"tls.pem"_s));
        QFile left(m_folder->filePath(u"tls.pem"_s));
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), "what is this?"_ba);
    }

    void aCertificateOfOnesOwnIsShown()
    {
        const TlsIdentity identity = newIdentity();
        shows(identity);
        HeadlessServer server(files());
        QCOMPARE(toldBy(server), identity.fingerprint());
        QCOMPARE(seenAt(server.port()), identity.fingerprint());
    }

    void theSettingsCanNameIt()
    {
        const TlsIdentity identity = newIdentity();
        shows(identity);
        writes(u"charla.ini"_s,
               u"[server]\ntlsCert=%1\ntlsKey=%2\nrequireTls=true\n"_s.arg(files()[1], files()[3])
                   .toUtf8());
        HeadlessServer server({u"--data"_s, m_folder->path()});
        QCOMPARE(seenAt(server.port()), identity.fingerprint());
        RawPeer plain(server.port(), Way::Plain);
        QCOMPARE(plain.upgrades("/charla").status, 403);
    }

    void settingsThatCanNotBeAreToldInWords_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("word");
        QTest::newRow("no truth") << "requireTls=perhaps\n"_ba << u"\"requireTls\""_s;
        QTest::newRow("neither on nor off") << "tls=12\n"_ba << u"\"tls\""_s;
        QTest::newRow("no key") << "tlsCert=/a\n"_ba << u"\"tlsCert\""_s;
        QTest::newRow("required and off")
            << "requireTls=true\ntls=false\n"_ba << u"\"requireTls\""_s;
    }

    void settingsThatCanNotBeAreToldInWords()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, word);
        writes(u"charla.ini"_s, "[server]\n" + lines);
        Program server({u"--server-only"_s, u"--port"_s, u"0"_s, u"--data"_s, m_folder->path()});
        QCOMPARE(server.ended(), 1);
        QVERIFY(server.complaint().contains(word));
    }

    void filesThatCanNotBeAreToldInWords_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("told");
        const QByteArray pem = newIdentity().toPem();
        QTest::newRow("no certificate") << "hello"_ba << pem << u"cert.pem"_s;
        QTest::newRow("no key") << pem << "hello"_ba << u"key.pem"_s;
        QTest::newRow("another's key") << pem << newIdentity().toPem() << u"not that of"_s;
        QTest::newRow("no such file") << QByteArray() << pem << u"cert.pem"_s;
    }

    void filesThatCanNotBeAreToldInWords()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QString, told);
        if (!certificate.isNull())
            writes(u"cert.pem"_s, certificate);
        writes(u"key.pem"_s, key);
        Program server(QStringList{u"--server-only"_s, u"--port"_s, u"0"_s} + files());
        QCOMPARE(server.ended(), 1);
        const QString complaint = server.complaint();
        QVERIFY2(complaint.contains(told), qPrintable(complaint));
    }

    void anExpiredCertificateIsShownWithAWarning()
    {
        const TlsIdentity identity = expiredIdentity();
        shows(identity);
        HeadlessServer server(files());
        QCOMPARE(seenAt(server.port()), identity.fingerprint());
        QVERIFY(server.complaint().contains(u"has ended"_s));
    }

    void aHangUpReadsTheFilesAgain()
    {
        const TlsIdentity first = newIdentity();
        const TlsIdentity second = newIdentity();
        shows(first);
        HeadlessServer server(files());
        QCOMPARE(toldBy(server), first.fingerprint());
        NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Tls);
        shows(second);

        ::kill(pid_t(server.processId()), SIGHUP);

        QVERIFY(
            server
                .said(u"read again\\.\nCertificate \\(SHA-256\\): %1\n"_s.arg(second.fingerprint()))
                .hasMatch());
        QCOMPARE(seenAt(server.port()), second.fingerprint());
        NativeClient bob(server.port(), u"Bob"_s, u"lobby"_s, Way::Tls);
        ana.saysIn(u"lobby"_s, u"Still here"_s);
        QVERIFY(bob.hears(u"Ana"_s, u"Still here"_s));
    }

    void whenTheNewFilesAreBadTheOldCertificateStays()
    {
        const TlsIdentity first = newIdentity();
        shows(first);
        HeadlessServer server(files());
        writes(u"cert.pem"_s, "oops");

        ::kill(pid_t(server.processId()), SIGHUP);

        QString complaint;
        QVERIFY(QTest::qWaitFor([&server, &complaint] {
            complaint += server.complaint();
            return complaint.contains(u"stays in use"_s);
        }));
        QVERIFY(complaint.contains(u"cert.pem"_s));
        QCOMPARE(seenAt(server.port()), first.fingerprint());
    }

    void whereTlsIsRequiredNobodyComesPlain()
    {
        HeadlessServer server({u"--require-tls"_s, u"--ephemeral"_s});
        QVERIFY(server.port() != 0);
        RawPeer talk(server.port(), Way::Plain);
        QCOMPARE(talk.upgrades("/charla").status, 403);
        RawPeer page(server.port(), Way::Plain);
        const QByteArray host = "127.0.0.1:" + QByteArray::number(server.port());
        page.sends("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        const WireReply led = page.reply();
        QCOMPARE(led.status, 308);
        QCOMPARE(led.fields.value("location"), "https://" + host + '/');
        RawPeer secure(server.port(), Way::Tls);
        secure.sends("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        QCOMPARE(secure.reply().status, 200);
        const NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Tls);
        QCOMPARE(ana.welcome().value(u"type"_s), u"welcome"_s);
    }

    void withoutTlsThereIsNone()
    {
        HeadlessServer server({u"--no-tls"_s, u"--data"_s, m_folder->path()});
        QVERIFY(seenAt(server.port()).isEmpty());
        const NativeClient ana(server.port(), u"Ana"_s, u"lobby"_s, Way::Plain);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"tls.pem"_s)));
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.ended(), 0);
        QVERIFY(!server.said(u"Certificate"_s).hasMatch());
    }

private:
    QStringList files() const
    {
        return {u"--tls-cert"_s, m_folder->filePath(u"cert.pem"_s), u"--tls-key"_s,
                m_folder->filePath(u"key.pem"_s)};
    }

    void shows(const TlsIdentity &identity) const
    {
        const QByteArray pem = identity.toPem();
        const qsizetype behindKey = pem.indexOf("-----BEGIN CERTIFICATE");
        writes(u"key.pem"_s, pem.first(behindKey));
        writes(u"cert.pem"_s, pem.sliced(behindKey));
    }

    void writes(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file can't be written");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
