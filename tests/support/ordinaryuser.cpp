// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ordinaryuser.h"

#include <QDir>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

namespace charla::tests {

namespace {

constexpr uid_t Nobody = 65534;

void give(const QString &path)
{
    QCOMPARE(::chown(QFile::encodeName(path).constData(), Nobody, gid_t(-1)), 0);
}

// The system call, unlike the function of that name, changes this thread only.
void become(uid_t user)
{
    QCOMPARE(::syscall(SYS_setresuid, user, user, 0), 0L);
}

} // namespace

OrdinaryUser::OrdinaryUser(const QString &folder) : m_wasRoot(::geteuid() == 0)
{
    if (!m_wasRoot)
        return;
    give(folder);
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        give(file.filePath());
    become(Nobody);
}

OrdinaryUser::~OrdinaryUser()
{
    if (m_wasRoot)
        become(0);
}

} // namespace charla::tests
