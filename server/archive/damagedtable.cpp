// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/damagedtable.h>

namespace charla::server {

using namespace Qt::StringLiterals;

DamagedTable::DamagedTable(SqlConnection &connection, const QString &table, const QString &columns)
    : m_connection(&connection)
{
    const QString key = columns.section(u',', 0, 0);
    const QString select = u"SELECT %1 FROM %2 WHERE %3 "_s.arg(columns, table, key);
    m_behind = select + u"> ? ORDER BY "_s + key;
    m_at = select + u"= ?"_s;
}

void DamagedTable::read(qint64 lastKey, const Take &take)
{
    while (readOn(m_behind, m_last, take) == Outcome::Damage) {
        const qint64 end = std::max(lastKey, m_last + MaxTries);
        while (m_last < end && readOn(m_at, m_last + 1, take) == Outcome::Damage)
            ++m_last;
        if (m_last >= end)
            return;
        ++m_last; // there is a row, which is taken, or there is none
    }
}

DamagedTable::Outcome DamagedTable::readOn(const QString &sql, qint64 key, const Take &take)
{
    {
        Rows rows = m_connection->read(sql, {key});
        while (rows.next()) {
            if (rows.integer(0) <= m_last)
                return Outcome::Damage; // a page stands where another one should
            take(rows);
            if (sql == m_behind)
                m_last = rows.integer(0);
        }
    }
    if (!m_connection->failed())
        return Outcome::Well;
    m_connection->takeTrouble();
    return Outcome::Damage;
}

} // namespace charla::server
