// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestCertificate::TestCertificate()
{
    const QTemporaryDir folder;
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QString certificateFile = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                   u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                   u"/CN=charla"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s,
                   keyFile, u"-out"_s, certificateFile});
    openssl.waitForFinished();
    key = QSslKey(contentOf(keyFile), QSsl::Ec);
    certificate = QSslCertificate(contentOf(certificateFile));
    if (key.isNull() || certificate.isNull())
        qFatal("The program openssl made no certificate.");
}

} // namespace charla::tests
