// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>

#include <protocol/encoding.h>
#include <protocol/moderationcodec.h>
#include <protocol/ownnickcodec.h>
#include <protocol/limits.h>
#include <protocol/words.h>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

JsonObject json(const FileTerms &terms)
{
    JsonArray types;
    for (const QString &type : terms.types)
        types.append(type);
    JsonObject object{{u"maxFile", terms.maxFile}};
    if (!types.isEmpty())
        object.insert(u"types", types);
    return object;
}

JsonObject json(const Welcome &welcome)
{
    JsonArray conversations;
    for (const ConversationTip &tip : welcome.conversations) {
        JsonObject item{{u"last", tip.last.value()}, {u"read", tip.read.value()}};
        insertConversation(item, tip.of);
        conversations.append(item);
    }
    JsonObject server{{u"id", welcome.serverId},
                      {u"name", welcome.serverName},
                      {u"version", welcome.serverVersion}};
    if (welcome.history == Welcome::History::Ephemeral)
        server.insert(u"ephemeral", true);
    if (welcome.files)
        server.insert(u"files", json(*welcome.files));
    if (welcome.door == Welcome::Door::Password)
        server.insert(u"password", true);
    JsonObject object = typed(u"welcome"_s, welcome.id);
    object.insert(u"nickname", welcome.nickname.text());
    insertKeyMark(object, welcome.keyMark);
    object.insert(u"token", welcome.token.text());
    object.insert(u"resumed", welcome.session == Welcome::Session::Resumed);
    object.insert(u"server", server);
    object.insert(u"lobby", welcome.lobby.text());
    insertRole(object, welcome.role);
    object.insert(u"conversations", conversations);
    if (welcome.nickState == NickState::Kept)
        object.insert(u"kept", true);
    return object;
}

JsonArray json(const std::vector<File> &files)
{
    JsonArray array;
    for (const File &file : files) {
        JsonObject item{{u"name", file.name}, {u"size", file.size}, {u"mime", file.mime}};
        insertPictureSize(item, file.width, file.height);
        item.insert(u"path", file.path);
        if (!file.preview.isEmpty())
            item.insert(u"preview", file.preview);
        array.append(item);
    }
    return array;
}

JsonObject json(const Ack &ack)
{
    JsonObject object{{u"type", u"ack"_s},
                      {u"id", ack.id.text()},
                      {u"seq", ack.seq.value()},
                      {u"prev", ack.prev.value()},
                      {u"at", milliseconds(ack.at)}};
    if (!ack.files.empty())
        object.insert(u"files", json(ack.files));
    return object;
}

//! What has become of a message since.
void insertAftermath(JsonObject &object, const ChatMessage &message)
{
    if (!message.changed.isNull())
        object.insert(u"changed", message.changed.value());
    if (message.state == ChatMessage::State::Edited)
        object.insert(u"edited", true);
    if (message.state == ChatMessage::State::Deleted)
        object.insert(u"deleted", true);
    JsonArray reactions;
    for (const Reaction &reaction : message.reactions) {
        JsonArray by;
        for (const Nick &nick : reaction.by)
            by.append(nick.text());
        reactions.append(JsonObject{{u"mark", reaction.mark}, {u"by", by}});
    }
    if (!reactions.isEmpty())
        object.insert(u"reactions", reactions);
}

JsonObject json(const ChatMessage &message)
{
    JsonObject object = addressed(message.to);
    object.insert(u"id", message.id.text());
    object.insert(u"seq", message.seq.value());
    object.insert(u"prev", message.prev.value());
    object.insert(u"at", milliseconds(message.at));
    object.insert(u"from", message.from.text());
    insertKeyMark(object, message.keyMark);
    insertSendAt(object, message.sendAt);
    JsonObject said{{u"text", message.text}};
    if (!message.files.empty())
        said.insert(u"files", json(message.files));
    object.insert(u"message", said);
    if (!message.replyTo.isNull())
        object.insert(u"replyTo", message.replyTo.value());
    insertAftermath(object, message);
    return object;
}

JsonObject json(const Change &change)
{
    JsonObject object = typed(changeWord(change.kind), change.id.text());
    object.insert(u"seq", change.seq.value());
    object.insert(u"prev", change.prev.value());
    object.insert(u"at", milliseconds(change.at));
    object.insert(u"from", change.from.text());
    insertConversation(object, change.of);
    object.insert(u"target", change.target.value());
    insertChangeText(object, change.kind, change.text);
    return object;
}

JsonObject json(const RoomList &list)
{
    JsonArray rooms;
    for (const RoomEntry &entry : list.rooms) {
        JsonObject item{{u"room", entry.room.text()},
                        {u"members", entry.members},
                        {u"last", entry.last.value()}};
        if (!entry.topic.isEmpty())
            item.insert(u"topic", entry.topic);
        insertTerms(item, entry.terms);
        rooms.append(item);
    }
    JsonArray gone;
    for (const RoomName &room : list.gone)
        gone.append(room.text());
    JsonObject object = typed(u"rooms"_s);
    object.insert(u"rooms", rooms);
    object.insert(u"gone", gone);
    return object;
}

JsonArray json(const std::vector<Member> &members)
{
    JsonArray array;
    for (const Member &member : members)
        array.append(memberJson(member));
    return array;
}

JsonObject json(const MemberList &list)
{
    JsonObject object = typed(u"members"_s, list.id);
    object.insert(u"room", list.room.text());
    object.insert(u"last", list.last.value());
    object.insert(u"members", json(list.members));
    if (!list.topic.isEmpty())
        object.insert(u"topic", list.topic);
    object.insert(u"count", list.count);
    object.insert(u"more", list.rest == MemberList::Rest::More);
    if (list.after)
        object.insert(u"after", memberJson(*list.after));
    if (!list.startsWith.isEmpty())
        object.insert(u"startsWith", list.startsWith);
    insertTerms(object, list.terms);
    return object;
}

JsonObject json(const Crowd &crowd)
{
    JsonArray left;
    for (const Nick &nick : crowd.left)
        left.append(nick.text());
    JsonObject object = typed(u"crowd"_s);
    object.insert(u"room", crowd.room.text());
    object.insert(u"count", crowd.count);
    object.insert(u"joined", json(crowd.joined));
    object.insert(u"changed", json(crowd.changed));
    object.insert(u"left", left);
    object.insert(u"tooMany", crowd.names == Crowd::Names::TooMany);
    return object;
}

JsonObject json(const TopicChanged &changed)
{
    JsonObject object = typed(u"topic"_s, changed.id);
    object.insert(u"room", changed.room.text());
    object.insert(u"nick", changed.nick.text());
    object.insert(u"topic", changed.topic);
    return object;
}

JsonObject json(const ReadNotice &notice)
{
    JsonObject object = typed(u"read"_s);
    insertConversation(object, notice.of);
    object.insert(u"upTo", notice.upTo.value());
    return object;
}

JsonObject json(const Joined &joined)
{
    JsonObject object{{u"type", u"joined"_s},
                      {u"room", joined.room.text()},
                      {u"nick", joined.member.nick.text()},
                      {u"presence", presenceWord(joined.member.presence)}};
    insertKeyMark(object, joined.member.keyMark);
    insertRole(object, joined.member.role);
    return object;
}

JsonObject json(const Left &left)
{
    JsonObject object = typed(u"left"_s, left.id);
    object.insert(u"room", left.room.text());
    object.insert(u"nick", left.nick.text());
    return object;
}

JsonObject json(const PresenceChanged &changed)
{
    return {{u"type", u"presence"_s},
            {u"nick", changed.nick.text()},
            {u"state", presenceWord(changed.presence)}};
}

JsonObject json(const TypingNotice &notice)
{
    JsonObject object = typed(u"typing"_s);
    object.insert(u"from", notice.from.text());
    insertConversation(object, notice.to);
    object.insert(u"active", notice.activity == Typing::Activity::Writing);
    return object;
}

JsonObject json(const HistoryPage &page)
{
    JsonArray messages;
    for (const Entry &entry : page.entries)
        messages.append(std::visit([](const auto &it) { return json(it); }, entry));
    JsonObject object = typed(u"history"_s, page.id);
    insertConversation(object, page.of);
    object.insert(u"messages", messages);
    object.insert(u"more", page.rest == HistoryPage::Rest::More);
    return object;
}

JsonObject json(const Found &found)
{
    JsonArray hits;
    for (const Hit &hit : found.hits) {
        JsonArray marks;
        for (const Span &mark : hit.marks)
            marks.append(JsonArray{mark.start, mark.length});
        JsonObject item = addressed(hit.to);
        item.insert(u"seq", hit.seq.value());
        item.insert(u"at", milliseconds(hit.at));
        item.insert(u"from", hit.from.text());
        item.insert(u"excerpt", hit.excerpt);
        item.insert(u"marks", marks);
        hits.append(item);
    }
    JsonObject object = typed(u"found"_s, found.id);
    object.insert(u"hits", hits);
    object.insert(u"more", found.rest == HistoryPage::Rest::More);
    return object;
}

// Within what a client takes, whoever reckoned it.
qint64 wholeMilliseconds(std::chrono::milliseconds wait)
{
    const std::chrono::milliseconds longest = limits::MaxRetryInterval;
    return std::clamp(wait, 0ms, longest).count();
}

JsonObject json(const Error &error)
{
    const auto code = QString::fromLatin1(errorCodeText(error.refusal.code));
    JsonObject object = typed(u"error"_s, error.refusal.id);
    object.insert(u"code", error.unknownCode.isEmpty() ? code : error.unknownCode);
    if (!error.refusal.field.isEmpty())
        object.insert(u"field", error.refusal.field);
    object.insert(u"message", error.message);
    if (error.refusal.retryAfter)
        object.insert(u"retryAfter", wholeMilliseconds(*error.refusal.retryAfter));
    if (error.refusal.until)
        object.insert(u"until", milliseconds(*error.refusal.until));
    if (!error.refusal.reason.isEmpty())
        object.insert(u"reason", error.refusal.reason);
    return object;
}

JsonObject json(const UploadState &state)
{
    JsonObject object = typed(u"upload"_s, state.id.text());
    object.insert(u"token", state.token.text());
    object.insert(u"received", state.received);
    object.insert(u"complete", state.isComplete);
    return object;
}

JsonObject json(const Pong &pong)
{
    return typed(u"pong"_s, pong.id);
}

} // namespace

QByteArray encode(const ServerMessage &message)
{
    return std::visit([](const auto &alternative) { return json(alternative).toJson(); }, message);
}

} // namespace charla::protocol
