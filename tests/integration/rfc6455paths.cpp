// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rfc6455paths.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &payload)
{
    return QJsonDocument::fromJson(payload).object();
}

std::optional<QByteArray> textIn(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

WebSocketPath native(const QByteArray &nick)
{
    return {"/charla"_ba, "/charla?room=Garden&nick=" + nick,
            [](const QByteArray &word) {
                return json({{u"type"_s, u"room"_s},
                             {u"to"_s, u"Garden"_s},
                             {u"message"_s, QString::fromUtf8(word)}});
            },
            [](const QByteArray &payload) {
                return textIn(objectOf(payload)[u"message"_s][u"text"_s]);
            }};
}

WebSocketPath talking(const QByteArray &nick)
{
    return {"/talking"_ba, "/talking?nick=" + nick,
            [](const QByteArray &word) {
                return json({{u"type"_s, u"room"_s},
                             {u"to"_s, u"lobby"_s},
                             {u"message"_s, QJsonObject{{u"text"_s, QString::fromUtf8(word)}}}});
            },
            [](const QByteArray &payload) {
                return textIn(objectOf(payload)[u"message"_s][u"text"_s]);
            }};
}

WebSocketPath soc(const QByteArray &nick)
{
    return {"/soc"_ba, "/soc?nick=" + nick, [](const QByteArray &word) { return word; },
            [](const QByteArray &payload) {
                const QJsonObject object = objectOf(payload);
                const bool isSaid = object[u"type"_s] == "user"_L1;
                return isSaid ? textIn(object[u"message"_s]) : std::nullopt;
            }};
}

WebSocketPath webSocket(const QByteArray &nick)
{
    return {"/websocket"_ba, "/websocket?nick=" + nick,
            [nick](const QByteArray &word) {
                return json({{u"user"_s, QString::fromLatin1(nick)},
                             {u"message"_s, QString::fromUtf8(word)}});
            },
            [](const QByteArray &payload) { return textIn(objectOf(payload)[u"message"_s]); }};
}

WebSocketPath webSocketServer(const QByteArray &nick)
{
    return {"/websocketserver"_ba, "/websocketserver?nick=" + nick,
            [](const QByteArray &word) { return word; },
            [](const QByteArray &payload) {
                const qsizetype author = payload.indexOf(": ");
                return author < 0 ? std::nullopt : std::optional(payload.sliced(author + 2));
            }};
}

} // namespace

QList<WebSocketPath> webSocketPaths(const QByteArray &nick)
{
    return {native(nick), talking(nick), soc(nick), webSocket(nick), webSocketServer(nick)};
}

} // namespace charla::tests
