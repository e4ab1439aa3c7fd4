// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>
#include <protocol/result.h>
#include <server/store/sqlite/sqlconnection.h>
#include <server/store/sqlite/storetrouble.h>

#include <memory>
#include <optional>

//! A data folder without a server.
namespace charla::server {

//! The file in \a folder that has the data, there or not.
QString dataFile(const QString &folder);

//! CannotOpen when there is no data in \a folder.
std::optional<StoreTrouble> missingData(const QString &folder);

//! \brief A connection that only reads, also while a server works on the folder.
//!
//! CannotOpen when there is no data; Newer and Corrupt as for a server, but without looking the
//! whole file through.
protocol::Result<std::unique_ptr<SqlConnection>, StoreTrouble>
openForReading(const QString &folder);

//! The folder that holds what is in the files of a backup or a transcript, beside it.
QString filesBeside(const QString &file);

//! The room as it is written there: two rooms whose names look the same are one, as to a server.
std::optional<protocol::RoomName> storedRoomLike(SqlConnection &connection,
                                                 const protocol::RoomName &room);

} // namespace charla::server
