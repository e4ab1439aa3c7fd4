// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/fields.h>
#include <protocol/json.h>
#include <protocol/jsonwriter.h>
#include <protocol/message.h>

#include <QHash>

//! What the two halves of the codec have in common. For the codec only.
namespace charla::protocol {

//! An object of that type, with the id if there is one.
JsonObject typed(const QString &type, const RequestId &id = {});
//! An object of type `room` or `private`, with `to`.
JsonObject addressed(const Conversation &to);
//! `room` or `with`.
void insertConversation(JsonObject &object, const Conversation &conversation);
//! `nick`, `presence`, `keyMark`, and `role` of who is no guest.
JsonObject memberJson(const Member &member);
//! `keyMark`, if there is one.
void insertKeyMark(JsonObject &object, const KeyMark &mark);
//! `sendAt`, if there is one.
void insertSendAt(JsonObject &object, const SendAt &sendAt);
//! `text` or `mark`, whichever the kind has.
void insertChangeText(JsonObject &object, ChangeKind kind, const QString &text);
qint64 milliseconds(Timestamp at);

//! Reads one frame by a table type → reader. The refusal has the id of what it refuses, if it can be read.
template<typename M>
Result<M, Refusal>
decodeByType(QByteArrayView bytes, qsizetype maxBytes,
             const QHash<QString, Result<M, Refusal> (*)(FieldReader &)> &readers)
{
    const auto object = parseObject(bytes, maxBytes);
    if (!object)
        return object.error();
    FieldReader fields(*object);
    const auto type = fields.string(QStringLiteral("type"));
    if (type && !readers.contains(*type))
        fields.refuse(ErrorCode::UnknownType, QStringLiteral("type"));
    Result<M, Refusal> message
        = fields.refusal() ? *fields.refusal() : readers.value(*type)(fields);
    if (message)
        return message;
    Refusal refusal = message.error();
    refusal.id = readableId(*object);
    return refusal;
}

//! Nothing when nobody knows it.
void insertPictureSize(JsonObject &object, int width, int height);

} // namespace charla::protocol
