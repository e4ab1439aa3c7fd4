// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/moderation.h>
#include <protocol/message.h>

#include <QString>

//! The words for roles, and for what those who keep order do, in the language of the window.
namespace charla::ui::texts {

//! "operator"; empty for guests and members, whom nobody needs to tell apart.
QString office(protocol::Role role);

//! What was done to this person, with its end and its reason.
QString acted(const protocol::Acted &act);

//! Why nothing can be written there.
QString silence(const client::Moderation::Silence &silence);

//! One line of the record: "Olga muted Bob in lobby until 12:30: spam".
QString act(const protocol::AuditEntry &entry);

//! One line of the bans: who or where, until when, why.
QString ban(const protocol::Ban &ban);

//! A day and a time, short.
QString moment(protocol::Timestamp at);

} // namespace charla::ui::texts
