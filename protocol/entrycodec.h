// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/fields.h>
#include <protocol/message.h>

#include <optional>

//! How entries of a conversation are read from what a server says. For the codec only.
namespace charla::protocol {

//! A message or a change, by its `type`; none when \a fields has a refusal afterwards.
std::optional<Entry> readEntry(FieldReader &fields);

//! The `files` of a message or of its ack.
std::vector<File> readFiles(FieldReader &fields);

//! One message that was found.
std::optional<Hit> readHit(FieldReader &fields);

} // namespace charla::protocol
