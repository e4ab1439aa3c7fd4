// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

//! Names as a client compares and sorts them.
namespace charla::client {

//! The name of the room or of the person.
const QString &nameOf(const protocol::Conversation &conversation);

//! Whether both are the same kind of conversation with names that count as the same.
bool looksLike(const protocol::Conversation &one, const protocol::Conversation &other);

} // namespace charla::client
