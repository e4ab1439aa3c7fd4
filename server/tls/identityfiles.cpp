// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/identityfiles.h>

#include <server/log.h>
#include <server/secretfile.h>

#include <QDir>
#include <QFile>

#include <cerrno>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

using Kind = TlsTrouble::Kind;

constexpr qint64 MaxFileBytes = 1024 * 1024; // far more than a chain has

Result<QByteArray, TlsTrouble> bytesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return TlsTrouble{Kind::CannotRead, name, file.errorString()};
    return file.read(MaxFileBytes);
}

void tellOfItsTime(const TlsIdentity &identity, const QString &file)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (identity.ends() < now)
        qCWarning(logTls).noquote() << "the certificate in" << file << "has ended at"
                                    << identity.ends().toString(Qt::ISODate);
    else if (identity.begins() > now)
        qCWarning(logTls).noquote() << "the certificate in" << file << "begins at"
                                    << identity.begins().toString(Qt::ISODate);
}

} // namespace

Result<TlsIdentity, TlsTrouble> readIdentity(const QString &certificateFile, const QString &keyFile)
{
    const auto certificates = bytesOf(certificateFile);
    if (!certificates)
        return certificates.error();
    const auto key = bytesOf(keyFile);
    if (!key)
        return key.error();
    auto identity = TlsIdentity::fromPem(*certificates, *key);
    if (!identity) {
        TlsTrouble trouble = identity.error();
        trouble.file = trouble.kind == Kind::NoCertificate ? certificateFile : keyFile;
        return trouble;
    }
    tellOfItsTime(*identity, certificateFile);
    return identity;
}

Result<TlsIdentity, TlsTrouble> keptIdentity(const QString &folder,
                                             const std::function<TlsIdentity()> &make)
{
    const QString file = QDir(folder).filePath(u"tls.pem"_s);
    if (QFile::exists(file)) {
        if (closeToOthers(file))
            qCWarning(logTls).noquote()
                << "others could read the key in" << file << "and can't from now on";
        return readIdentity(file, file);
    }
    TlsIdentity identity = make();
    if (!writeSecretFile(file, identity.toPem()))
        return TlsTrouble{Kind::CannotWrite, file, qt_error_string(errno)};
    return identity;
}

} // namespace charla::server
