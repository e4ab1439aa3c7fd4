// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/identityfiles.h>
#include <server/tls/tlscontext.h>
#include <server/tls/tlsidentity.h>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace charla::server;
using namespace Qt::StringLiterals;
using Kind = TlsTrouble::Kind;

namespace {

TlsIdentity newIdentity()
{
    return TlsIdentity::make({u"room12.example"_s, u"localhost"_s},
                             {QHostAddress(u"192.168.1.20"_s), QHostAddress(u"fd00::7"_s)});
}

QSslCertificate certificateOf(const TlsIdentity &identity)
{
    return QSslCertificate(identity.toPem(), QSsl::Pem);
}

QByteArray certificatePem(const TlsIdentity &identity)
{
    return certificateOf(identity).toPem();
}

TlsIdentity mustNotBeAsked()
{
    qFatal("There was one already.");
}

} // namespace

//! The key and the certificate of a server: made, kept, and taken from files. Qt reads what
//! OpenSSL has made.
class TestTlsIdentity : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void itsOwnCertificateIsForItsNamesAndAddresses()
    {
        const QSslCertificate certificate = certificateOf(newIdentity());

        QVERIFY(!certificate.isNull());
        const auto names = certificate.subjectAlternativeNames();
        QCOMPARE(QStringList(names.values(QSsl::DnsEntry)).size(), 2);
        QVERIFY(names.contains(QSsl::DnsEntry, u"room12.example"_s));
        QVERIFY(names.contains(QSsl::DnsEntry, u"localhost"_s));
        QVERIFY(names.contains(QSsl::IpAddressEntry, u"192.168.1.20"_s));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName),
                 QStringList{u"room12.example"_s});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(certificate.effectiveDate() < now);
        QVERIFY(certificate.expiryDate() > now.addYears(10));
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
    }

    void itIsNoAuthorityAndForServersOnly()
    {
        QHash<QString, QVariant> values;
        for (const QSslCertificateExtension &extension : certificateOf(newIdentity()).extensions())
            values.insert(extension.name(), extension.value());

        QCOMPARE(values.value(u"basicConstraints"_s).toMap().value(u"ca"_s), QVariant(false));
        QVERIFY(values.contains(u"keyUsage"_s));
        QVERIFY(values.contains(u"extendedKeyUsage"_s));
    }

    void eachHasASerialNumberAndAKeyOfItsOwn()
    {
        const QSslCertificate one = certificateOf(newIdentity());
        const QSslCertificate other = certificateOf(newIdentity());
        QVERIFY(one.serialNumber() != other.serialNumber());
        QVERIFY(one.publicKey() != other.publicKey());
    }

    void whatIsNoDnsNameIsLeftOut()
    {
        const auto identity = TlsIdentity::make(
            {u"a b"_s, u"x,IP:1.2.3.4"_s, u"größe"_s, QString(), u"fine"_s}, {});
        const auto names = certificateOf(identity).subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"fine"_s});
        QVERIFY(!names.contains(QSsl::IpAddressEntry));
    }

    void theFingerprintIsThatOfTheWholeCertificate()
    {
        const TlsIdentity identity = newIdentity();
        const QByteArray digest = certificateOf(identity).digest(QCryptographicHash::Sha256);
        QCOMPARE(identity.fingerprint(), QString::fromLatin1(digest.toHex()));
        QCOMPARE(identity.fingerprint().size(), 64);
    }

    void itIsTheSameFromItsText()
    {
        const TlsIdentity identity = newIdentity();
        const auto read = TlsIdentity::fromPem(identity.toPem(), identity.toPem());
        QVERIFY(read);
        QCOMPARE(read->fingerprint(), identity.fingerprint());
        QCOMPARE(read->ends(), certificateOf(identity).expiryDate().toUTC());
        QString trouble;
        QVERIFY(TlsContext::create(*read, trouble));
    }

    void theCertificatesBehindItComeAlong()
    {
        const TlsIdentity identity = newIdentity();
        const TlsIdentity behind = newIdentity();
        const auto read = TlsIdentity::fromPem(certificatePem(identity) + certificatePem(behind),
                                               identity.toPem());
        QVERIFY(read);
        QCOMPARE(read->chain().size(), std::size_t(1));
        QCOMPARE(read->fingerprint(), identity.fingerprint());
        QCOMPARE(QSslCertificate::fromData(read->toPem()).size(), 2);
    }

    void itIsKeptForItsOwnerOnlyAndFoundAgain()
    {
        const auto made = keptIdentity(m_folder->path(), newIdentity);
        QVERIFY(made);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"tls.pem"_s});

        const auto found = keptIdentity(m_folder->path(), mustNotBeAsked);

        QVERIFY(found);
        QCOMPARE(found->fingerprint(), made->fingerprint());
    }

    void whatAStartThatWasCutOffHasLeftIsNoHindrance()
    {
        writes(u"tls.pem.new"_s, "half a ke");
        const auto made = keptIdentity(m_folder->path(), newIdentity);
        QVERIFY(made);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"tls.pem"_s});
        QVERIFY(keptIdentity(m_folder->path(), mustNotBeAsked));
    }

    void aKeyThatOthersCanReadIsClosedToThem()
    {
        writes(u"tls.pem"_s, newIdentity().toPem());
        QVERIFY(QFile::setPermissions(
            file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"others could read the key"_s));

        QVERIFY(keptIdentity(m_folder->path(), mustNotBeAsked));

        QVERIFY((QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }

    void aDamagedOneIsToldAndLeftAlone()
    {
        const QByteArray damaged = newIdentity().toPem().chopped(100);
        writes(u"tls.pem"_s, damaged);

        const auto read = keptIdentity(m_folder->path(), mustNotBeAsked);

        QVERIFY(!read);
        QCOMPARE(read.error().file, file());
        QFile left(file());
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), damaged);
    }

    void aFolderThatTakesNothingIsTold()
    {
        const QString nowhere = m_folder->filePath(u"nowhere"_s);
        const auto made = keptIdentity(nowhere, newIdentity);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::CannotWrite);
        QCOMPARE(made.error().file, nowhere + u"/tls.pem"_s);
    }

    void whatIsWrongWithFilesIsTold_data()
    {
        const TlsIdentity one = newIdentity();
        const QByteArray certificate = certificatePem(one);
        const QByteArray key = one.toPem().first(one.toPem().indexOf("-----BEGIN CERT"));
        const QSslKey sslKey(key, QSsl::Ec);
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("file");
        const QString cert = u"cert.pem"_s;
        const QString keys = u"key.pem"_s;
        QTest::newRow("no certificate") << key << key << Kind::NoCertificate << cert;
        QTest::newRow("an empty file") << QByteArray("") << key << Kind::NoCertificate << cert;
        QTest::newRow("a broken one")
            << certificate.chopped(200) << key << Kind::NoCertificate << cert;
        QTest::newRow("a broken one behind it")
            << certificate + certificate.chopped(200) << key << Kind::NoCertificate << cert;
        QTest::newRow("no key") << certificate << certificate << Kind::NoKey << keys;
        QTest::newRow("a broken key") << certificate << key.chopped(60) << Kind::NoKey << keys;
        QTest::newRow("a key with a password")
            << certificate << sslKey.toPem("secret") << Kind::NoKey << keys;
        QTest::newRow("another's key")
            << certificate << newIdentity().toPem() << Kind::KeyDoesNotFit << keys;
        QTest::newRow("no such certificate") << QByteArray() << key << Kind::CannotRead << cert;
        QTest::newRow("no such key") << certificate << QByteArray() << Kind::CannotRead << keys;
    }

    void whatIsWrongWithFilesIsTold()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(Kind, kind);
        QFETCH(QString, file);
        if (!certificate.isNull())
            writes(u"cert.pem"_s, certificate);
        if (!key.isNull())
            writes(u"key.pem"_s, key);

        const auto read
            = readIdentity(m_folder->filePath(u"cert.pem"_s), m_folder->filePath(u"key.pem"_s));

        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
        QCOMPARE(read.error().file, m_folder->filePath(file));
        QVERIFY(!read.error().detail.isEmpty());
    }

private:
    QString file() const { return m_folder->filePath(u"tls.pem"_s); }

    void writes(const QString &name, const QByteArray &bytes) const
    {
        QFile written(m_folder->filePath(name));
        QVERIFY(written.open(QIODevice::WriteOnly));
        QCOMPARE(written.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTlsIdentity)
#include "tst_tlsidentity.moc"
