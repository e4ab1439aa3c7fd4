// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/secretfile.h>

#include <server/durable.h>
#include <server/wire/descriptor.h>

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;

bool writeNew(const QByteArray &path, QByteArrayView bytes)
{
    const Descriptor file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, OwnerOnly));
    return file.isOpen() && writeAll(file.number(), bytes) && ::fsync(file.number()) == 0;
}

} // namespace

bool writeSecretFile(const QString &file, QByteArrayView bytes)
{
    const QByteArray unfinished = QFile::encodeName(file + u".new"_s);
    ::unlink(unfinished.constData()); // of a start that was cut off: nobody has seen it
    if (writeNew(unfinished, bytes)
        && ::rename(unfinished.constData(), QFile::encodeName(file).constData()) == 0
        && syncFolder(QFile::encodeName(QFileInfo(file).absolutePath())))
        return true;
    const int why = errno;
    ::unlink(unfinished.constData());
    errno = why;
    return false;
}

bool closeToOthers(const QString &file)
{
    struct stat status = {};
    const QByteArray path = QFile::encodeName(file);
    if (::stat(path.constData(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) == 0)
        return false;
    ::chmod(path.constData(), OwnerOnly);
    return true;
}

} // namespace charla::server
