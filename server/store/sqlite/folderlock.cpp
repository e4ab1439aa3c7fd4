// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/folderlock.h>

#include <QDir>

#include <sys/file.h>

namespace charla::server {

using namespace Qt::StringLiterals;

FolderLock::Outcome FolderLock::take(const QString &folder)
{
    m_file.setFileName(QDir(folder).filePath(u"charla.lock"_s));
    if (!m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return Outcome::CannotWrite;
    // Qt opens with O_CLOEXEC: no child keeps it.
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) == 0)
        return Outcome::Taken;
    m_file.close();
    return Outcome::Elsewhere;
}

} // namespace charla::server
