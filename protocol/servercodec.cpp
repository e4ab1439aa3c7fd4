// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/fields.h>
#include <protocol/limits.h>
#include <protocol/words.h>

#include <limits>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

using Read = Result<ServerMessage, Refusal>;

// What a server says of itself is shown to people and kept, never computed with.
constexpr int MaxCount = std::numeric_limits<int>::max();

std::optional<ConversationTip> conversationTip(FieldReader &fields)
{
    const auto with = fields.nick(u"with"_s);
    const auto last = fields.seq(u"last"_s);
    return fields.refusal() ? std::nullopt : std::optional(ConversationTip{*with, *last});
}

std::optional<RoomEntry> roomEntry(FieldReader &fields)
{
    const auto room = fields.room(u"room"_s);
    const auto members = fields.number(u"members"_s, 0, MaxCount);
    const auto last = fields.seq(u"last"_s);
    return fields.refusal() ? std::nullopt : std::optional(RoomEntry{*room, int(*members), *last});
}

std::optional<Member> memberOf(FieldReader &fields)
{
    const auto nick = fields.nick(u"nick"_s);
    const auto presence = fields.presence(u"presence"_s);
    return fields.refusal() ? std::nullopt : std::optional(Member{*nick, *presence});
}

template<typename Name>
std::optional<ChatMessage> chatMessage(FieldReader &fields, std::optional<Name> to)
{
    const MessageId id = fields.messageId();
    const auto seq = fields.seq(u"seq"_s);
    const auto prev = fields.seq(u"prev"_s);
    const auto at = fields.timestamp(u"at"_s);
    const auto from = fields.nick(u"from"_s);
    const SendAt sendAt = fields.sendAt();
    const auto text = fields.text(u"message"_s);
    if (id.isNull())
        fields.refuse(ErrorCode::MissingField, u"id"_s);
    if (fields.refusal())
        return {};
    return ChatMessage{*seq, *prev, id, *from, *to, sendAt, *at, *text};
}

std::optional<ChatMessage> anyChatMessage(FieldReader &fields)
{
    const auto type = fields.string(u"type"_s);
    if (type == u"private"_s)
        return chatMessage(fields, fields.nick(u"to"_s));
    if (type != u"room"_s)
        fields.refuse(ErrorCode::BadValue, u"type"_s);
    return chatMessage(fields, fields.room(u"to"_s));
}

Read chat(FieldReader &fields)
{
    const auto message = anyChatMessage(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(*message);
}

Read welcome(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nickname"_s);
    const auto token = fields.token(u"token"_s);
    const auto resumed = fields.optionalBool(u"resumed"_s);
    FieldReader server(fields.object(u"server"_s).value_or(QJsonObject()));
    const auto serverId = server.line(u"id"_s);
    const auto serverName = server.serverName(u"name"_s);
    const auto serverVersion = server.line(u"version"_s);
    const auto lobby = fields.room(u"lobby"_s);
    auto conversations = fields.list<ConversationTip>(u"conversations"_s, conversationTip);
    if (server.refusal())
        fields.refuse(server.refusal()->code, u"server"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto session
        = resumed.value_or(false) ? Welcome::Session::Resumed : Welcome::Session::New;
    return ServerMessage(Welcome{id, *nick, *token, session, *serverId, *serverName, *serverVersion,
                                 *lobby, std::move(conversations)});
}

Read ack(FieldReader &fields)
{
    const MessageId id = fields.messageId();
    const auto seq = fields.seq(u"seq"_s);
    const auto prev = fields.seq(u"prev"_s);
    const auto at = fields.timestamp(u"at"_s);
    if (id.isNull())
        fields.refuse(ErrorCode::MissingField, u"id"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Ack{id, *seq, *prev, *at});
}

Read rooms(FieldReader &fields)
{
    RoomList list{fields.list<RoomEntry>(u"rooms"_s, roomEntry), {}};
    for (const QJsonValue item : fields.optionalArray(u"gone"_s).value_or(QJsonArray())) {
        if (!item.isString())
            fields.refuse(ErrorCode::WrongType, u"gone"_s);
        else if (const auto name = RoomName::from(item.toString()))
            list.gone.push_back(*name);
        else
            fields.refuse(name.error().code, u"gone"_s);
    }
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(std::move(list));
}

Read members(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto last = fields.seq(u"last"_s);
    auto list = fields.list<Member>(u"members"_s, memberOf);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(MemberList{id, *room, *last, std::move(list)});
}

Read joined(FieldReader &fields)
{
    const auto room = fields.room(u"room"_s);
    const auto member = memberOf(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Joined{*room, *member});
}

Read left(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto nick = fields.nick(u"nick"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Left{id, *room, *nick});
}

Read presence(FieldReader &fields)
{
    const auto nick = fields.nick(u"nick"_s);
    const auto state = fields.presence(u"state"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(PresenceChanged{*nick, *state});
}

Read typing(FieldReader &fields)
{
    const auto from = fields.nick(u"from"_s);
    const auto to = fields.conversation();
    const auto active = fields.optionalBool(u"active"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto activity
        = active.value_or(true) ? Typing::Activity::Writing : Typing::Activity::Stopped;
    return ServerMessage(TypingNotice{*from, *to, activity});
}

Read history(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto of = fields.conversation();
    auto messages = fields.list<ChatMessage>(u"messages"_s, anyChatMessage);
    const auto more = fields.optionalBool(u"more"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto rest = more.value_or(false) ? HistoryPage::Rest::More : HistoryPage::Rest::None;
    return ServerMessage(HistoryPage{id, *of, std::move(messages), rest});
}

Read error(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto code = fields.line(u"code"_s);
    const auto field = fields.optionalLine(u"field"_s);
    const auto message = fields.optionalLine(u"message"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto known = errorCodeFromText(code->toUtf8());
    return ServerMessage(Error{{known.value_or(ErrorCode::BadValue), field.value_or(QString()), id},
                               known ? QString() : *code,
                               message.value_or(QString())});
}

Read pong(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Pong{id});
}

const QHash<QString, Read (*)(FieldReader &)> &readers()
{
    static const QHash<QString, Read (*)(FieldReader &)> table{
        {u"welcome"_s, welcome}, {u"ack"_s, ack},         {u"room"_s, chat},
        {u"private"_s, chat},    {u"rooms"_s, rooms},     {u"members"_s, members},
        {u"joined"_s, joined},   {u"left"_s, left},       {u"presence"_s, presence},
        {u"typing"_s, typing},   {u"history"_s, history}, {u"error"_s, error},
        {u"pong"_s, pong},
    };
    return table;
}

} // namespace

Result<ServerMessage, Refusal> decodeServerMessage(QByteArrayView json)
{
    return decodeByType(json, limits::MaxServerFrameBytes, readers());
}

} // namespace charla::protocol
