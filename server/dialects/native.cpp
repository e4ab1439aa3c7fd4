// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/native.h>

#include <protocol/codec.h>

namespace charla::server {

using namespace protocol;

Result<std::vector<ClientMessage>, Refusal> NativeDialect::decode(QByteArrayView frame,
                                                                  const Standing &) const
{
    auto message = decodeClientMessage(frame);
    if (!message)
        return message.error();
    return std::vector{std::move(message).value()};
}

std::optional<QByteArray> NativeDialect::encode(const ServerMessage &message) const
{
    return protocol::encode(message);
}

} // namespace charla::server
