// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Login &login)
{
    QJsonObject object = typed(u"login"_s, login.id);
    object.insert(u"nickname"_s, login.nickname.text());
    if (login.room)
        object.insert(u"room"_s, login.room->text());
    if (login.token)
        object.insert(u"token"_s, login.token->text());
    object.insert(u"version"_s, login.version);
    if (!login.device.isEmpty())
        object.insert(u"device"_s, login.device);
    if (login.after)
        object.insert(u"after"_s, login.after->value());
    return object;
}

QJsonObject json(const Logout &)
{
    return typed(u"logout"_s);
}

QJsonObject json(const Join &join)
{
    QJsonObject object = typed(u"join"_s, join.id);
    object.insert(u"room"_s, join.room.text());
    if (join.after)
        object.insert(u"after"_s, join.after->value());
    return object;
}

QJsonObject json(const Leave &leave)
{
    QJsonObject object = typed(u"leave"_s, leave.id);
    object.insert(u"room"_s, leave.room.text());
    return object;
}

QJsonObject json(const MembersRequest &request)
{
    QJsonObject object = typed(u"members"_s, request.id);
    object.insert(u"room"_s, request.room.text());
    if (request.after)
        object.insert(u"after"_s, memberJson(*request.after));
    if (!request.startsWith.isEmpty())
        object.insert(u"startsWith"_s, request.startsWith);
    object.insert(u"limit"_s, request.limit);
    return object;
}

QJsonObject json(const Send &send)
{
    QJsonObject object = addressed(send.to);
    if (!send.id.isNull())
        object.insert(u"id"_s, send.id.text());
    if (send.from)
        object.insert(u"from"_s, send.from->text());
    insertSendAt(object, send.sendAt);
    object.insert(u"message"_s, QJsonObject{{u"text"_s, send.text}});
    if (!send.replyTo.isNull())
        object.insert(u"replyTo"_s, send.replyTo.value());
    return object;
}

QJsonObject json(const ChangeRequest &change)
{
    QJsonObject object = typed(changeWord(change.kind));
    if (!change.id.isNull())
        object.insert(u"id"_s, change.id.text());
    insertConversation(object, change.of);
    object.insert(u"target"_s, change.target.value());
    insertChangeText(object, change.kind, change.text);
    return object;
}

QJsonObject json(const ReadRequest &request)
{
    QJsonObject object = typed(u"read"_s);
    insertConversation(object, request.of);
    object.insert(u"upTo"_s, request.upTo.value());
    return object;
}

QJsonObject json(const SetTopic &topic)
{
    QJsonObject object = typed(u"topic"_s, topic.id);
    object.insert(u"room"_s, topic.room.text());
    object.insert(u"topic"_s, topic.topic);
    return object;
}

QJsonObject json(const SearchRequest &request)
{
    QJsonObject object = typed(u"search"_s, request.id);
    object.insert(u"query"_s, request.query);
    if (request.in)
        insertConversation(object, *request.in);
    if (request.from)
        object.insert(u"from"_s, request.from->text());
    if (request.since)
        object.insert(u"since"_s, milliseconds(*request.since));
    if (request.until)
        object.insert(u"until"_s, milliseconds(*request.until));
    if (request.before)
        object.insert(u"before"_s, request.before->value());
    object.insert(u"limit"_s, request.limit);
    return object;
}

QJsonObject json(const Typing &typing)
{
    QJsonObject object = typed(u"typing"_s);
    insertConversation(object, typing.to);
    object.insert(u"active"_s, typing.activity == Typing::Activity::Writing);
    return object;
}

QJsonObject json(const SetPresence &presence)
{
    QJsonObject object = typed(u"presence"_s);
    object.insert(u"state"_s, presenceWord(presence.presence));
    return object;
}

QJsonObject json(const HistoryRequest &request)
{
    QJsonObject object = typed(u"history"_s, request.id);
    insertConversation(object, request.of);
    if (request.before)
        object.insert(u"before"_s, request.before->value());
    if (request.after)
        object.insert(u"after"_s, request.after->value());
    if (request.around)
        object.insert(u"around"_s, request.around->value());
    object.insert(u"limit"_s, request.limit);
    return object;
}

QJsonObject json(const Ping &ping)
{
    return typed(u"ping"_s, ping.id);
}

} // namespace

QByteArray encode(const ClientMessage &message)
{
    return std::visit([](const auto &alternative) { return compact(json(alternative)); }, message);
}

} // namespace charla::protocol
