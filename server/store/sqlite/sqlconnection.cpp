// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/sqlconnection.h>

#include <QUuid>

namespace charla::server {

using namespace Qt::StringLiterals;

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    m_connection->note(m_query->lastError());
    return false;
}

SqlConnection::SqlConnection(const QString &file, Access access)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(access == Access::ReadOnly
                                     ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        note(m_database.lastError());
}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool SqlConnection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = executed(sql, values);
    if (!query)
        return false;
    m_madeRow = query->lastInsertId().toLongLong();
    m_changedRows = query->numRowsAffected();
    query->finish();
    return true;
}

Rows SqlConnection::read(const QString &sql, const QVariantList &values)
{
    return {this, executed(sql, values)};
}

QVariant SqlConnection::value(const QString &sql, const QVariantList &values)
{
    Rows rows = read(sql, values);
    return rows.next() ? rows.value(0) : QVariant();
}

bool SqlConnection::begin()
{
    return run(u"BEGIN IMMEDIATE"_s);
}

bool SqlConnection::commit()
{
    if (run(u"COMMIT"_s))
        return true;
    rollBack();
    return false;
}

// Some trouble makes SQLite roll back by itself, and then this fails; that is as good.
void SqlConnection::rollBack()
{
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
}

QSqlQuery *SqlConnection::prepared(const QString &sql)
{
    if (const auto known = m_statements.constFind(sql); known != m_statements.constEnd())
        return known->get();
    const auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        note(query->lastError());
        return nullptr;
    }
    return m_statements.insert(sql, query)->get();
}

QSqlQuery *SqlConnection::executed(const QString &sql, const QVariantList &values)
{
    if (failed())
        return nullptr;
    QSqlQuery *query = prepared(sql);
    if (!query)
        return nullptr;
    for (int i = 0; i < values.size(); ++i) {
        // The driver would store NULL for it.
        const bool nullText
            = values.at(i).typeId() == QMetaType::QString && values.at(i).toString().isNull();
        query->bindValue(i, nullText ? QVariant(u""_s) : values.at(i));
    }
    if (query->exec())
        return query;
    note(query->lastError());
    query->finish();
    return nullptr;
}

void SqlConnection::note(const QSqlError &error)
{
    if (!failed() && error.isValid())
        m_trouble = error;
}

} // namespace charla::server
