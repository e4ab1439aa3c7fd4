// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/jsontext.h>

#include <algorithm>
#include <cstdio>

namespace charla::protocol {

namespace {

bool needsEscape(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < ' ';
}

void appendEscaped(QByteArray &bytes, char byte)
{
    if (byte == '"' || byte == '\\') {
        bytes.append('\\').append(byte);
        return;
    }
    char code[7];
    std::snprintf(code, sizeof code, "\\u%04x", unsigned(static_cast<unsigned char>(byte)));
    bytes.append(code);
}

} // namespace

void JsonText::separate()
{
    if (std::exchange(m_needsComma, true))
        m_bytes.append(',');
}

JsonText &JsonText::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_bytes.append(bracket);
    m_needsComma = true;
    return *this;
}

JsonText &JsonText::key(const char *name)
{
    separate();
    m_bytes.append('"').append(name).append("\":");
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::value(const QString &text)
{
    separate();
    const QByteArray utf8 = text.toUtf8();
    m_bytes.append('"');
    if (std::ranges::none_of(utf8, needsEscape)) {
        m_bytes.append(utf8);
    } else {
        for (const char byte : utf8) {
            if (needsEscape(byte))
                appendEscaped(m_bytes, byte);
            else
                m_bytes.append(byte);
        }
    }
    m_bytes.append('"');
    return *this;
}

JsonText &JsonText::value(qint64 number)
{
    separate();
    m_bytes.append(QByteArray::number(number));
    return *this;
}

JsonText &JsonText::value(bool flag)
{
    separate();
    m_bytes.append(flag ? "true" : "false");
    return *this;
}

} // namespace charla::protocol
