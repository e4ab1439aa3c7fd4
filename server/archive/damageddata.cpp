// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/damageddata.h>

#include <server/archive/schemapages.h>
#include <server/store/sqlite/database.h>
#include <server/store/sqlite/schema.h>

#include <QFile>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

void removeWithCompanions(const QString &file)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + ending);
}

QByteArray bytesOfEmptyFile(const QString &file)
{
    removeWithCompanions(file);
    {
        const auto connection = Database::connection(file, SqlConnection::Access::ReadWrite);
        if (schema::bringUpToDate(*connection, file))
            return {};
    }
    QFile made(file);
    QByteArray bytes = made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    made.close();
    removeWithCompanions(file);
    return bytes;
}

bool writeAt(QFile &file, qint64 place, const QByteArray &bytes)
{
    return file.seek(place) && file.write(bytes) == bytes.size();
}

// With a first page that names no table, if the newest is not in the log beside the file. SQLite knows
// best what of that log counts, and how many pages there are with it.
bool bringInTheLog(const QString &path, const QByteArray &empty)
{
    {
        QFile file(path);
        const QByteArray first = schemapages::withoutTables(empty);
        if (first.isEmpty() || !file.open(QIODevice::ReadWrite) || !writeAt(file, 0, first))
            return false;
    }
    const auto connection = Database::connection(path, SqlConnection::Access::ReadWrite);
    connection->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    connection->takeTrouble(); // then it goes without what was in there
    return true;
}

bool putSchemaInto(const QString &path, const QByteArray &empty)
{
    QFile file(path);
    const qsizetype bytes = schemapages::graftOf(empty, 0).first.size();
    if (bytes == 0 || !file.open(QIODevice::ReadWrite))
        return false;
    const auto pages = quint32((file.size() + bytes - 1) / bytes);
    const schemapages::Graft graft = schemapages::graftOf(empty, pages);
    return writeAt(file, qint64(pages) * bytes, graft.rest) && writeAt(file, 0, graft.first);
}

} // namespace

DamagedData::DamagedData(QString file)
    : m_file(std::move(file)), m_copy(m_file + u".reading"_s),
      m_connection(Database::connection(m_file, SqlConnection::Access::ReadOnly))
{
    if (!knowsItsTables()) {
        m_connection.reset();
        if (!workOnCopy() || !knowsItsTables())
            m_connection.reset();
    }
    if (!m_connection)
        return;
    schema::lendMissingTables(*m_connection);
    m_connection->takeTrouble();
}

DamagedData::~DamagedData()
{
    m_connection.reset();
    removeWithCompanions(m_copy);
}

bool DamagedData::knowsItsTables()
{
    const QVariant tables = m_connection->value(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
        "AND name IN ('meta', 'people', 'conversations', 'memberships', 'reads', 'entries')"_s);
    m_connection->takeTrouble();
    return tables.toInt() == 6;
}

bool DamagedData::workOnCopy()
{
    const QByteArray empty = bytesOfEmptyFile(m_copy);
    if (!QFile::copy(m_file, m_copy))
        return false;
    QFile::copy(m_file + u"-wal"_s, m_copy + u"-wal"_s);
    QFile::setPermissions(m_copy, QFile::ReadOwner | QFile::WriteOwner);
    if (!bringInTheLog(m_copy, empty))
        return false;
    m_connection = Database::connection(m_copy, SqlConnection::Access::ReadOnly);
    if (knowsItsTables())
        return true; // its first page was in the log
    m_connection.reset();
    if (!putSchemaInto(m_copy, empty))
        return false;
    m_connection = Database::connection(m_copy, SqlConnection::Access::ReadOnly);
    return true;
}

} // namespace charla::server
