// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

qint64 milliseconds(Timestamp at)
{
    return at.time_since_epoch().count();
}

QJsonObject json(const Welcome &welcome)
{
    QJsonArray conversations;
    for (const ConversationTip &tip : welcome.conversations)
        conversations.append(
            QJsonObject{{u"with"_s, tip.with.text()}, {u"last"_s, tip.last.value()}});
    QJsonObject object = typed(u"welcome"_s, welcome.id);
    object.insert(u"nickname"_s, welcome.nickname.text());
    object.insert(u"token"_s, welcome.token.text());
    object.insert(u"resumed"_s, welcome.session == Welcome::Session::Resumed);
    object.insert(u"server"_s,
                  QJsonObject{{u"id"_s, welcome.serverId},
                              {u"name"_s, welcome.serverName},
                              {u"version"_s, welcome.serverVersion}});
    object.insert(u"lobby"_s, welcome.lobby.text());
    object.insert(u"conversations"_s, conversations);
    return object;
}

QJsonObject json(const Ack &ack)
{
    return {{u"type"_s, u"ack"_s},
            {u"id"_s, ack.id.text()},
            {u"seq"_s, ack.seq.value()},
            {u"prev"_s, ack.prev.value()},
            {u"at"_s, milliseconds(ack.at)}};
}

QJsonObject json(const ChatMessage &message)
{
    QJsonObject object = addressed(message.to);
    object.insert(u"id"_s, message.id.text());
    object.insert(u"seq"_s, message.seq.value());
    object.insert(u"prev"_s, message.prev.value());
    object.insert(u"at"_s, milliseconds(message.at));
    object.insert(u"from"_s, message.from.text());
    insertSendAt(object, message.sendAt);
    object.insert(u"message"_s, QJsonObject{{u"text"_s, message.text}});
    return object;
}

QJsonObject json(const RoomList &list)
{
    QJsonArray rooms;
    for (const RoomEntry &entry : list.rooms) {
        rooms.append(QJsonObject{{u"room"_s, entry.room.text()},
                                 {u"members"_s, entry.members},
                                 {u"last"_s, entry.last.value()}});
    }
    QJsonArray gone;
    for (const RoomName &room : list.gone)
        gone.append(room.text());
    QJsonObject object = typed(u"rooms"_s);
    object.insert(u"rooms"_s, rooms);
    object.insert(u"gone"_s, gone);
    return object;
}

QJsonObject json(const MemberList &list)
{
    QJsonArray members;
    for (const Member &member : list.members)
        members.append(QJsonObject{{u"nick"_s, member.nick.text()},
                                   {u"presence"_s, presenceWord(member.presence)}});
    QJsonObject object = typed(u"members"_s, list.id);
    object.insert(u"room"_s, list.room.text());
    object.insert(u"last"_s, list.last.value());
    object.insert(u"members"_s, members);
    return object;
}

QJsonObject json(const Joined &joined)
{
    return {{u"type"_s, u"joined"_s},
            {u"room"_s, joined.room.text()},
            {u"nick"_s, joined.member.nick.text()},
            {u"presence"_s, presenceWord(joined.member.presence)}};
}

QJsonObject json(const Left &left)
{
    QJsonObject object = typed(u"left"_s, left.id);
    object.insert(u"room"_s, left.room.text());
    object.insert(u"nick"_s, left.nick.text());
    return object;
}

QJsonObject json(const PresenceChanged &changed)
{
    return {{u"type"_s, u"presence"_s},
            {u"nick"_s, changed.nick.text()},
            {u"state"_s, presenceWord(changed.presence)}};
}

QJsonObject json(const TypingNotice &notice)
{
    QJsonObject object = typed(u"typing"_s);
    object.insert(u"from"_s, notice.from.text());
    insertConversation(object, notice.to);
    object.insert(u"active"_s, notice.activity == Typing::Activity::Writing);
    return object;
}

QJsonObject json(const HistoryPage &page)
{
    QJsonArray messages;
    for (const ChatMessage &message : page.messages)
        messages.append(json(message));
    QJsonObject object = typed(u"history"_s, page.id);
    insertConversation(object, page.of);
    object.insert(u"messages"_s, messages);
    object.insert(u"more"_s, page.rest == HistoryPage::Rest::More);
    return object;
}

QJsonObject json(const Error &error)
{
    const auto code = QString::fromLatin1(errorCodeText(error.refusal.code));
    QJsonObject object = typed(u"error"_s, error.refusal.id);
    object.insert(u"code"_s, error.unknownCode.isEmpty() ? code : error.unknownCode);
    if (!error.refusal.field.isEmpty())
        object.insert(u"field"_s, error.refusal.field);
    object.insert(u"message"_s, error.message);
    return object;
}

QJsonObject json(const Pong &pong)
{
    return typed(u"pong"_s, pong.id);
}

} // namespace

QByteArray encode(const ServerMessage &message)
{
    return std::visit([](const auto &alternative) { return compact(json(alternative)); }, message);
}

} // namespace charla::protocol
