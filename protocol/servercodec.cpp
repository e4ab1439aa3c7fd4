// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/entrycodec.h>
#include <protocol/fields.h>
#include <protocol/filetypes.h>
#include <protocol/limits.h>
#include <protocol/moderationcodec.h>
#include <protocol/ownnickcodec.h>
#include <protocol/words.h>

#include <limits>

namespace charla::protocol {

using namespace Qt::StringLiterals;
using namespace ownnickcodec;

namespace {

using Read = Result<ServerMessage, Refusal>;

// What a server says of itself is shown to people and kept, never computed with.
constexpr int MaxCount = std::numeric_limits<int>::max();

HistoryPage::Rest restOf(std::optional<bool> more)
{
    return more.value_or(false) ? HistoryPage::Rest::More : HistoryPage::Rest::None;
}

QString optionalTopic(FieldReader &fields)
{
    const QString key = u"topic"_s;
    if (!fields.has(key))
        return {};
    return fields.shortLine(key, limits::MaxTopicCodePoints).value_or(QString());
}

std::optional<ConversationTip> conversationTip(FieldReader &fields)
{
    const auto of = fields.conversation();
    const auto last = fields.seq(u"last"_s);
    const auto read = fields.optionalSeq(u"read"_s).value_or(Seq());
    return fields.refusal() ? std::nullopt : std::optional(ConversationTip{*of, *last, read});
}

std::optional<RoomEntry> roomEntry(FieldReader &fields)
{
    const auto room = fields.room(u"room"_s);
    const auto members = fields.number(u"members"_s, 0, MaxCount);
    const auto last = fields.seq(u"last"_s);
    const QString topic = optionalTopic(fields);
    const RoomTerms terms = readTerms(fields);
    return fields.refusal() ? std::nullopt
                            : std::optional(RoomEntry{*room, int(*members), *last, topic, terms});
}

std::vector<Member> membersIn(FieldReader &fields, const QString &key)
{
    return fields.list<Member>(key, [](FieldReader &member) { return member.member(); });
}

std::vector<Nick> nicksIn(FieldReader &fields, const QString &key)
{
    std::vector<Nick> nicks;
    for (const QJsonValue item : fields.optionalArray(key).value_or(QJsonArray())) {
        if (!item.isString())
            fields.refuse(ErrorCode::WrongType, key);
        else if (const auto nick = Nick::from(item.toString()))
            nicks.push_back(*nick);
        else
            fields.refuse(nick.error().code, key);
    }
    return nicks;
}

std::optional<FileTerms> fileTerms(FieldReader &server)
{
    const QString key = u"files"_s;
    if (!server.has(key))
        return {};
    FieldReader fields(server.object(key).value_or(QJsonObject()));
    FileTerms terms{fields.bytes(u"maxFile"_s).value_or(0)};
    for (const QJsonValue type : fields.optionalArray(u"types"_s).value_or(QJsonArray())) {
        if (!type.isString())
            fields.refuse(ErrorCode::WrongType, u"types"_s);
        else if (!isMimePattern(type.toString()))
            fields.refuse(ErrorCode::BadValue, u"types"_s);
        terms.types.append(type.toString());
    }
    if (fields.refusal())
        server.refuse(fields.refusal()->code, key);
    return terms;
}

Read welcome(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto nick = fields.nick(u"nickname"_s);
    const KeyMark keyMark = fields.keyMark();
    const auto token = fields.token(u"token"_s);
    const auto resumed = fields.optionalBool(u"resumed"_s);
    FieldReader server(fields.object(u"server"_s).value_or(QJsonObject()));
    const auto serverId = server.line(u"id"_s);
    const auto serverName = server.serverName(u"name"_s);
    const auto serverVersion = server.line(u"version"_s);
    const auto ephemeral = server.optionalBool(u"ephemeral"_s);
    const auto files = fileTerms(server);
    const bool isLocked = server.optionalBool(u"password"_s).value_or(false);
    const auto lobby = fields.room(u"lobby"_s);
    const Role role = readRole(fields);
    auto conversations = fields.list<ConversationTip>(u"conversations"_s, conversationTip);
    const bool isKept = fields.optionalBool(u"kept"_s).value_or(false);
    if (server.refusal())
        fields.refuse(server.refusal()->code, u"server"_s);
    if (fields.refusal())
        return *fields.refusal();
    const auto session
        = resumed.value_or(false) ? Welcome::Session::Resumed : Welcome::Session::New;
    const auto history
        = ephemeral.value_or(false) ? Welcome::History::Ephemeral : Welcome::History::Kept;
    return ServerMessage(Welcome{id, *nick, *token, session, *serverId, *serverName, *serverVersion,
                                 *lobby, std::move(conversations), history, files, keyMark,
                                 isKept ? NickState::Kept : NickState::Guest, role,
                                 isLocked ? Welcome::Door::Password : Welcome::Door::Open});
}

Read ack(FieldReader &fields)
{
    const MessageId id = fields.messageId();
    const auto seq = fields.seq(u"seq"_s);
    const auto prev = fields.seq(u"prev"_s);
    const auto at = fields.timestamp(u"at"_s);
    if (id.isNull())
        fields.refuse(ErrorCode::MissingField, u"id"_s);
    auto files = readFiles(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Ack{id, *seq, *prev, *at, std::move(files)});
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
    auto list = membersIn(fields, u"members"_s);
    const QString topic = optionalTopic(fields);
    // A server that knows no pages says neither.
    const auto count = fields.optionalNumber(u"count"_s, 0, MaxCount).value_or(qint64(list.size()));
    const bool hasMore = fields.optionalBool(u"more"_s).value_or(false);
    const auto after = fields.optionalMember(u"after"_s);
    const QString startsWith = fields.optionalWords(u"startsWith"_s, limits::MaxNickCodePoints);
    const RoomTerms terms = readTerms(fields);
    if (fields.refusal())
        return *fields.refusal();
    const auto rest = hasMore ? MemberList::Rest::More : MemberList::Rest::None;
    return ServerMessage(MemberList{id, *room, *last, std::move(list), topic, int(count), rest,
                                    after, startsWith, terms});
}

Read joined(FieldReader &fields)
{
    const auto room = fields.room(u"room"_s);
    const auto member = fields.member();
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

Read crowd(FieldReader &fields)
{
    const auto room = fields.room(u"room"_s);
    const auto count = fields.number(u"count"_s, 0, MaxCount);
    auto joined = membersIn(fields, u"joined"_s);
    auto changed = membersIn(fields, u"changed"_s);
    auto left = nicksIn(fields, u"left"_s);
    const bool isTooMany = fields.optionalBool(u"tooMany"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Crowd{*room, int(*count), std::move(joined), std::move(changed),
                               std::move(left),
                               isTooMany ? Crowd::Names::TooMany : Crowd::Names::Told});
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

Read chat(FieldReader &fields)
{
    const auto message = readEntry(fields);
    if (fields.refusal())
        return *fields.refusal();
    return std::visit([](const auto &entry) { return ServerMessage(entry); }, *message);
}

Read history(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto of = fields.conversation();
    auto entries = fields.list<Entry>(u"messages"_s, readEntry);
    const auto more = fields.optionalBool(u"more"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(HistoryPage{id, *of, std::move(entries), restOf(more)});
}

Read found(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    auto hits = fields.list<Hit>(u"hits"_s, readHit);
    const auto more = fields.optionalBool(u"more"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(Found{id, std::move(hits), restOf(more)});
}

Read topic(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto nick = fields.nick(u"nick"_s);
    const auto topic = fields.shortLine(u"topic"_s, limits::MaxTopicCodePoints);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(TopicChanged{id, *room, *nick, *topic});
}

Read read(FieldReader &fields)
{
    const auto of = fields.conversation();
    const auto upTo = fields.seq(u"upTo"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(ReadNotice{*of, *upTo});
}

std::optional<std::chrono::milliseconds> optionalWait(FieldReader &fields)
{
    constexpr std::chrono::milliseconds Longest = limits::MaxRetryInterval;
    const auto wait = fields.optionalNumber(u"retryAfter"_s, 0, Longest.count());
    return wait ? std::optional(std::chrono::milliseconds(*wait)) : std::nullopt;
}

Read error(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto code = fields.line(u"code"_s);
    const auto field = fields.optionalLine(u"field"_s);
    const auto message = fields.optionalLine(u"message"_s);
    const auto retryAfter = optionalWait(fields);
    const auto until = fields.optionalTimestamp(u"until"_s);
    const QString reason = readReason(fields);
    if (fields.refusal())
        return *fields.refusal();
    const auto known = errorCodeFromText(code->toUtf8());
    return ServerMessage(Error{{known.value_or(ErrorCode::BadValue), field.value_or(QString()), id,
                                retryAfter, until, reason},
                               known ? QString() : *code,
                               message.value_or(QString())});
}

Read upload(FieldReader &fields)
{
    const auto id = fields.uploadId();
    const auto token = fields.uploadToken(u"token"_s);
    const auto received = fields.bytes(u"received"_s);
    const auto isComplete = fields.optionalBool(u"complete"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ServerMessage(UploadState{*id, *token, *received, isComplete.value_or(false)});
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
        {u"welcome"_s, welcome},
        {u"ack"_s, ack},
        {u"room"_s, chat},
        {u"private"_s, chat},
        {u"rooms"_s, rooms},
        {u"members"_s, members},
        {u"joined"_s, joined},
        {u"left"_s, left},
        {u"presence"_s, presence},
        {u"typing"_s, typing},
        {u"history"_s, history},
        {u"error"_s, error},
        {u"pong"_s, pong},
        {u"edit"_s, chat},
        {u"delete"_s, chat},
        {u"react"_s, chat},
        {u"unreact"_s, chat},
        {u"topic"_s, topic},
        {u"read"_s, read},
        {u"found"_s, found},
        {u"crowd"_s, crowd},
        {u"upload"_s, upload},
        // ownnick.h and invitation.h
        {u"nick-kept"_s, nickKept},
        {u"sessions"_s, sessionList},
        {u"invitation"_s, invitation},
        {u"invitations"_s, invitationList},
        // moderation.h
        {u"done"_s, readDone},
        {u"role"_s, readRoleChanged},
        {u"room-terms"_s, readTermsChanged},
        {u"acted"_s, readActed},
        {u"rights"_s, readOwnRights},
        {u"bans"_s, readBanList},
        {u"audit"_s, readAuditPage},
        {u"people"_s, readPeopleList},
    };
    return table;
}

} // namespace

Result<ServerMessage, Refusal> decodeServerMessage(QByteArrayView json)
{
    return decodeByType(json, limits::MaxServerFrameBytes, readers());
}

} // namespace charla::protocol
