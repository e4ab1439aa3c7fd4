// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/encoding.h>

#include <protocol/words.h>

#include <QJsonDocument>

namespace charla::protocol {

using namespace Qt::StringLiterals;

QJsonObject typed(const QString &type, const RequestId &id)
{
    QJsonObject object{{u"type"_s, type}};
    if (!id.isEmpty())
        object.insert(u"id"_s, id);
    return object;
}

QJsonObject addressed(const Conversation &to)
{
    const auto *room = std::get_if<RoomName>(&to);
    QJsonObject object = typed(room ? u"room"_s : u"private"_s);
    object.insert(u"to"_s, room ? room->text() : std::get<Nick>(to).text());
    return object;
}

void insertConversation(QJsonObject &object, const Conversation &conversation)
{
    if (const auto *room = std::get_if<RoomName>(&conversation))
        object.insert(u"room"_s, room->text());
    else
        object.insert(u"with"_s, std::get<Nick>(conversation).text());
}

QJsonObject memberJson(const Member &member)
{
    return {{u"nick"_s, member.nick.text()}, {u"presence"_s, presenceWord(member.presence)}};
}

void insertSendAt(QJsonObject &object, const SendAt &sendAt)
{
    if (const auto *number = std::get_if<double>(&sendAt))
        object.insert(u"sendAt"_s, *number);
    else if (const auto *text = std::get_if<QString>(&sendAt))
        object.insert(u"sendAt"_s, *text);
}

void insertChangeText(QJsonObject &object, ChangeKind kind, const QString &text)
{
    if (kind == ChangeKind::Edit)
        object.insert(u"text"_s, text);
    else if (kind != ChangeKind::Delete)
        object.insert(u"mark"_s, text);
}

qint64 milliseconds(Timestamp at)
{
    return at.time_since_epoch().count();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace charla::protocol
