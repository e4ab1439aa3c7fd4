// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/websocket.h>

#include <protocol/fields.h>
#include <protocol/json.h>
#include <protocol/limits.h>
#include <server/dialects/words.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

Result<std::vector<ClientMessage>, Refusal> WebSocketDialect::decode(QByteArrayView frame,
                                                                     const Standing &standing) const
{
    const auto object = parseObject(frame, limits::MaxFrameBytes);
    if (!object)
        return object.error();
    FieldReader fields(*object);
    const auto user = fields.nick(u"user"_s);
    const auto text = fields.text(u"message"_s);
    if (fields.refusal())
        return *fields.refusal();

    std::vector<ClientMessage> messages;
    if (!standing.nick)
        messages.emplace_back(
            Login{.id = {}, .nickname = *user, .room = standing.room, .token = {}});
    messages.emplace_back(
        Send{.id = {}, .from = *user, .to = standing.room, .sendAt = {}, .text = *text});
    return messages;
}

std::optional<QByteArray> WebSocketDialect::encode(const ServerMessage &message) const
{
    const auto words = [](const QString &user, const QString &text) {
        return compactJson({{u"user"_s, user}, {u"message"_s, text}});
    };
    if (const auto *chat = std::get_if<ChatMessage>(&message))
        return words(authorText(*chat), saidText(*chat));
    if (const auto *error = std::get_if<Error>(&message))
        return words(serverNick().text(), error->message);
    if (const auto *acted = std::get_if<Acted>(&message))
        return words(serverNick().text(), actedWords(*acted));
    return {};
}

} // namespace charla::server
