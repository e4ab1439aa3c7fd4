// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/result.h>

#include <QHashFunctions>
#include <QString>

namespace charla::protocol {

//! \brief By what a name is compared: two names that meet in either part count as the same.
//!
//! `folded` ignores case and then what the letters look like; `shown` keeps case, because some
//! letters look alike only as they are written ("Ian" with a capital I, "lan" with a small L).
//! Skeletons of Unicode Technical Standard 39 §4, by ICU's spoof checker.
struct NameKeys
{
    QString folded;
    QString shown;

    bool looksLike(const NameKeys &other) const
    {
        return folded == other.folded || shown == other.shown;
    }
};

NameKeys nameKeys(const QString &name);

//! \brief A person's name, as it is shown: NFKC, trimmed, inner white space single.
//!
//! Can only be made through from(), so whoever holds one need not check it again.
class Nick
{
public:
    //! Refuses EmptyValue (also nothing but accents), TooLong (limits::MaxNickCodePoints,
    //! MaxNickBytes) and BadCharacters: control, format, private-use and unassigned code points
    //! (but for the places that Unicode keeps for emoji), others that nobody sees, lone
    //! surrogates, line breaks.
    static Result<Nick, Refusal> from(const QString &raw);

    const QString &text() const { return m_text; }
    NameKeys keys() const { return nameKeys(m_text); }
    bool operator==(const Nick &) const = default;

    friend size_t qHash(const Nick &nick, size_t seed = 0) { return ::qHash(nick.m_text, seed); }

private:
    explicit Nick(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

//! \brief A room's name, under the same rules as a Nick, with limits::MaxRoomCodePoints.
class RoomName
{
public:
    static Result<RoomName, Refusal> from(const QString &raw);
    //! The room that is always there, and the one of the dialects that know no rooms.
    static RoomName lobby();

    const QString &text() const { return m_text; }
    NameKeys keys() const { return nameKeys(m_text); }
    bool operator==(const RoomName &) const = default;

    friend size_t qHash(const RoomName &room, size_t seed = 0)
    {
        return ::qHash(room.m_text, seed);
    }

private:
    explicit RoomName(QString text) : m_text(std::move(text)) { }

    QString m_text;
};

//! \brief The order in which names are shown: without case, and with it where that decides nothing.
//!
//! Both ends must have the same: a page of members is asked for by the last one of the page before.
bool sortsBefore(const QString &one, const QString &other);

} // namespace charla::protocol
