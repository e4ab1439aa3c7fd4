// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/identityfiles.h>

#include <server/durable.h>
#include <server/log.h>
#include <server/wire/descriptor.h>

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

using Kind = TlsTrouble::Kind;

constexpr qint64 MaxFileBytes = 1024 * 1024; // far more than a chain has
constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;

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

bool writeSecret(const QByteArray &path, const QByteArray &bytes)
{
    const Descriptor file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, OwnerOnly));
    return file.isOpen() && writeAll(file.number(), bytes) && ::fsync(file.number()) == 0;
}

std::optional<TlsTrouble> keep(const TlsIdentity &identity, const QString &folder,
                               const QString &file)
{
    const QByteArray unfinished = QFile::encodeName(file + u".new"_s);
    ::unlink(unfinished.constData()); // of a start that was cut off: nobody has seen it
    if (writeSecret(unfinished, identity.toPem())
        && ::rename(unfinished.constData(), QFile::encodeName(file).constData()) == 0
        && syncFolder(QFile::encodeName(folder)))
        return {};
    const QString words = qt_error_string(errno);
    ::unlink(unfinished.constData());
    return TlsTrouble{Kind::CannotWrite, file, words};
}

void closeToOthers(const QString &file)
{
    struct stat status = {};
    const QByteArray path = QFile::encodeName(file);
    if (::stat(path.constData(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) == 0)
        return;
    qCWarning(logTls).noquote() << "others could read the key in" << file
                                << "and can't from now on";
    ::chmod(path.constData(), OwnerOnly);
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
        closeToOthers(file);
        return readIdentity(file, file);
    }
    TlsIdentity identity = make();
    if (const auto trouble = keep(identity, folder, file))
        return *trouble;
    return identity;
}

} // namespace charla::server
