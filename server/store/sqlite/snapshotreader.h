// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/records.h>

namespace charla::server {

class SqlConnection;

//! Everything that a hub must know when it starts: of people those who may come back, of private
//! talks those of such people. Trouble stays with \a connection.
Snapshot readSnapshot(SqlConnection &connection);

} // namespace charla::server
