// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/deed.h>
#include <server/limits/tokenbucket.h>

#include <algorithm>
#include <array>

namespace charla::server {

//! What one connection, person or address may do now: a bucket for each Deed. Begins full.
struct Allowance
{
    std::array<TokenBucket, DeedCount> buckets{};

    TokenBucket &of(Deed act) { return buckets[std::size_t(act)]; }
    bool isFull(TokenBucket::Time now) const
    {
        return std::ranges::all_of(buckets,
                                   [now](const TokenBucket &it) { return it.isFull(now); });
    }
};

//! \brief The same for a connection, and what it was told.
//!
//! Who was told to wait is refused until then, even if there would be a token before: what it had
//! sent meanwhile would overtake what was refused.
struct ConnectionAllowance
{
    Allowance allowance;
    TokenBucket refusals;
    std::array<TokenBucket::Time, DeedCount> heldUntil{};
};

} // namespace charla::server
