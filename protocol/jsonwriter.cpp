// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/jsonwriter.h>

#include <QLocale>

#include <charconv>
#include <cmath>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// An object of a message to a room, with some room.
constexpr qsizetype UsualBytes = 256;

void appendEscape(QByteArray &json, char16_t unit)
{
    constexpr char Digits[] = "0123456789abcdef";
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        json += Digits[(unit >> shift) & 0xf];
}

void appendAscii(QByteArray &json, char16_t unit)
{
    switch (unit) {
    case u'"':
        json += "\\\"";
        return;
    case u'\\':
        json += "\\\\";
        return;
    case u'\n':
        json += "\\n";
        return;
    case u'\r':
        json += "\\r";
        return;
    case u'\t':
        json += "\\t";
        return;
    default:
        if (unit < 0x20)
            appendEscape(json, unit);
        else
            json += char(unit);
    }
}

// UTF-8 of what is no ASCII (RFC 3629 §3).
void appendWide(QByteArray &json, char32_t letter)
{
    const auto tail = [letter](int shift) { return char(0x80 | ((letter >> shift) & 0x3f)); };
    if (letter < 0x800) {
        json += char(0xc0 | (letter >> 6));
    } else if (letter < 0x10000) {
        json += char(0xe0 | (letter >> 12));
        json += tail(6);
    } else {
        json += char(0xf0 | (letter >> 18));
        json += tail(12);
        json += tail(6);
    }
    json += tail(0);
}

void appendText(QByteArray &json, QStringView text)
{
    json += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.unicode() < 0x80) {
            appendAscii(json, unit.unicode());
        } else if (!unit.isSurrogate()) {
            appendWide(json, unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendWide(json, QChar::surrogateToUcs4(unit, text[++i]));
        } else {
            appendEscape(json, unit.unicode()); // half a letter has no UTF-8
        }
    }
    json += '"';
}

void appendNumber(QByteArray &json, qint64 number)
{
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    json.append(digits, end - digits);
}

void appendNumber(QByteArray &json, double number)
{
    constexpr double ExactlyWhole = 9007199254740992.0; // up to there
    if (std::abs(number) < ExactlyWhole && std::trunc(number) == number)
        appendNumber(json, qint64(number));
    else if (std::isfinite(number))
        json += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    else
        json += "null";
}

void appendComma(QByteArray &json)
{
    if (json.size() > 1)
        json += ',';
}

} // namespace

JsonValue::JsonValue(const JsonObject &object) : m_value(Open{object.m_json, '}'}) { }

JsonValue::JsonValue(const JsonArray &array) : m_value(Open{array.m_json, ']'}) { }

void JsonValue::appendTo(QByteArray &json) const
{
    if (const auto *flag = std::get_if<bool>(&m_value))
        json += *flag ? "true" : "false";
    else if (const auto *integer = std::get_if<qint64>(&m_value))
        appendNumber(json, *integer);
    else if (const auto *number = std::get_if<double>(&m_value))
        appendNumber(json, *number);
    else if (const auto *text = std::get_if<QStringView>(&m_value))
        appendText(json, *text);
    else if (const auto *open = std::get_if<Open>(&m_value))
        json.append(open->json).append(open->end);
}

JsonObject::JsonObject(std::initializer_list<Field> fields) : JsonObject()
{
    for (const Field &field : fields)
        insert(field.first, field.second);
}

void JsonObject::insert(QStringView name, const JsonValue &value)
{
    if (m_json.size() == 1)
        m_json.reserve(UsualBytes);
    else
        m_json += ',';
    m_json += '"';
    for (const QChar unit : name)
        m_json += unit.toLatin1();
    m_json += "\":";
    value.appendTo(m_json);
}

JsonArray::JsonArray(std::initializer_list<JsonValue> values) : JsonArray()
{
    for (const JsonValue &value : values)
        append(value);
}

void JsonArray::append(const JsonValue &value)
{
    appendComma(m_json);
    value.appendTo(m_json);
}

} // namespace charla::protocol
