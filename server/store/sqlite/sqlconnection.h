// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <utility>

namespace charla::server {

class SqlConnection;

//! \brief What a statement found, row by row. Gives the statement back at its end.
class Rows
{
public:
    Rows(SqlConnection *connection, QSqlQuery *query) : m_connection(connection), m_query(query) { }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows();

    //! Steps to the first, and then to the next one; false at the end and on trouble.
    bool next();
    QVariant value(int column) const { return m_query->value(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }

private:
    SqlConnection *m_connection;
    QSqlQuery *m_query; // null when it could not be run
};

//! \brief One connection to a database file, and its prepared statements.
//!
//! Belongs to the thread that makes it. The first trouble is kept, and until it is taken nothing
//! more is run: so a transaction is written down without a question after each line, and asked
//! once at its end.
class SqlConnection
{
public:
    enum class Access { ReadWrite, ReadOnly };

    //! Opens it; trouble() tells how that went.
    SqlConnection(const QString &file, Access access);
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;
    ~SqlConnection();

    //! Runs a statement. Each `?` takes one of \a values; a null QString counts as an empty one,
    //! and an invalid QVariant as NULL.
    bool run(const QString &sql, const QVariantList &values = {});
    //! Runs a statement that finds something.
    Rows read(const QString &sql, const QVariantList &values = {});
    //! The first column of the first row, or an invalid one.
    QVariant value(const QString &sql, const QVariantList &values = {});
    //! The rowid of the newest row that run() has made.
    qint64 madeRow() const { return m_madeRow; }
    //! Rows that the newest run() has changed.
    int changedRows() const { return m_changedRows; }

    bool begin();
    //! Commits, or rolls back what was in trouble. False when nothing was kept; the trouble is then
    //! to be taken.
    bool commit();

    bool failed() const { return m_trouble.isValid(); }
    const QSqlError &trouble() const { return m_trouble; }
    //! Gives the trouble away: statements run again.
    QSqlError takeTrouble() { return std::exchange(m_trouble, {}); }

private:
    friend class Rows;

    QSqlQuery *prepared(const QString &sql);
    QSqlQuery *executed(const QString &sql, const QVariantList &values);
    void rollBack();
    void note(const QSqlError &error);

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QSqlError m_trouble;
    qint64 m_madeRow = 0;
    int m_changedRows = 0;
};

} // namespace charla::server
