// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/encoding.h>

#include <protocol/moderationcodec.h>
#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

JsonObject typed(const QString &type, const RequestId &id)
{
    JsonObject object{{u"type", type}};
    if (!id.isEmpty())
        object.insert(u"id", id);
    return object;
}

JsonObject addressed(const Conversation &to)
{
    const auto *room = std::get_if<RoomName>(&to);
    JsonObject object = typed(room ? u"room"_s : u"private"_s);
    object.insert(u"to", room ? room->text() : std::get<Nick>(to).text());
    return object;
}

void insertConversation(JsonObject &object, const Conversation &conversation)
{
    if (const auto *room = std::get_if<RoomName>(&conversation))
        object.insert(u"room", room->text());
    else
        object.insert(u"with", std::get<Nick>(conversation).text());
}

JsonObject memberJson(const Member &member)
{
    JsonObject object{{u"nick", member.nick.text()}, {u"presence", presenceWord(member.presence)}};
    insertKeyMark(object, member.keyMark);
    insertRole(object, member.role);
    return object;
}

void insertKeyMark(JsonObject &object, const KeyMark &mark)
{
    if (!mark.isNull())
        object.insert(u"keyMark", mark.text());
}

void insertSendAt(JsonObject &object, const SendAt &sendAt)
{
    if (const auto *number = std::get_if<double>(&sendAt))
        object.insert(u"sendAt", *number);
    else if (const auto *text = std::get_if<QString>(&sendAt))
        object.insert(u"sendAt", *text);
}

void insertChangeText(JsonObject &object, ChangeKind kind, const QString &text)
{
    if (kind == ChangeKind::Edit)
        object.insert(u"text", text);
    else if (kind != ChangeKind::Delete)
        object.insert(u"mark", text);
}

qint64 milliseconds(Timestamp at)
{
    return at.time_since_epoch().count();
}

void insertPictureSize(JsonObject &object, int width, int height)
{
    if (width == 0 || height == 0)
        return;
    object.insert(u"width", width);
    object.insert(u"height", height);
}

} // namespace charla::protocol
