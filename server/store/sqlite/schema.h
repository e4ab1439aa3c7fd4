// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/sqlite/storetrouble.h>

#include <optional>

namespace charla::server {

class SqlConnection;

//! \brief The form of the data: numbered steps in resources/sql, of which a file has had the first
//! PRAGMA user_version ones.
namespace schema {

//! The number of the last step that this version knows.
int newestVersion();

//! Says so when a newer Charla made the file.
std::optional<StoreTrouble> tooNew(SqlConnection &connection, const QString &file);

//! \brief Applies the steps that are missing, each in one transaction.
//! \return What SQLite says when that does not work.
std::optional<StoreTrouble> bringUpToDate(SqlConnection &connection, const QString &file);

//! \brief Gives a connection to an older file, that only reads, empty tables in the place of those
//! that the file does not have yet.
void lendMissingTables(SqlConnection &connection);

} // namespace schema

} // namespace charla::server
