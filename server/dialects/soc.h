// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>

namespace charla::server {

//! \brief Tutorial 003, at /soc: a frame of plain text is one message; JSON of types sys and user comes back.
//!
//! Who has no name gets a guest name. Knows no private messages: one is shown with a mark at its author.
class SocDialect final : public Dialect
{
public:
    Admission admission() const override { return Admission::AsGuest; }
    protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
    decode(QByteArrayView frame, const Standing &standing) const override;
    std::optional<QByteArray> encode(const protocol::ServerMessage &message) const override;
};

} // namespace charla::server
