// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smalldisk.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

bool tell(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(text) == text.size();
}

} // namespace

void SmallDisk::prepare()
{
    if (::unshare(CLONE_NEWNS) != 0) {
        // Who is not root may be it in a user namespace of their own.
        const QByteArray user = QByteArray::number(::getuid());
        const QByteArray group = QByteArray::number(::getgid());
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return;
        tell("/proc/self/setgroups", "deny");
        tell("/proc/self/uid_map", user + ' ' + user + " 1");
        tell("/proc/self/gid_map", group + ' ' + group + " 1");
    }
    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
}

SmallDisk::SmallDisk(qint64 bytes)
{
    const QByteArray options = "size=" + QByteArray::number(bytes) + ",mode=0700";
    m_isThere
        = ::mount("charla", QFile::encodeName(path()).constData(), "tmpfs", 0, options.constData())
        == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isThere)
        ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
}

bool SmallDisk::makeReadOnly()
{
    return ::mount(nullptr, QFile::encodeName(path()).constData(), nullptr, MS_REMOUNT | MS_RDONLY,
                   nullptr)
        == 0;
}

bool SmallDisk::makeWritable()
{
    return ::mount(nullptr, QFile::encodeName(path()).constData(), nullptr, MS_REMOUNT, nullptr)
        == 0;
}

bool SmallDisk::fillUp()
{
    QFile file(m_folder.filePath(u"filler"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (qsizetype piece : {64 * 1024, 1}) {
        const QByteArray bytes(piece, 'x');
        while (file.write(bytes) == piece) { }
    }
    return true;
}

void SmallDisk::makeSpace()
{
    QFile::remove(m_folder.filePath(u"filler"_s));
}

} // namespace charla::tests
