// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace charla::protocol {

//! \brief Reads typed, limited fields of one JSON object, and keeps the first refusal.
//!
//! A reader asks for all fields that it needs and looks at refusal() once at the end. Until then
//! a field that was refused reads as none; what is asked for as optional is none also when it is
//! absent or null.
class FieldReader
{
public:
    enum class Beside { Nothing, Files };

    //! Zero when nobody said.
    struct PictureSize
    {
        int width = 0;
        int height = 0;
    };

    explicit FieldReader(QJsonObject object) : m_object(std::move(object)) { }

    const std::optional<Refusal> &refusal() const { return m_refusal; }

    bool has(const QString &key) const;

    std::optional<QString> string(const QString &key);
    //! A line for people, of any length: valid UTF-16 without control characters.
    std::optional<QString> line(const QString &key);
    std::optional<QString> optionalLine(const QString &key);
    std::optional<bool> optionalBool(const QString &key);
    //! A whole number from \a low to \a high, both included.
    std::optional<qint64> number(const QString &key, qint64 low, qint64 high);
    std::optional<qint64> optionalNumber(const QString &key, qint64 low, qint64 high);
    std::optional<QJsonArray> optionalArray(const QString &key);
    std::optional<QJsonObject> object(const QString &key);

    std::optional<Nick> nick(const QString &key);
    std::optional<Nick> optionalNick(const QString &key);
    std::optional<RoomName> room(const QString &key);
    std::optional<RoomName> optionalRoom(const QString &key);
    std::optional<SessionToken> optionalToken(const QString &key);
    std::optional<SessionToken> token(const QString &key);
    std::optional<UploadToken> uploadToken(const QString &key);
    std::optional<Seq> seq(const QString &key);
    std::optional<Seq> optionalSeq(const QString &key);
    std::optional<Timestamp> timestamp(const QString &key);
    std::optional<Timestamp> optionalTimestamp(const QString &key);
    std::optional<Presence> presence(const QString &key);
    //! `nick`, `presence` and `role`, of somebody in a room.
    std::optional<Member> member();
    //! `keyMark`; none when there is none.
    KeyMark keyMark();
    //! A member() in an object of its own.
    std::optional<Member> optionalMember(const QString &key);
    //! checkedServerName() of a string.
    std::optional<QString> serverName(const QString &key);
    //! Empty when there is none.
    RequestId requestId();
    //! What is made of text by \a Id's own from().
    template<typename Id>
    std::optional<Id> made(const QString &key)
    {
        const auto raw = string(key);
        return raw ? checked(Id::from(*raw), key) : std::nullopt;
    }
    //! Null when there is none.
    MessageId messageId();
    std::optional<UploadId> uploadId();
    SendAt sendAt();
    //! `room` or `with`, exactly one of them.
    std::optional<Conversation> conversation();
    //! checkedLine() that may be empty.
    std::optional<QString> shortLine(const QString &key, qsizetype maxCodePoints);
    //! checkedLine() that says something.
    std::optional<QString> words(const QString &key, qsizetype maxCodePoints);
    //! words(), or empty when there are none.
    QString optionalWords(const QString &key, qsizetype maxCodePoints);
    //! What a client calls its device; empty when it doesn't say.
    QString device();
    //! checkedPassword(); empty when there is none.
    QString password(const QString &key = QStringLiteral("password"));
    //! conversation(), or none when there is neither `room` nor `with`.
    std::optional<Conversation> optionalConversation();
    //! checkedText().
    std::optional<QString> text(const QString &key);
    //! `message`: what is said, an object, or a string that stands for its `text`.
    std::optional<QJsonObject> message();
    //! The `text` of what is said: text(), or with \a files beside it perhaps nothing.
    std::optional<QString> said(Beside files);

    //! How large something is.
    std::optional<qint64> bytes(const QString &key);
    //! cleanedFileName() of a string.
    std::optional<QString> fileName(const QString &key);
    //! checkedMime(); that of an unknown type when there is none.
    QString mime(const QString &key);
    //! `width` and `height` in pixels, both or none.
    PictureSize pictureSize();
    //! Where a file is on its server: below /files/, and nowhere else.
    std::optional<QString> filePath(const QString &key);

    //! The items of an array of objects, each by \a read(FieldReader &) → optional; an absent array
    //! reads as empty.
    template<typename T, typename Read>
    std::vector<T> list(const QString &key, Read read)
    {
        std::vector<T> items;
        for (const QJsonValue item : optionalArray(key).value_or(QJsonArray())) {
            FieldReader reader(item.toObject());
            if (!item.isObject())
                reader.refuse(ErrorCode::WrongType, key);
            auto value = read(reader);
            if (reader.refusal())
                refuse(reader.refusal()->code, key);
            else
                items.push_back(*std::move(value));
        }
        return items;
    }

    //! Notes a refusal, unless there is one already.
    void refuse(ErrorCode code, const QString &key);

private:
    std::optional<QJsonValue> value(const QString &key);
    QString shortAscii(const QString &key);

    template<typename T>
    std::optional<T> checked(const Result<T, Refusal> &outcome, const QString &key)
    {
        if (outcome)
            return *outcome;
        refuse(outcome.error().code, key);
        return {};
    }

    const QJsonObject m_object;
    std::optional<Refusal> m_refusal;
};

//! The `id` of an object, if it is one that an answer may carry; empty otherwise.
RequestId readableId(const QJsonObject &object);

} // namespace charla::protocol
