// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/database.h>

#include <server/store/sqlite/damagecheck.h>
#include <server/store/sqlite/schema.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;
using Kind = StoreTrouble::Kind;

namespace {

std::optional<StoreTrouble> makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return {};
    const QFileInfo info(folder);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir().mkpath(info.absolutePath()) && QDir().mkdir(info.absoluteFilePath(), owner))
        return {};
    return StoreTrouble{Kind::CannotOpen, u"%1: this folder can't be made"_s.arg(folder)};
}

// SQLite gives its files beside it the same rights.
std::optional<StoreTrouble> makeFile(const QString &path)
{
    QFile file(path);
    if (file.exists()
        || file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                     QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return StoreTrouble{Kind::CannotWrite, path + u": "_s + file.errorString()};
}

// Asks for the right to write, and changes nothing.
void tryToWrite(SqlConnection &connection)
{
    connection.begin();
    if (!connection.failed())
        connection.run(u"ROLLBACK"_s);
}

} // namespace

Database::Opened Database::open(const QString &folder)
{
    if (const auto trouble = makeFolder(folder))
        return *trouble;
    std::unique_ptr<Database> database(new Database(QDir(folder).filePath(u"charla.db"_s)));
    if (const auto trouble = database->lock(folder))
        return *trouble;
    if (const auto trouble = makeFile(database->m_file))
        return *trouble;
    if (const auto trouble = database->inspect())
        return *trouble;
    if (const auto trouble = database->prepare())
        return *trouble;
    return database;
}

std::optional<StoreTrouble> Database::lock(const QString &folder)
{
    switch (m_lock.take(folder)) {
    case FolderLock::Outcome::Taken:
        return {};
    case FolderLock::Outcome::Elsewhere:
        return StoreTrouble{Kind::Locked, u"%1: another server works on it"_s.arg(folder)};
    case FolderLock::Outcome::CannotWrite:
        break;
    }
    return StoreTrouble{Kind::CannotWrite, folder + u": "_s + m_lock.errorText()};
}

// Only reads: what is damaged or newer stays as it is.
std::optional<StoreTrouble> Database::inspect()
{
    SqlConnection connection(m_file, SqlConnection::Access::ReadOnly);
    if (auto trouble = schema::tooNew(connection, m_file))
        return trouble;
    if (!connection.failed() && QFileInfo(m_file).size() <= MaxBytesCheckedAtOnce) {
        if (const QString damage = damageIn(connection); !damage.isEmpty())
            return StoreTrouble{Kind::Corrupt, m_file + u": "_s + damage};
        m_checkedWholly = true;
    }
    if (connection.failed())
        return storeTrouble(connection.takeTrouble(), m_file);
    return {};
}

std::optional<StoreTrouble> Database::prepare()
{
    const auto connection = Database::connection(m_file, SqlConnection::Access::ReadWrite);
    if (connection->failed())
        return storeTrouble(connection->takeTrouble(), m_file);
    if (auto trouble = schema::bringUpToDate(*connection, m_file))
        return trouble;
    if (connection->value(u"SELECT count(*) FROM meta WHERE key = 'serverId'"_s).toInt() == 0) {
        connection->run(u"INSERT INTO meta (key, value) VALUES ('serverId', ?)"_s,
                        {QUuid::createUuid().toString(QUuid::WithoutBraces)});
    }
    if (connection->value(u"SELECT count(*) FROM meta WHERE key = 'uploadSecret'"_s).toInt() == 0) {
        connection->run(u"INSERT INTO meta (key, value) VALUES ('uploadSecret', ?)"_s,
                        {UploadToken::create().text().toLatin1()});
    }
    tryToWrite(*connection);
    if (connection->failed())
        return storeTrouble(connection->takeTrouble(), m_file);
    return {};
}

std::unique_ptr<SqlConnection> Database::connection(const QString &file,
                                                    SqlConnection::Access access)
{
    auto connection = std::make_unique<SqlConnection>(file, access);
    connection->run(u"PRAGMA temp_store = MEMORY"_s);
    // In KiB. A search walks through much of the index; whoever writes comes to the same pages again.
    const bool reads = access == SqlConnection::Access::ReadOnly;
    connection->run(reads ? u"PRAGMA cache_size = -16384"_s : u"PRAGMA cache_size = -4096"_s);
    if (reads)
        return connection;
    if (connection->value(u"PRAGMA page_count"_s).toInt() == 0)
        connection->run(u"PRAGMA auto_vacuum = INCREMENTAL"_s); // only works before the first table
    connection->run(u"PRAGMA journal_mode = WAL"_s);
    connection->run(u"PRAGMA journal_size_limit = 67108864"_s); // after a large transaction
    connection->run(u"PRAGMA synchronous = FULL"_s);
    connection->run(u"PRAGMA foreign_keys = ON"_s);
    connection->run(u"PRAGMA secure_delete = ON"_s); // what was deleted is nowhere in the file
    return connection;
}

} // namespace charla::server
