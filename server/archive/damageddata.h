// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/sqlconnection.h>

#include <QString>

#include <memory>

namespace charla::server {

//! \brief Opens a damaged file for reading, as far as that goes, and changes nothing in it.
//!
//! When not even the first page is sound, which says where everything begins, it works on a copy
//! that says it as an empty file does: by the same steps of the schema, everything begins at the same
//! places. The copy is gone with this.
class DamagedData
{
public:
    //! \a file is of this version, if its first page can be read.
    explicit DamagedData(QString file);
    ~DamagedData();

    //! Null when there is nothing to be read at all.
    SqlConnection *connection() { return m_connection.get(); }

private:
    bool knowsItsTables();
    bool workOnCopy();

    QString m_file;
    QString m_copy;
    std::unique_ptr<SqlConnection> m_connection;
};

} // namespace charla::server
