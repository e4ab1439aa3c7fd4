// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>

namespace charla::server {

//! \brief Tutorial 004, at /websocket: {"user":N,"message":T} both ways.
//!
//! The first message's `user` is the login; a later one with another `user` is refused, because
//! nobody speaks in somebody else's name. A private message is shown with a mark at its author.
class WebSocketDialect final : public Dialect
{
public:
    Admission admission() const override { return Admission::ByLogin; }
    protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
    decode(QByteArrayView frame, const Standing &standing) const override;
    std::optional<QByteArray> encode(const protocol::ServerMessage &message) const override;
};

} // namespace charla::server
