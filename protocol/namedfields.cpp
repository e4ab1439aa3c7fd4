// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields that mean something in the protocol; the kinds of JSON are read in fields.cpp.

#include <protocol/fields.h>

#include <protocol/limits.h>
#include <protocol/moderationcodec.h>
#include <protocol/text.h>
#include <protocol/words.h>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// Above it a double does not tell neighbours apart.
constexpr qint64 MaxWholeNumber = (qint64(1) << 53) - 1;

bool isPrintableAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

} // namespace

RequestId readableId(const QJsonObject &object)
{
    const QString id = object.value(u"id"_s).toString();
    return id.size() <= limits::MaxRequestIdChars && isPrintableAscii(id) ? id : RequestId();
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

std::optional<Timestamp> FieldReader::optionalTimestamp(const QString &key)
{
    return has(key) ? timestamp(key) : std::nullopt;
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

std::optional<Member> FieldReader::member()
{
    const auto who = nick(u"nick"_s);
    const auto how = presence(u"presence"_s);
    const KeyMark mark = keyMark();
    const Role role = readRole(*this);
    return who && how && !m_refusal ? std::optional(Member{*who, *how, mark, role}) : std::nullopt;
}

KeyMark FieldReader::keyMark()
{
    const QString key = u"keyMark"_s;
    const auto raw = has(key) ? string(key) : std::nullopt;
    return raw ? checked(KeyMark::from(*raw), key).value_or(KeyMark()) : KeyMark();
}

std::optional<Member> FieldReader::optionalMember(const QString &key)
{
    if (!has(key))
        return {};
    FieldReader inner(object(key).value_or(QJsonObject()));
    auto member = inner.member();
    if (inner.refusal())
        refuse(inner.refusal()->code, key);
    return member;
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

QString FieldReader::password(const QString &key)
{
    const auto raw = has(key) ? string(key) : std::nullopt;
    return raw ? checked(checkedPassword(*raw), key).value_or(QString()) : QString();
}

QString FieldReader::shortAscii(const QString &key)
{
    const auto id = has(key) ? string(key) : std::nullopt;
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
    const auto text = line(key);
    if (!text)
        return {};
    if (text->size() > limits::MaxSendAtChars)
        refuse(ErrorCode::TooLong, key);
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

} // namespace charla::protocol
