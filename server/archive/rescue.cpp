// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/rescue.h>

#include <server/archive/damageddata.h>
#include <server/archive/datafolder.h>
#include <server/archive/salvage.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/folderlock.h>
#include <server/store/sqlite/schema.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

using Trouble = std::optional<ArchiveTrouble>;

Trouble lock(FolderLock &lock, const QString &folder)
{
    switch (lock.take(folder)) {
    case FolderLock::Outcome::Taken:
        return {};
    case FolderLock::Outcome::Elsewhere:
        return StoreTrouble{StoreTrouble::Kind::Locked, folder + u": another server works on it"_s};
    case FolderLock::Outcome::CannotWrite:
        break;
    }
    return StoreTrouble{StoreTrouble::Kind::CannotWrite, folder + u": "_s + lock.errorText()};
}

// Corrupt for damage; nothing when all is well.
std::optional<StoreTrouble> lookThrough(const QString &folder)
{
    const auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    const QString verdict = (*connection)->value(u"PRAGMA integrity_check(1)"_s).toString();
    if ((*connection)->failed())
        return storeTrouble((*connection)->takeTrouble(), dataFile(folder));
    if (verdict == u"ok"_s)
        return {};
    return StoreTrouble{StoreTrouble::Kind::Corrupt, verdict.simplified()};
}

QStringList withCompanions(const QString &file)
{
    return {file, file + u"-wal"_s, file + u"-shm"_s};
}

Result<RescueReport, ArchiveTrouble> copyInto(const QString &fresh, const QString &file,
                                              const Progress &progress)
{
    for (const QString &name : withCompanions(fresh))
        QFile::remove(name);
    QFile made(fresh);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return ArchiveTrouble(
            StoreTrouble{StoreTrouble::Kind::CannotWrite, fresh + u": "_s + made.errorString()});
    made.close();
    const auto connection = Database::connection(fresh, SqlConnection::Access::ReadWrite);
    if (const auto trouble = schema::bringUpToDate(*connection, fresh))
        return ArchiveTrouble(*trouble);
    RescueReport report;
    DamagedData damaged(file);
    if (SqlConnection *source = damaged.connection())
        report = Salvage(*source, *connection, progress).run();
    if (connection->failed())
        return ArchiveTrouble(storeTrouble(connection->takeTrouble(), fresh));
    return report;
}

bool bringFolderToDisk(const QString &folder)
{
    const int descriptor
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool there = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return there;
}

// Whenever this is cut short, there is a file in the place, so that no server begins an empty one:
// the damaged file gets a second name before the new one takes its first.
Trouble swap(const QString &fresh, const QString &file, const QString &aside)
{
    const QByteArray here = QFile::encodeName(file);
    const QByteArray there = QFile::encodeName(aside);
    if (::link(here.constData(), there.constData()) != 0 && !QFile::copy(file, aside))
        return FileTrouble{FileTrouble::Kind::CannotWrite, aside, qt_error_string()};
    // The newest messages may be in there, and nowhere else.
    if (QFileInfo(file + u"-wal"_s).size() > 0
        && !QFile::rename(file + u"-wal"_s, aside + u"-wal"_s))
        return FileTrouble{FileTrouble::Kind::CannotWrite, aside + u"-wal"_s, qt_error_string()};
    QFile::remove(file + u"-wal"_s);
    QFile::remove(file + u"-shm"_s); // is made anew for whoever opens the damaged file
    if (std::rename(QFile::encodeName(fresh).constData(), here.constData()) != 0)
        return FileTrouble{FileTrouble::Kind::CannotWrite, file, qt_error_string()};
    bringFolderToDisk(QFileInfo(file).absolutePath());
    return {};
}

} // namespace

Result<std::optional<RescueReport>, ArchiveTrouble> rescue(const QString &folder,
                                                           const Progress &progress)
{
    using Nothing = std::optional<RescueReport>;
    if (missingData(folder))
        return Nothing();
    FolderLock folderLock;
    if (const auto trouble = lock(folderLock, folder))
        return *trouble;
    const auto damage = lookThrough(folder);
    if (!damage)
        return Nothing();
    if (damage->kind != StoreTrouble::Kind::Corrupt)
        return ArchiveTrouble(*damage);

    const QString file = dataFile(folder);
    const QString fresh = file + u".rescued"_s;
    auto report = copyInto(fresh, file, progress);
    if (!report)
        return report.error();
    RescueReport saved = *report;
    saved.damagedFile
        = file + u".damaged-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    if (const auto trouble = swap(fresh, file, saved.damagedFile))
        return *trouble;
    return std::optional(saved);
}

} // namespace charla::server
