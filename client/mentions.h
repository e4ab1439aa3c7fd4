// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::client {

//! Whether a name with \a inside at its edge is only a part of a longer word when \a outside stands
//! beside it.
bool goesOn(QChar inside, QChar outside);

//! Where \a text names somebody: their nick as a word of its own, with an @ before it or without, in
//! capitals or not. An @ belongs to it.
struct Mention
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Mention &) const = default;
};

//! The first one from \a from on; of length 0 when there is none. An empty \a nick is never named.
Mention findMention(QStringView text, QStringView nick, qsizetype from = 0);

inline bool mentions(QStringView text, QStringView nick)
{
    return findMention(text, nick).length > 0;
}

} // namespace charla::client
