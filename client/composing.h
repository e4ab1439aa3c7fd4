// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>

#include <QString>

#include <optional>

namespace charla::client {

//! Why \a text can't be sent (EmptyValue, TooLong, BadCharacters); none when it can. So that a
//! composer tells it in place and keeps what was written.
std::optional<protocol::ErrorCode> textTrouble(const QString &text);

} // namespace charla::client
