// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>

#include <QByteArrayView>
#include <QString>

namespace charla::protocol {

//! \brief By what people see whether somebody is the one that they know: 32 bits of who they are.
//!
//! The same as long as the server knows the person, whatever their nick; another for whoever takes
//! the nick later. Public, and of no use to come in with. Two strangers have the same one by chance
//! only: it is there to be looked at, and no program may take it for a name.
class KeyMark
{
public:
    KeyMark() = default;
    //! That of a person, by what the server knows of nobody else: the first bytes of the SHA-256 of it.
    static KeyMark of(QByteArrayView identity);
    //! \return BadValue for anything but the form that text() has.
    static Result<KeyMark, Refusal> from(const QString &text);

    //! Of somebody of whom none is known: an older server didn't say.
    bool isNull() const { return m_bits == 0; }
    quint32 bits() const { return m_bits; }
    //! Eight hexadecimal digits in small letters, such as "9f3a12c4"; empty for none.
    QString text() const;
    bool operator==(const KeyMark &) const = default;

private:
    explicit KeyMark(quint32 bits) : m_bits(bits) { }

    quint32 m_bits = 0;
};

} // namespace charla::protocol
