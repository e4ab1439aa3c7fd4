// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/fields.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <protocol/words.h>

#include <algorithm>
#include <cmath>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// Above it a double does not tell neighbours apart.
constexpr qint64 MaxWholeNumber = (qint64(1) << 53) - 1;

bool isPrintableAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isLine(const QString &text)
{
    return text.isValidUtf16() && std::ranges::none_of(text, isControl);
}

} // namespace

RequestId readableId(const QJsonObject &object)
{
    const QString id = object.value(u"id"_s).toString();
    return id.size() <= limits::MaxRequestIdChars && isPrintableAscii(id) ? id : RequestId();
}

void FieldReader::refuse(ErrorCode code, const QString &key)
{
    if (!m_refusal)
        m_refusal = Refusal{code, key, {}};
}

bool FieldReader::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

std::optional<QJsonValue> FieldReader::value(const QString &key)
{
    if (has(key))
        return m_object.value(key);
    refuse(ErrorCode::MissingField, key);
    return {};
}

std::optional<QString> FieldReader::string(const QString &key)
{
    const auto raw = value(key);
    if (raw && raw->isString())
        return raw->toString();
    refuse(ErrorCode::WrongType, key);
    return {};
}

std::optional<QString> FieldReader::optionalString(const QString &key)
{
    return has(key) ? string(key) : std::nullopt;
}

std::optional<QString> FieldReader::line(const QString &key)
{
    auto text = string(key);
    if (text && !isLine(*text))
        refuse(ErrorCode::BadCharacters, key);
    return text;
}

std::optional<QString> FieldReader::optionalLine(const QString &key)
{
    return has(key) ? line(key) : std::nullopt;
}

std::optional<bool> FieldReader::optionalBool(const QString &key)
{
    if (!has(key))
        return {};
    const QJsonValue raw = m_object.value(key);
    if (raw.isBool())
        return raw.toBool();
    refuse(ErrorCode::WrongType, key);
    return {};
}

std::optional<qint64> FieldReader::number(const QString &key, qint64 low, qint64 high)
{
    const auto raw = value(key);
    if (!raw || !raw->isDouble()) {
        refuse(ErrorCode::WrongType, key);
        return {};
    }
    const double given = raw->toDouble();
    if (std::trunc(given) == given && given >= double(low) && given <= double(high))
        return qint64(given);
    refuse(ErrorCode::BadValue, key);
    return {};
}

std::optional<qint64> FieldReader::optionalNumber(const QString &key, qint64 low, qint64 high)
{
    return has(key) ? number(key, low, high) : std::nullopt;
}

std::optional<QJsonArray> FieldReader::optionalArray(const QString &key)
{
    if (!has(key))
        return {};
    const QJsonValue raw = m_object.value(key);
    if (raw.isArray())
        return raw.toArray();
    refuse(ErrorCode::WrongType, key);
    return {};
}

std::optional<QJsonObject> FieldReader::object(const QString &key)
{
    const auto raw = value(key);
    if (raw && raw->isObject())
        return raw->toObject();
    refuse(ErrorCode::WrongType, key);
    return {};
}

std::optional<Nick> FieldReader::nick(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(Nick::from(*raw), key) : std::nullopt;
}

std::optional<Nick> FieldReader::optionalNick(const QString &key)
{
    return has(key) ? nick(key) : std::nullopt;
}

std::optional<RoomName> FieldReader::room(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(RoomName::from(*raw), key) : std::nullopt;
}

std::optional<RoomName> FieldReader::optionalRoom(const QString &key)
{
    return has(key) ? room(key) : std::nullopt;
}

std::optional<SessionToken> FieldReader::token(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(SessionToken::from(*raw), key) : std::nullopt;
}

std::optional<SessionToken> FieldReader::optionalToken(const QString &key)
{
    return has(key) ? token(key) : std::nullopt;
}

std::optional<Seq> FieldReader::seq(const QString &key)
{
    const auto value = number(key, 0, MaxWholeNumber);
    return value ? std::optional(Seq(*value)) : std::nullopt;
}

std::optional<Seq> FieldReader::optionalSeq(const QString &key)
{
    return has(key) ? seq(key) : std::nullopt;
}

std::optional<Timestamp> FieldReader::timestamp(const QString &key)
{
    const auto value = number(key, 0, MaxWholeNumber);
    return value ? std::optional(Timestamp(std::chrono::milliseconds(*value))) : std::nullopt;
}

std::optional<Presence> FieldReader::presence(const QString &key)
{
    const auto raw = string(key);
    if (!raw)
        return {};
    const auto presence = presenceFromWord(*raw);
    if (!presence)
        refuse(ErrorCode::BadValue, key);
    return presence;
}

std::optional<Timestamp> FieldReader::optionalTimestamp(const QString &key)
{
    return has(key) ? timestamp(key) : std::nullopt;
}

std::optional<QString> FieldReader::shortLine(const QString &key, qsizetype maxCodePoints)
{
    const auto raw = string(key);
    return raw ? checked(checkedLine(*raw, maxCodePoints), key) : std::nullopt;
}

std::optional<QString> FieldReader::words(const QString &key, qsizetype maxCodePoints)
{
    auto line = shortLine(key, maxCodePoints);
    if (line && line->isEmpty())
        refuse(ErrorCode::EmptyValue, key);
    return line;
}

std::optional<QString> FieldReader::serverName(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(checkedServerName(*raw), key) : std::nullopt;
}

RequestId FieldReader::requestId()
{
    return shortAscii(u"id"_s);
}

QString FieldReader::device()
{
    return shortAscii(u"device"_s);
}

QString FieldReader::shortAscii(const QString &key)
{
    const auto id = optionalString(key);
    if (!id)
        return {};
    if (id->size() > limits::MaxRequestIdChars)
        refuse(ErrorCode::TooLong, key);
    else if (!isPrintableAscii(*id))
        refuse(ErrorCode::BadCharacters, key);
    return *id;
}

MessageId FieldReader::messageId()
{
    const RequestId id = requestId();
    if (!has(u"id"_s) || m_refusal)
        return {};
    return checked(MessageId::from(id), u"id"_s).value_or(MessageId());
}

SendAt FieldReader::sendAt()
{
    const QString key = u"sendAt"_s;
    if (!has(key))
        return {};
    const QJsonValue raw = m_object.value(key);
    if (raw.isDouble())
        return raw.toDouble();
    const auto text = string(key);
    if (!text)
        return {};
    if (text->size() > limits::MaxSendAtChars)
        refuse(ErrorCode::TooLong, key);
    else if (!isLine(*text))
        refuse(ErrorCode::BadCharacters, key);
    return *text;
}

std::optional<Conversation> FieldReader::conversation()
{
    const QString with = u"with"_s;
    if (has(with) && has(u"room"_s)) {
        refuse(ErrorCode::BadValue, with);
        return {};
    }
    if (has(with)) {
        const auto partner = nick(with);
        return partner ? std::optional<Conversation>(*partner) : std::nullopt;
    }
    const auto name = room(u"room"_s);
    return name ? std::optional<Conversation>(*name) : std::nullopt;
}

std::optional<Conversation> FieldReader::optionalConversation()
{
    return has(u"room"_s) || has(u"with"_s) ? conversation() : std::nullopt;
}

std::optional<QString> FieldReader::text(const QString &key)
{
    const auto raw = value(key);
    if (raw && raw->isObject()) {
        FieldReader inner(raw->toObject());
        const auto text = inner.string(u"text"_s);
        if (inner.refusal())
            refuse(inner.refusal()->code, key);
        return text ? checked(checkedText(*text), key) : std::nullopt;
    }
    const auto plain = string(key);
    return plain ? checked(checkedText(*plain), key) : std::nullopt;
}

} // namespace charla::protocol
