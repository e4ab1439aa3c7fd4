// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/fields.h>
#include <protocol/json.h>
#include <protocol/limits.h>
#include <protocol/words.h>

#include <QHash>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

using Read = Result<ClientMessage, Refusal>;

// Any version is read: the hub answers the ones that it doesn't speak.
constexpr int MaxVersion = 1'000'000;

// One reader a type. Fields are asked for in the order in which a peer is told about them.
Read login(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nickname"_s);
    const auto room = fields.optionalRoom(u"room"_s);
    const auto token = fields.optionalToken(u"token"_s);
    const auto version = fields.optionalNumber(u"version"_s, 0, MaxVersion);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Login{id, *nick, room, token, int(version.value_or(ProtocolVersion))});
}

Read logout(FieldReader &)
{
    return ClientMessage(Logout{});
}

Read join(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Join{id, *room});
}

Read leave(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Leave{id, *room});
}

template<typename Name>
Read send(FieldReader &fields, std::optional<Name> to)
{
    const MessageId id = fields.messageId();
    const auto from = fields.has(u"from"_s) ? fields.nick(u"from"_s) : std::nullopt;
    const SendAt sendAt = fields.sendAt();
    const auto text = fields.text(u"message"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Send{id, from, *to, sendAt, *text});
}

Read sendToRoom(FieldReader &fields)
{
    return send(fields, fields.room(u"to"_s));
}

Read sendToPerson(FieldReader &fields)
{
    return send(fields, fields.nick(u"to"_s));
}

Read typing(FieldReader &fields)
{
    const auto to = fields.conversation();
    const auto active = fields.optionalBool(u"active"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto activity
        = active.value_or(true) ? Typing::Activity::Writing : Typing::Activity::Stopped;
    return ClientMessage(Typing{*to, activity});
}

Read presence(FieldReader &fields)
{
    const auto state = fields.presence(u"state"_s);
    if (state == Presence::Offline)
        fields.refuse(ErrorCode::BadValue, u"state"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(SetPresence{*state});
}

Read history(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto of = fields.conversation();
    const auto before = fields.optionalSeq(u"before"_s);
    const auto after = fields.optionalSeq(u"after"_s);
    const auto limit = fields.optionalNumber(u"limit"_s, 1, limits::MaxHistoryMessages);
    if (before && after)
        fields.refuse(ErrorCode::BadValue, u"after"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(HistoryRequest{id, *of, before, after,
                                        int(limit.value_or(limits::DefaultHistoryMessages))});
}

Read ping(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Ping{id});
}

const QHash<QString, Read (*)(FieldReader &)> &readers()
{
    static const QHash<QString, Read (*)(FieldReader &)> table{
        {u"login"_s, login},   {u"logout"_s, logout},     {u"join"_s, join},
        {u"leave"_s, leave},   {u"room"_s, sendToRoom},   {u"private"_s, sendToPerson},
        {u"typing"_s, typing}, {u"presence"_s, presence}, {u"history"_s, history},
        {u"ping"_s, ping},
    };
    return table;
}

QJsonObject json(const Login &login)
{
    QJsonObject object = typed(u"login"_s, login.id);
    object.insert(u"nickname"_s, login.nickname.text());
    if (login.room)
        object.insert(u"room"_s, login.room->text());
    if (login.token)
        object.insert(u"token"_s, login.token->text());
    object.insert(u"version"_s, login.version);
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
    return object;
}

QJsonObject json(const Leave &leave)
{
    QJsonObject object = typed(u"leave"_s, leave.id);
    object.insert(u"room"_s, leave.room.text());
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
    object.insert(u"limit"_s, request.limit);
    return object;
}

QJsonObject json(const Ping &ping)
{
    return typed(u"ping"_s, ping.id);
}

} // namespace

Result<ClientMessage, Refusal> decodeClientMessage(QByteArrayView json)
{
    return decodeByType(json, limits::MaxFrameBytes, readers());
}

QByteArray encode(const ClientMessage &message)
{
    return std::visit([](const auto &alternative) { return compact(json(alternative)); }, message);
}

} // namespace charla::protocol
