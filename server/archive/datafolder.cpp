// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/datafolder.h>

#include <server/store/sqlite/database.h>
#include <server/store/sqlite/entryrow.h>
#include <server/store/sqlite/schema.h>

#include <QDir>
#include <QFile>

namespace charla::server {

using namespace Qt::StringLiterals;

QString dataFile(const QString &folder)
{
    return QDir(folder).filePath(u"charla.db"_s);
}

QString filesBeside(const QString &file)
{
    return file + u".files"_s;
}

std::optional<StoreTrouble> missingData(const QString &folder)
{
    const QString file = dataFile(folder);
    if (QFile::exists(file))
        return {};
    return StoreTrouble{StoreTrouble::Kind::CannotOpen, file + u": there is no such file"_s};
}

protocol::Result<std::unique_ptr<SqlConnection>, StoreTrouble> openForReading(const QString &folder)
{
    if (const auto trouble = missingData(folder))
        return *trouble;
    const QString file = dataFile(folder);
    auto connection = Database::connection(file, SqlConnection::Access::ReadOnly);
    const int version = connection->value(u"PRAGMA user_version"_s).toInt();
    if (connection->failed())
        return storeTrouble(connection->takeTrouble(), file);
    if (version > schema::newestVersion())
        return StoreTrouble{
            StoreTrouble::Kind::Newer,
            u"%1: its data has version %2, and this program knows up to %3"_s.arg(file)
                .arg(version)
                .arg(schema::newestVersion())};
    schema::lendMissingTables(*connection);
    return connection;
}

std::optional<protocol::RoomName> storedRoomLike(SqlConnection &connection,
                                                 const protocol::RoomName &room)
{
    const protocol::NameKeys keys = room.keys();
    Rows rows = connection.read(u"SELECT room FROM conversations WHERE room IS NOT NULL"_s);
    while (rows.next()) {
        const protocol::RoomName stored = storedRoom(rows.text(0));
        if (stored.keys().looksLike(keys))
            return stored;
    }
    return {};
}

} // namespace charla::server
