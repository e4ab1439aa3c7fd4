// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

#include <optional>

namespace charla::protocol {

//! The word on the wire: "online", "away" or "offline".
QString presenceWord(Presence presence);
std::optional<Presence> presenceFromWord(const QString &word);

//! The type on the wire: "edit", "delete", "react" or "unreact".
QString changeWord(ChangeKind kind);
std::optional<ChangeKind> changeFromWord(const QString &word);

//! The word on the wire: "guest", "member", "operator" or "owner".
QString roleWord(Role role);
std::optional<Role> roleFromWord(const QString &word);

//! The word on the wire: "public", "hidden" or "invitation".
QString roomKindWord(RoomTerms::Kind kind);
std::optional<RoomTerms::Kind> roomKindFromWord(const QString &word);

//! The word on the wire, and the type of those that are a type: "kick", "let-in", "room-terms" and so on.
QString actWord(Act act);
std::optional<Act> actFromWord(const QString &word);

} // namespace charla::protocol
