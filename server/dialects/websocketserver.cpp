// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/websocketserver.h>

#include <server/dialects/words.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Result<std::vector<ClientMessage>, Refusal>
WebSocketServerDialect::decode(QByteArrayView frame, const Standing &standing) const
{
    return sendOf(frame, standing);
}

std::optional<QByteArray> WebSocketServerDialect::encode(const ServerMessage &message) const
{
    if (const auto *chat = std::get_if<ChatMessage>(&message))
        return QString(authorText(*chat) + u": "_s + saidText(*chat)).toUtf8();
    if (const auto *error = std::get_if<Error>(&message))
        return QString(serverNick().text() + u": "_s + error->message).toUtf8();
    if (const auto *acted = std::get_if<Acted>(&message))
        return QString(serverNick().text() + u": "_s + actedWords(*acted)).toUtf8();
    return {};
}

} // namespace charla::server
