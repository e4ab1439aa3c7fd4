// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/moderationcodec.h>
#include <protocol/ownnickcodec.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

JsonObject json(const Login &login)
{
    JsonObject object = typed(u"login"_s, login.id);
    object.insert(u"nickname", login.nickname.text());
    if (login.room)
        object.insert(u"room", login.room->text());
    if (login.token)
        object.insert(u"token", login.token->text());
    object.insert(u"version", login.version);
    if (!login.device.isEmpty())
        object.insert(u"device", login.device);
    if (login.after)
        object.insert(u"after", login.after->value());
    if (!login.password.isEmpty())
        object.insert(u"password", login.password);
    if (!login.nickPassword.isEmpty())
        object.insert(u"nickPassword", login.nickPassword);
    if (!login.client.isEmpty())
        object.insert(u"client", login.client);
    if (login.invitation)
        object.insert(u"invitation", login.invitation->text());
    if (login.ownerKey)
        object.insert(u"ownerKey", login.ownerKey->text());
    return object;
}

JsonObject json(const Logout &)
{
    return typed(u"logout"_s);
}

JsonObject json(const Join &join)
{
    JsonObject object = typed(u"join"_s, join.id);
    object.insert(u"room", join.room.text());
    if (join.after)
        object.insert(u"after", join.after->value());
    return object;
}

JsonObject json(const Leave &leave)
{
    JsonObject object = typed(u"leave"_s, leave.id);
    object.insert(u"room", leave.room.text());
    return object;
}

JsonObject json(const MembersRequest &request)
{
    JsonObject object = typed(u"members"_s, request.id);
    object.insert(u"room", request.room.text());
    if (request.after)
        object.insert(u"after", memberJson(*request.after));
    if (!request.startsWith.isEmpty())
        object.insert(u"startsWith", request.startsWith);
    object.insert(u"limit", request.limit);
    return object;
}

JsonObject json(const Send &send)
{
    JsonObject object = addressed(send.to);
    if (!send.id.isNull())
        object.insert(u"id", send.id.text());
    if (send.from)
        object.insert(u"from", send.from->text());
    insertSendAt(object, send.sendAt);
    JsonObject message{{u"text", send.text}};
    JsonArray files;
    for (const UploadToken &token : send.files)
        files.append(token.text());
    if (!files.isEmpty())
        message.insert(u"files", files);
    object.insert(u"message", message);
    if (!send.replyTo.isNull())
        object.insert(u"replyTo", send.replyTo.value());
    return object;
}

JsonObject json(const ChangeRequest &change)
{
    JsonObject object = typed(changeWord(change.kind));
    if (!change.id.isNull())
        object.insert(u"id", change.id.text());
    insertConversation(object, change.of);
    object.insert(u"target", change.target.value());
    insertChangeText(object, change.kind, change.text);
    return object;
}

JsonObject json(const ReadRequest &request)
{
    JsonObject object = typed(u"read"_s);
    insertConversation(object, request.of);
    object.insert(u"upTo", request.upTo.value());
    return object;
}

JsonObject json(const SetTopic &topic)
{
    JsonObject object = typed(u"topic"_s, topic.id);
    object.insert(u"room", topic.room.text());
    object.insert(u"topic", topic.topic);
    return object;
}

JsonObject json(const SearchRequest &request)
{
    JsonObject object = typed(u"search"_s, request.id);
    object.insert(u"query", request.query);
    if (request.in)
        insertConversation(object, *request.in);
    if (request.from)
        object.insert(u"from", request.from->text());
    if (request.since)
        object.insert(u"since", milliseconds(*request.since));
    if (request.until)
        object.insert(u"until", milliseconds(*request.until));
    if (request.before)
        object.insert(u"before", request.before->value());
    object.insert(u"limit", request.limit);
    return object;
}

JsonObject json(const Typing &typing)
{
    JsonObject object = typed(u"typing"_s);
    insertConversation(object, typing.to);
    object.insert(u"active", typing.activity == Typing::Activity::Writing);
    return object;
}

JsonObject json(const SetPresence &presence)
{
    JsonObject object = typed(u"presence"_s);
    object.insert(u"state", presenceWord(presence.presence));
    return object;
}

JsonObject json(const HistoryRequest &request)
{
    JsonObject object = typed(u"history"_s, request.id);
    insertConversation(object, request.of);
    if (request.before)
        object.insert(u"before", request.before->value());
    if (request.after)
        object.insert(u"after", request.after->value());
    if (request.around)
        object.insert(u"around", request.around->value());
    object.insert(u"limit", request.limit);
    return object;
}

JsonObject json(const Upload &upload)
{
    JsonObject object = typed(u"upload"_s, upload.id.text());
    object.insert(u"name", upload.name);
    object.insert(u"size", upload.size);
    object.insert(u"mime", upload.mime);
    insertPictureSize(object, upload.width, upload.height);
    if (upload.place == Upload::Place::Kept)
        object.insert(u"keepPlace", true);
    return object;
}

JsonObject json(const Discard &discard)
{
    return typed(u"discard"_s, discard.id.text());
}

JsonObject json(const Ping &ping)
{
    return typed(u"ping"_s, ping.id);
}

} // namespace

QByteArray encode(const ClientMessage &message)
{
    return std::visit([](const auto &alternative) { return json(alternative).toJson(); }, message);
}

} // namespace charla::protocol
