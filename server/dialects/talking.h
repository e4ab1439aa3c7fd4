// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>

namespace charla::server {

//! \brief Tutorials 000 and 001, at /talking: JSON with the types login, room and private.
//!
//! The native protocol grew out of it, so its codec reads these frames, too. Written are only
//! messages, with the fields that the tutorial's page knows; it shows `message.text` of whatever
//! arrives, so a refusal comes as a private message from the server.
class TalkingDialect final : public Dialect
{
public:
    Admission admission() const override { return Admission::ByLogin; }
    protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
    decode(QByteArrayView frame, const Standing &standing) const override;
    std::optional<QByteArray> encode(const protocol::ServerMessage &message) const override;
};

} // namespace charla::server
