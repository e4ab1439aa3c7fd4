// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <compare>

namespace charla::client {

//! \brief Where a row stands in a conversation, by which its rows are sorted.
//!
//! A message stands at its seq; a notice behind a message and behind earlier notices there. A
//! server that has lost its data numbers anew: what an earlier life of it has told stays above.
struct Place
{
    int life = 0;
    protocol::Seq seq;
    int notice = 0; //!< 0 for the message itself; rising for what stands behind it

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in it
    auto operator<=>(const Place &) const = default;
};

} // namespace charla::client
