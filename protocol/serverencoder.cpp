// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/listencoder.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Welcome &welcome)
{
    QJsonArray conversations;
    for (const ConversationTip &tip : welcome.conversations) {
        QJsonObject item{{u"last"_s, tip.last.value()}, {u"read"_s, tip.read.value()}};
        insertConversation(item, tip.of);
        conversations.append(item);
    }
    QJsonObject server{{u"id"_s, welcome.serverId},
                       {u"name"_s, welcome.serverName},
                       {u"version"_s, welcome.serverVersion}};
    if (welcome.history == Welcome::History::Ephemeral)
        server.insert(u"ephemeral"_s, true);
    QJsonObject object = typed(u"welcome"_s, welcome.id);
    object.insert(u"nickname"_s, welcome.nickname.text());
    object.insert(u"token"_s, welcome.token.text());
    object.insert(u"resumed"_s, welcome.session == Welcome::Session::Resumed);
    object.insert(u"server"_s, server);
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

//! What has become of a message since.
void insertAftermath(QJsonObject &object, const ChatMessage &message)
{
    if (!message.changed.isNull())
        object.insert(u"changed"_s, message.changed.value());
    if (message.state == ChatMessage::State::Edited)
        object.insert(u"edited"_s, true);
    if (message.state == ChatMessage::State::Deleted)
        object.insert(u"deleted"_s, true);
    QJsonArray reactions;
    for (const Reaction &reaction : message.reactions) {
        QJsonArray by;
        for (const Nick &nick : reaction.by)
            by.append(nick.text());
        reactions.append(QJsonObject{{u"mark"_s, reaction.mark}, {u"by"_s, by}});
    }
    if (!reactions.isEmpty())
        object.insert(u"reactions"_s, reactions);
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
    if (!message.replyTo.isNull())
        object.insert(u"replyTo"_s, message.replyTo.value());
    insertAftermath(object, message);
    return object;
}

QJsonObject json(const Change &change)
{
    QJsonObject object = typed(changeWord(change.kind), change.id.text());
    object.insert(u"seq"_s, change.seq.value());
    object.insert(u"prev"_s, change.prev.value());
    object.insert(u"at"_s, milliseconds(change.at));
    object.insert(u"from"_s, change.from.text());
    insertConversation(object, change.of);
    object.insert(u"target"_s, change.target.value());
    insertChangeText(object, change.kind, change.text);
    return object;
}

QJsonObject json(const TopicChanged &changed)
{
    QJsonObject object = typed(u"topic"_s, changed.id);
    object.insert(u"room"_s, changed.room.text());
    object.insert(u"nick"_s, changed.nick.text());
    object.insert(u"topic"_s, changed.topic);
    return object;
}

QJsonObject json(const ReadNotice &notice)
{
    QJsonObject object = typed(u"read"_s);
    insertConversation(object, notice.of);
    object.insert(u"upTo"_s, notice.upTo.value());
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
    for (const Entry &entry : page.entries)
        messages.append(std::visit([](const auto &it) { return json(it); }, entry));
    QJsonObject object = typed(u"history"_s, page.id);
    insertConversation(object, page.of);
    object.insert(u"messages"_s, messages);
    object.insert(u"more"_s, page.rest == HistoryPage::Rest::More);
    return object;
}

QJsonObject json(const Found &found)
{
    QJsonArray hits;
    for (const Hit &hit : found.hits) {
        QJsonArray marks;
        for (const Span &mark : hit.marks)
            marks.append(QJsonArray{mark.start, mark.length});
        QJsonObject item = addressed(hit.to);
        item.insert(u"seq"_s, hit.seq.value());
        item.insert(u"at"_s, milliseconds(hit.at));
        item.insert(u"from"_s, hit.from.text());
        item.insert(u"excerpt"_s, hit.excerpt);
        item.insert(u"marks"_s, marks);
        hits.append(item);
    }
    QJsonObject object = typed(u"found"_s, found.id);
    object.insert(u"hits"_s, hits);
    object.insert(u"more"_s, found.rest == HistoryPage::Rest::More);
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
    return std::visit(
        [](const auto &alternative) {
            if constexpr (requires { listText(alternative); })
                return listText(alternative);
            else
                return compact(json(alternative));
        },
        message);
}

} // namespace charla::protocol
