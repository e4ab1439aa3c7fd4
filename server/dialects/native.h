// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/dialects/dialect.h>

namespace charla::server {

//! The native protocol at /charla (protocol/asyncapi.yaml): the codec of protocol/, and no more.
class NativeDialect final : public Dialect
{
public:
    Admission admission() const override { return Admission::ByLogin; }
    Return sessionReturn() const override { return Return::ByToken; }
    Password password() const override { return Password::InLogin; }
    protocol::Result<std::vector<protocol::ClientMessage>, protocol::Refusal>
    decode(QByteArrayView frame, const Standing &standing) const override;
    std::optional<QByteArray> encode(const protocol::ServerMessage &message) const override;
};

} // namespace charla::server
