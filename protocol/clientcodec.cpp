// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/fields.h>
#include <protocol/json.h>
#include <protocol/limits.h>
#include <protocol/moderationcodec.h>
#include <protocol/ownnickcodec.h>
#include <protocol/words.h>

#include <QHash>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;
using namespace ownnickcodec;

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
    const QString device = fields.device();
    const auto after = fields.optionalSeq(u"after"_s);
    const QString password = fields.password();
    const QString nickPassword = fields.password(u"nickPassword"_s);
    const QString client = fields.optionalWords(u"client"_s, limits::MaxClientCodePoints);
    const auto invitation
        = fields.has(u"invitation"_s) ? fields.made<InvitationCode>(u"invitation"_s) : std::nullopt;
    const auto ownerKey = readOwnerKey(fields);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Login{id, *nick, room, token, int(version.value_or(ProtocolVersion)),
                               device, after, password, nickPassword, client, invitation,
                               ownerKey});
}

Read logout(FieldReader &)
{
    return ClientMessage(Logout{});
}

Read join(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto after = fields.optionalSeq(u"after"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Join{id, *room, after});
}

Read leave(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Leave{id, *room});
}

Read members(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto after = fields.optionalMember(u"after"_s);
    const QString startsWith = fields.optionalWords(u"startsWith"_s, limits::MaxNickCodePoints);
    const auto limit = fields.optionalNumber(u"limit"_s, 1, limits::MaxPageMembers);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(
        MembersRequest{id, *room, after, startsWith, int(limit.value_or(limits::MaxPageMembers))});
}

std::vector<UploadToken> uploadTokens(FieldReader &message)
{
    const QString key = u"files"_s;
    const QJsonArray items = message.optionalArray(key).value_or(QJsonArray());
    if (items.size() > limits::MaxFilesPerMessage)
        message.refuse(ErrorCode::TooManyFiles, key);
    std::vector<UploadToken> tokens;
    for (const QJsonValue item : items) {
        const auto token = UploadToken::from(item.toString());
        if (!item.isString())
            message.refuse(ErrorCode::WrongType, key);
        else if (!token || std::ranges::find(tokens, *token) != tokens.end())
            message.refuse(ErrorCode::BadValue, key);
        else
            tokens.push_back(*token);
    }
    return tokens;
}

template<typename Name>
Read send(FieldReader &fields, std::optional<Name> to)
{
    const MessageId id = fields.messageId();
    const auto from = fields.optionalNick(u"from"_s);
    const SendAt sendAt = fields.sendAt();
    const auto object = fields.message();
    FieldReader message(object.value_or(QJsonObject()));
    auto files = uploadTokens(message);
    const auto text
        = message.said(files.empty() ? FieldReader::Beside::Nothing : FieldReader::Beside::Files);
    if (message.refusal())
        fields.refuse(message.refusal()->code, u"message"_s);
    const Seq replyTo = fields.optionalSeq(u"replyTo"_s).value_or(Seq());
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Send{id, from, *to, sendAt, *text, replyTo, std::move(files)});
}

Read sendToRoom(FieldReader &fields)
{
    return send(fields, fields.room(u"to"_s));
}

Read sendToPerson(FieldReader &fields)
{
    return send(fields, fields.nick(u"to"_s));
}

Read change(FieldReader &fields)
{
    const auto kind = changeFromWord(fields.string(u"type"_s).value_or(QString()));
    const MessageId id = fields.messageId();
    const auto of = fields.conversation();
    const auto target = fields.seq(u"target"_s);
    std::optional<QString> text = QString();
    if (kind == ChangeKind::Edit)
        text = fields.text(u"text"_s);
    else if (kind == ChangeKind::React || kind == ChangeKind::Unreact)
        text = fields.words(u"mark"_s, limits::MaxMarkCodePoints);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(ChangeRequest{id, *of, *target, *kind, *text});
}

Read read(FieldReader &fields)
{
    const auto of = fields.conversation();
    const auto upTo = fields.seq(u"upTo"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(ReadRequest{*of, *upTo});
}

Read topic(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto room = fields.room(u"room"_s);
    const auto topic = fields.shortLine(u"topic"_s, limits::MaxTopicCodePoints);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(SetTopic{id, *room, *topic});
}

Read search(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    const auto query = fields.words(u"query"_s, limits::MaxQueryCodePoints);
    const auto in = fields.optionalConversation();
    const auto from = fields.optionalNick(u"from"_s);
    const auto since = fields.optionalTimestamp(u"since"_s);
    const auto until = fields.optionalTimestamp(u"until"_s);
    const auto before = fields.optionalSeq(u"before"_s);
    const auto limit = fields.optionalNumber(u"limit"_s, 1, limits::MaxSearchHits);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(SearchRequest{id, *query, in, from, since, until, before,
                                       int(limit.value_or(limits::DefaultSearchHits))});
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
    const auto around = fields.optionalSeq(u"around"_s);
    if (before && after)
        fields.refuse(ErrorCode::BadValue, u"after"_s);
    if (around && (before || after))
        fields.refuse(ErrorCode::BadValue, u"around"_s);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(HistoryRequest{id, *of, before, after, around,
                                        int(limit.value_or(limits::DefaultHistoryMessages))});
}

Read ping(FieldReader &fields)
{
    const RequestId id = fields.requestId();
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Ping{id});
}

Read upload(FieldReader &fields)
{
    const auto id = fields.uploadId();
    const auto name = fields.fileName(u"name"_s);
    const auto size = fields.bytes(u"size"_s);
    const QString mime = fields.mime(u"mime"_s);
    const auto picture = fields.pictureSize();
    const bool keepsPlace = fields.optionalBool(u"keepPlace"_s).value_or(false);
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Upload{*id, *name, *size, mime, picture.width, picture.height,
                                keepsPlace ? Upload::Place::Kept : Upload::Place::TakenOut});
}

Read discard(FieldReader &fields)
{
    const auto id = fields.uploadId();
    if (fields.refusal())
        return *fields.refusal();
    return ClientMessage(Discard{*id});
}

const QHash<QString, Read (*)(FieldReader &)> &readers()
{
    static const QHash<QString, Read (*)(FieldReader &)> table{
        {u"login"_s, login},
        {u"logout"_s, logout},
        {u"join"_s, join},
        {u"leave"_s, leave},
        {u"room"_s, sendToRoom},
        {u"private"_s, sendToPerson},
        {u"typing"_s, typing},
        {u"presence"_s, presence},
        {u"history"_s, history},
        {u"ping"_s, ping},
        {u"edit"_s, change},
        {u"delete"_s, change},
        {u"react"_s, change},
        {u"unreact"_s, change},
        {u"read"_s, read},
        {u"topic"_s, topic},
        {u"search"_s, search},
        {u"members"_s, members},
        {u"upload"_s, upload},
        {u"discard"_s, discard},
        // ownnick.h and invitation.h
        {u"keep-nick"_s, keepNick},
        {u"release-nick"_s, releaseNick},
        {u"sessions"_s, sessionsRequest},
        {u"revoke-session"_s, revokeSession},
        {u"invitation-make"_s, makeInvitation},
        {u"invitations"_s, invitationsRequest},
        {u"invitation-revoke"_s, revokeInvitation},
        // moderation.h
        {u"kick"_s, readPersonAct},
        {u"ban"_s, readPersonAct},
        {u"mute"_s, readPersonAct},
        {u"unmute"_s, readPersonAct},
        {u"let-in"_s, readPersonAct},
        {u"let-out"_s, readPersonAct},
        {u"voice"_s, readPersonAct},
        {u"unvoice"_s, readPersonAct},
        {u"ban-address"_s, readAddressBan},
        {u"unban"_s, readUnban},
        {u"role"_s, readSetRole},
        {u"room-terms"_s, readSetRoomTerms},
        {u"bans"_s, readBansRequest},
        {u"audit"_s, readAuditRequest},
        {u"people"_s, readPeopleRequest},
    };
    return table;
}

} // namespace

Result<ClientMessage, Refusal> decodeClientMessage(QByteArrayView json)
{
    return decodeByType(json, limits::MaxFrameBytes, readers());
}

} // namespace charla::protocol
