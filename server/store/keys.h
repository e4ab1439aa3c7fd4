// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/keymark.h>
#include <protocol/names.h>

#include <QHashFunctions>
#include <QUuid>

#include <utility>
#include <variant>

//! What the server calls people and conversations among its own rooms; never goes over the wire.
namespace charla::server {

//! \brief Who somebody is, whatever their nick: made at the first login, kept while they are.
//!
//! A nick that is free again may be taken by somebody else, who must not read what was said to
//! the one before. So private talks hang on this and not on the nick.
class PersonId
{
public:
    PersonId() = default;
    explicit PersonId(QUuid uuid) : m_uuid(uuid) { }
    static PersonId create() { return PersonId(QUuid::createUuid()); }

    QUuid uuid() const { return m_uuid; }
    //! What others see of it.
    protocol::KeyMark keyMark() const { return protocol::KeyMark::of(m_uuid.toRfc4122()); }
    bool operator==(const PersonId &) const = default;
    bool operator<(const PersonId &other) const { return m_uuid < other.m_uuid; }

    friend size_t qHash(const PersonId &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

//! The private talk of two people, the same whoever of them is named first. Both may be one.
class PrivateKey
{
public:
    PrivateKey(PersonId one, PersonId other)
        : m_low(std::min(one, other)), m_high(std::max(one, other))
    {
    }

    PersonId low() const { return m_low; }
    PersonId high() const { return m_high; }
    bool has(const PersonId &person) const { return person == m_low || person == m_high; }
    //! The other one of the two; \a person itself in a talk with oneself.
    PersonId partnerOf(const PersonId &person) const { return person == m_low ? m_high : m_low; }
    bool operator==(const PrivateKey &) const = default;

    friend size_t qHash(const PrivateKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.m_low, key.m_high);
    }

private:
    PersonId m_low;
    PersonId m_high;
};

//! A conversation as the store files it: a room by the name as the server writes it.
using ConversationKey = std::variant<protocol::RoomName, PrivateKey>;

inline size_t qHash(const ConversationKey &key, size_t seed = 0)
{
    return std::visit([seed](const auto &alternative) { return qHash(alternative, seed); }, key);
}

} // namespace charla::server
