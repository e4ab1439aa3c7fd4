// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/moderationrecords.h>

namespace charla::server {

class SqlConnection;

//! How moderationrecords.h lies in the tables roles, terms, treatments, bans and acts. On the thread of
//! its connection, with which trouble stays.
namespace moderationrows {

void put(SqlConnection &connection, const RoleRecord &role);
void put(SqlConnection &connection, const TermsRecord &terms);
void put(SqlConnection &connection, const TreatmentRecord &treatment);
void put(SqlConnection &connection, const BanRecord &ban);
void put(SqlConnection &connection, const BanLifted &lifted);
void put(SqlConnection &connection, const ActRecord &act);

//! Somebody will not come back; bans of them stay.
void forget(SqlConnection &connection, const PersonId &person);
void forget(SqlConnection &connection, const protocol::RoomName &room);

ModerationSnapshot snapshot(SqlConnection &connection);
ActsPage acts(SqlConnection &connection, const ActsRequest &request);

//! Carries all of it over to an empty file.
void copy(SqlConnection &from, SqlConnection &to);

} // namespace moderationrows

} // namespace charla::server
