// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/fields.h>

#include <protocol/text.h>

#include <algorithm>
#include <cmath>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

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

std::optional<QString> FieldReader::line(const QString &key)
{
    auto text = string(key);
    if (text && (!text->isValidUtf16() || std::ranges::any_of(*text, isControl)))
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

QString FieldReader::optionalWords(const QString &key, qsizetype maxCodePoints)
{
    return has(key) ? words(key, maxCodePoints).value_or(QString()) : QString();
}

std::optional<QString> FieldReader::text(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(checkedText(*raw), key) : std::nullopt;
}

std::optional<QJsonObject> FieldReader::message()
{
    const QString key = u"message"_s;
    const auto raw = value(key);
    if (raw && raw->isObject())
        return raw->toObject();
    const auto text = string(key);
    return text ? std::optional(QJsonObject{{u"text"_s, *text}}) : std::nullopt;
}

std::optional<QString> FieldReader::said(Beside files)
{
    const QString key = u"text"_s;
    if (files == Beside::Nothing)
        return text(key);
    const auto raw = has(key) ? string(key) : std::optional(QString());
    if (!raw)
        return {};
    const auto outcome = checkedText(*raw);
    if (!outcome && outcome.error().code == ErrorCode::EmptyValue)
        return QString();
    return checked(outcome, key);
}

} // namespace charla::protocol
