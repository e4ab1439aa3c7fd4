// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/sqlconnection.h>

#include <functional>

namespace charla::server {

//! \brief Reads what can be read of a table whose file is damaged.
//!
//! The rows lie in pages in the order of their key, and every page that can't be read ends a
//! statement. So each statement begins behind the last row that came, and where nothing comes, the
//! keys are tried one by one until it goes on.
class DamagedTable
{
public:
    using Take = std::function<void(const Rows &)>;

    //! \a columns begin with the key, a rowid. \a connection must outlive this.
    DamagedTable(SqlConnection &connection, const QString &table, const QString &columns);

    //! Calls \a take with every row from key 1 on.
    //! \param lastKey where there is damage, keys up to there are tried, and MaxTries in any case.
    void read(qint64 lastKey, const Take &take);

private:
    enum class Outcome { Well, Damage };

    static constexpr qint64 MaxTries = 10'000;

    Outcome readOn(const QString &sql, qint64 key, const Take &take);

    SqlConnection *m_connection;
    QString m_behind;
    QString m_at;
    qint64 m_last = 0;
};

} // namespace charla::server
