// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/damageddata.h>

#include <server/store/sqlite/database.h>
#include <server/store/sqlite/schema.h>

#include <QFile>
#include <QtEndian>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr int PageSizeAt = 16;
constexpr int ChangeCounterAt = 24;
constexpr int PageCountAt = 28;
constexpr int ValidForAt = 92;
constexpr qsizetype HeaderBytes = 100;

void removeWithCompanions(const QString &file)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + ending);
}

QByteArray firstPageOfEmptyFile(const QString &file)
{
    removeWithCompanions(file);
    {
        const auto connection = Database::connection(file, SqlConnection::Access::ReadWrite);
        if (schema::bringUpToDate(*connection, file))
            return {};
    }
    QFile made(file);
    if (!made.open(QIODevice::ReadOnly))
        return {};
    const QByteArray header = made.peek(HeaderBytes);
    QByteArray page = header.size() == HeaderBytes
        ? made.read(qFromBigEndian<quint16>(header.constData() + PageSizeAt))
        : QByteArray();
    made.close();
    removeWithCompanions(file);
    return page;
}

bool writeFirstPage(const QString &path, QByteArray page)
{
    QFile file(path);
    if (page.isEmpty() || !file.open(QIODevice::ReadWrite))
        return false;
    // The count of pages counts only when the other two are equal.
    qToBigEndian(quint32(file.size() / page.size()), page.data() + PageCountAt);
    qToBigEndian(quint32(1), page.data() + ChangeCounterAt);
    qToBigEndian(quint32(1), page.data() + ValidForAt);
    return file.write(page) == page.size();
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
    const QByteArray page = firstPageOfEmptyFile(m_copy);
    if (!QFile::copy(m_file, m_copy))
        return false;
    QFile::copy(m_file + u"-wal"_s, m_copy + u"-wal"_s);
    QFile::setPermissions(m_copy, QFile::ReadOwner | QFile::WriteOwner);
    if (!writeFirstPage(m_copy, page))
        return false;
    m_connection = Database::connection(m_copy, SqlConnection::Access::ReadOnly);
    return true;
}

} // namespace charla::server
