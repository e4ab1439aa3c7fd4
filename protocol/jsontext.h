// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace charla::protocol {

//! \brief Writes compact JSON straight into bytes, for the lists of which a server sends thousands.
//!
//! A QJsonObject for each of their items takes five times as long. The caller sees to it that what
//! it begins ends; commas come by themselves.
class JsonText
{
public:
    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }
    //! The next value's name; a plain one, without anything to escape.
    JsonText &key(const char *name);
    JsonText &value(const QString &text);
    JsonText &value(qint64 number);
    JsonText &value(bool flag);

    QByteArray take() { return std::move(m_bytes); }

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    void separate();

    QByteArray m_bytes;
    bool m_needsComma = false;
};

} // namespace charla::protocol
