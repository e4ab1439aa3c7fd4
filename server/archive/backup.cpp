// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/backup.h>

#include <server/archive/contentfolder.h>
#include <server/archive/datafolder.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/schema.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace charla::server {

using namespace Qt::StringLiterals;
using Kind = FileTrouble::Kind;

namespace {

bool makeEmptyForOwner(QFile &file)
{
    const bool made = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    return made;
}

bool bringToDisk(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool there = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return there;
}

} // namespace

Backup::Backup(QString folder, QString file, Existing existing)
    : m_folder(std::move(folder)), m_file(std::move(file)),
      m_part(m_file + u".part-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8)),
      m_existing(existing)
{
}

std::optional<ArchiveTrouble> Backup::make()
{
    if (m_existing == Existing::Keep && QFileInfo::exists(m_file))
        return FileTrouble{Kind::Exists, m_file, {}};
    auto trouble = copy();
    if (!trouble)
        trouble = copyContents();
    if (!trouble)
        trouble = putInPlace();
    if (trouble)
        QFile::remove(m_part);
    return trouble;
}

std::optional<ArchiveTrouble> Backup::copy()
{
    const auto connection = openForReading(m_folder);
    if (!connection)
        return connection.error();
    QFile part(m_part);
    if (!makeEmptyForOwner(part))
        return cannotWrite(part.errorString());
    SqlConnection &data = **connection;
    if (data.run(u"VACUUM INTO ?"_s, {m_part}))
        return {};
    const QSqlError error = data.takeTrouble();
    const StoreTrouble trouble = storeTrouble(error, dataFile(m_folder));
    if (trouble.kind == StoreTrouble::Kind::Corrupt)
        return trouble;
    return cannotWrite(error.databaseText());
}

// One that is not there any more was deleted with its message meanwhile, or lost before.
std::optional<ArchiveTrouble> Backup::copyContents()
{
    const auto connection = Database::connection(m_part, SqlConnection::Access::ReadOnly);
    schema::lendMissingTables(*connection);
    const ContentFolder from = ContentFolder::of(m_folder);
    const ContentFolder to(filesBeside(m_file));
    for (const FileHash &content : contentsNamedIn(*connection)) {
        if (from.has(content) && !to.take(content, from) && from.has(content))
            return cannotWrite(qt_error_string());
    }
    if (connection->failed())
        return storeTrouble(connection->takeTrouble(), m_part);
    return {};
}

std::optional<ArchiveTrouble> Backup::putInPlace()
{
    if (!bringToDisk(m_part, O_RDONLY))
        return cannotWrite(qt_error_string());
    if (m_existing == Existing::Keep) {
        // QFile does not replace what came there meanwhile.
        QFile part(m_part);
        if (!part.rename(m_file))
            return cannotWrite(part.errorString());
    } else if (std::rename(QFile::encodeName(m_part).constData(),
                           QFile::encodeName(m_file).constData())
               != 0) {
        return cannotWrite(qt_error_string());
    }
    bringToDisk(QFileInfo(m_file).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

FileTrouble Backup::cannotWrite(const QString &systemWords) const
{
    return {Kind::CannotWrite, m_file, systemWords};
}

} // namespace charla::server
