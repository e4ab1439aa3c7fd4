// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <optional>

//! What changes do to messages. Pure.
namespace charla::server {

//! Whose message somebody wants to change.
enum class Ownership { Own, Other };

//! Why \a message can't be changed like this; none when it can. \a mark is that of React.
std::optional<protocol::ErrorCode> objection(const protocol::ChatMessage &message,
                                             Ownership ownership, protocol::ChangeKind kind,
                                             const QString &mark);

//! \brief Works a change of \a message into it, unless that was done already.
//!
//! A mark that somebody has made is not made twice, and one that they have not made can't be taken
//! back: the message stays as it is but for `changed`. A deleted message has neither text, files
//! nor marks.
void apply(const protocol::Change &change, protocol::ChatMessage &message);

} // namespace charla::server
