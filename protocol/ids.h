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

//! \brief A name that a client gives to something of its own, so that saying it again does nothing.
//!
//! \a Thing tells apart what is named.
template<typename Thing>
class OwnId
{
public:
    OwnId() = default;
    explicit OwnId(QUuid uuid) : m_uuid(uuid) { }
    //! \return BadValue for anything but the form that text() has (8-4-4-4-12 in small letters),
    //! so that an answer holds the very text that was sent; and for the nil UUID.
    static Result<OwnId, Refusal> from(const QString &text)
    {
        const OwnId id(QUuid::fromString(text));
        if (id.isNull() || id.text() != text)
            return Refusal{ErrorCode::BadValue, {}, {}};
        return id;
    }
    static OwnId create() { return OwnId(QUuid::createUuid()); }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool operator==(const OwnId &) const = default;

    friend size_t qHash(const OwnId &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

//! \brief The sender's name for one message, made when the person pressed Enter.
//!
//! The same sender and id are the same message, however often it arrives (rule 2 of the house).
using MessageId = OwnId<struct MessageNamed>;

//! \brief A client's name for one file that it sends, made when the person chose the file.
//!
//! The same person and id are the same upload, also after a lost connection.
using UploadId = OwnId<struct UploadNamed>;

//! Whether it is 43 characters of base64url, as 32 bytes are.
bool isSecret(const QString &text);
//! 32 bytes from the system's secure random source, as 43 characters of base64url.
QString newSecret();

//! \brief A secret that lets whoever has it do one thing. Never logged, never sent to anyone else.
//!
//! \a Thing tells apart what it is for.
template<typename Thing>
class Secret
{
public:
    //! \return BadValue for anything that isn't 43 characters of base64url.
    static Result<Secret, Refusal> from(const QString &text)
    {
        if (!isSecret(text))
            return Refusal{ErrorCode::BadValue, {}, {}};
        return Secret(text);
    }
    static Secret create() { return Secret(newSecret()); }

    const QString &text() const { return m_text; }
    bool operator==(const Secret &) const = default;

    friend size_t qHash(const Secret &secret, size_t seed = 0)
    {
        return ::qHash(secret.m_text, seed);
    }

private:
    explicit Secret(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

//! By which one session, and only it, is taken up again.
using SessionToken = Secret<struct SessionTaken>;

//! By which whoever has a server's data comes in as its owner.
using OwnerKey = Secret<struct ServerOwned>;

//! By which the bytes of one upload are brought, and by which a message takes it.
using UploadToken = Secret<struct UploadTaken>;

//! One login of a person. No secret: it opens nothing.
using SessionId = OwnId<struct SessionNamed>;

//! One invitation, for who has made it. Opens nothing.
using InvitationId = OwnId<struct InvitationNamed>;

//! By which somebody comes in without the server's password.
using InvitationCode = Secret<struct InvitationTaken>;

} // namespace charla::protocol
