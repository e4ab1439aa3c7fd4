// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/talking.h>

#include <protocol/codec.h>
#include <server/dialects/words.h>

#include <QJsonObject>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonOf(const SendAt &sendAt)
{
    if (const auto *number = std::get_if<double>(&sendAt))
        return *number;
    if (const auto *text = std::get_if<QString>(&sendAt))
        return *text;
    return QJsonValue::Null;
}

QJsonObject jsonOf(const ChatMessage &message)
{
    const auto *room = std::get_if<RoomName>(&message.to);
    return {{u"type"_s, room ? u"room"_s : u"private"_s},
            {u"from"_s, message.from.text()},
            {u"to"_s, room ? room->text() : std::get<Nick>(message.to).text()},
            {u"sendAt"_s, jsonOf(message.sendAt)},
            {u"message"_s, QJsonObject{{u"text"_s, saidText(message)}}}};
}

QJsonObject fromServer(const QString &text)
{
    return {{u"type"_s, u"private"_s},
            {u"from"_s, serverNick().text()},
            {u"message"_s, QJsonObject{{u"text"_s, text}}}};
}

} // namespace

Result<std::vector<ClientMessage>, Refusal> TalkingDialect::decode(QByteArrayView frame,
                                                                   const Standing &standing) const
{
    auto message = decodeClientMessage(frame);
    if (!message)
        return message.error();
    if (const auto *login = std::get_if<Login>(&*message)) {
        return std::vector<ClientMessage>{Login{.id = login->id,
                                                .nickname = login->nickname,
                                                .room = login->room.value_or(standing.room),
                                                .token = {}}};
    }
    if (!std::holds_alternative<Send>(*message))
        return Refusal{ErrorCode::UnknownType, u"type"_s, {}};
    return std::vector{std::move(message).value()};
}

std::optional<QByteArray> TalkingDialect::encode(const ServerMessage &message) const
{
    if (const auto *chat = std::get_if<ChatMessage>(&message))
        return compactJson(jsonOf(*chat));
    if (const auto *error = std::get_if<Error>(&message))
        return compactJson(fromServer(error->message));
    if (const auto *acted = std::get_if<Acted>(&message))
        return compactJson(fromServer(actedWords(*acted)));
    return {};
}

} // namespace charla::server
