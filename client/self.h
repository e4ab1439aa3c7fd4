// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <utility>

namespace charla::client {

//! Who this person is on the server.
struct Self
{
    // NOLINTNEXTLINE(google-explicit-constructor): before the login a nick is all there is
    Self(protocol::Nick itsNick, protocol::KeyMark mark = {})
        : nick(std::move(itsNick)), keyMark(mark)
    {
    }

    //! Whether what that one said is this person's. Somebody else may have had the nick before, or
    //! have it since; only where no mark is known does it decide alone.
    bool is(const protocol::Nick &author, const protocol::KeyMark &mark) const
    {
        return author == nick && (mark == keyMark || mark.isNull() || keyMark.isNull());
    }
    bool operator==(const Self &) const = default;

    protocol::Nick nick;
    protocol::KeyMark keyMark; //!< none before the login
};

} // namespace charla::client
