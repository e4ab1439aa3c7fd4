// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace charla::protocol {

//! \brief The place of a message in the order of everything a server has committed.
//!
//! Rises by at least one with each message; 0 stands before the first. Stays below 2^53, so
//! that every JSON reader keeps it exact.
class Seq
{
public:
    constexpr Seq() = default;
    constexpr explicit Seq(qint64 value) : m_value(value) { }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    constexpr Seq next() const { return Seq(m_value + 1); }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in it
    auto operator<=>(const Seq &) const = default;

private:
    qint64 m_value = 0;
};

inline size_t qHash(Seq seq, size_t seed = 0)
{
    return ::qHash(seq.value(), seed);
}

//! \brief The sender's name for one message, made when the person pressed Enter.
//!
//! The same sender and id are the same message, however often it arrives (rule 2 of the house).
class MessageId
{
public:
    MessageId() = default;
    explicit MessageId(QUuid uuid) : m_uuid(uuid) { }
    //! \return BadValue for anything but the form that text() has (8-4-4-4-12 in small letters),
    //! so that an answer holds the very text that was sent; and for the nil UUID.
    static Result<MessageId, Refusal> from(const QString &text);
    static MessageId create() { return MessageId(QUuid::createUuid()); }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool operator==(const MessageId &) const = default;

    friend size_t qHash(const MessageId &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

//! \brief The secret by which one session, and only it, takes its nick back.
//!
//! 32 random bytes as 43 characters of base64url. Never logged, never sent to anyone else.
class SessionToken
{
public:
    //! \return BadValue for anything that isn't 43 characters of base64url.
    static Result<SessionToken, Refusal> from(const QString &text);
    //! A new token from the system's secure random source.
    static SessionToken create();

    QString text() const { return m_text; }
    bool operator==(const SessionToken &) const = default;

    friend size_t qHash(const SessionToken &token, size_t seed = 0)
    {
        return ::qHash(token.m_text, seed);
    }

private:
    explicit SessionToken(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

} // namespace charla::protocol
