// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <concepts>
#include <initializer_list>
#include <utility>
#include <variant>

//! JSON on its way to the wire (RFC 8259), written straight into bytes.
//!
//! A server encodes each message to a room once, but that on the one thread that everybody waits
//! for: QJsonObject would sort, copy and box everything first. What is written here is never read
//! here. Fields stand in the order in which they are inserted; each name once is the caller's care.
namespace charla::protocol {

class JsonObject;
class JsonArray;

//! What can be a value. Refers to texts, objects and arrays, which must outlive it.
class JsonValue
{
public:
    template<std::same_as<bool> Bool> // else a pointer would do
    JsonValue(Bool value) : m_value(value) // NOLINT(google-explicit-constructor): it is an argument
    {
    }
    JsonValue(int value) : m_value(qint64(value)) { } // NOLINT(google-explicit-constructor)
    JsonValue(qint64 value) : m_value(value) { } // NOLINT(google-explicit-constructor)
    //! `null` when it is no finite number.
    JsonValue(double value) : m_value(value) { } // NOLINT(google-explicit-constructor)
    JsonValue(const QString &text)
        : m_value(QStringView(text)) { } // NOLINT(google-explicit-constructor)
    JsonValue(QStringView text) : m_value(text) { } // NOLINT(google-explicit-constructor)
    JsonValue(const JsonObject &object); // NOLINT(google-explicit-constructor)
    JsonValue(const JsonArray &array); // NOLINT(google-explicit-constructor)

    void appendTo(QByteArray &json) const;

private:
    //! Finished JSON but for its closing bracket.
    struct Open
    {
        QByteArrayView json;
        char end = 0;
    };

    std::variant<bool, qint64, double, QStringView, Open> m_value;
};

//! One object, field by field.
class JsonObject
{
public:
    using Field = std::pair<QStringView, JsonValue>;

    JsonObject() : m_json(1, '{') { }
    JsonObject(std::initializer_list<Field> fields);

    //! \a name is plain ASCII without quotes.
    void insert(QStringView name, const JsonValue &value);
    //! The whole object.
    QByteArray toJson() const { return QByteArray(m_json).append('}'); }

private:
    friend class JsonValue;

    QByteArray m_json; // without the bracket at the end
};

//! One array, value by value.
class JsonArray
{
public:
    JsonArray() : m_json(1, '[') { }
    JsonArray(std::initializer_list<JsonValue> values);

    void append(const JsonValue &value);
    bool isEmpty() const { return m_json.size() == 1; }

private:
    friend class JsonValue;

    QByteArray m_json; // without the bracket at the end
};

} // namespace charla::protocol
