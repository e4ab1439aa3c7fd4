// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/damagecheck.h>

#include <server/store/sqlite/database.h>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

QString damageSaidBy(SqlConnection &connection, const QString &pragma)
{
    const QString verdict = connection.value(pragma).toString();
    return verdict == u"ok"_s ? QString() : verdict.simplified();
}

} // namespace

QString damageIn(SqlConnection &connection)
{
    return damageSaidBy(connection, u"PRAGMA quick_check(1)"_s);
}

DamageCheck::DamageCheck(const QString &file, QObject *parent)
    : QObject(parent), m_thread(QThread::create([this, file] {
          const QString damage = look(file);
          if (!m_stop)
              emit done(damage);
      }))
{
    m_thread->setParent(this);
    m_thread->start(QThread::LowPriority);
}

DamageCheck::~DamageCheck()
{
    m_stop = true;
    m_thread->wait();
}

QString DamageCheck::look(const QString &file) const
{
    const auto connection = Database::connection(file, SqlConnection::Access::ReadOnly);
    QStringList tables;
    {
        Rows rows = connection->read(u"SELECT name FROM sqlite_schema WHERE type = 'table' "
                                     "AND rootpage > 0 ORDER BY name"_s);
        while (rows.next())
            tables.append(rows.text(0));
    }
    for (const QString &table : tables) {
        if (m_stop || connection->failed())
            break;
        QString damage = damageSaidBy(*connection, u"PRAGMA quick_check('%1')"_s.arg(table));
        if (!damage.isEmpty())
            return damage;
    }
    return connection->failed() ? connection->trouble().databaseText() : QString();
}

} // namespace charla::server
