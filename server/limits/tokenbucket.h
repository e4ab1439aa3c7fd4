// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace charla::server {

//! How often something may be done: so many at once, and then one each interval.
struct Rate
{
    int burst = 0; //!< 0: as often as one likes
    std::chrono::nanoseconds interval{}; //!< till there is one more

    static constexpr Rate of(int burst, double perSecond)
    {
        const double nanoseconds = perSecond > 0 ? 1e9 / perSecond + 0.5 : 0;
        return {burst, std::chrono::nanoseconds(std::int64_t(nanoseconds))};
    }
    double perSecond() const { return interval.count() > 0 ? 1e9 / double(interval.count()) : 0; }
    bool isOff() const { return burst <= 0; }

    bool operator==(const Rate &) const = default;
};

//! \brief Whether something may be done now, and when else; as a bucket of tokens would say.
//!
//! Holds one moment only: the one at which the bucket will be full again (the generic cell rate
//! algorithm, ITU-T I.371), so that thousands of them take no room and asking takes no time. Its
//! rate and the time are handed in. Any bucket begins full.
class TokenBucket
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::nanoseconds;

    //! \return how long to wait until one can be taken; 0 for now. Takes nothing.
    Span wait(const Rate &rate, Time now) const
    {
        if (rate.isOff())
            return Span(0);
        return std::max(Span(0), (m_full - now) - rate.interval * (rate.burst - 1));
    }
    //! Takes one, whether it is there or not.
    void take(const Rate &rate, Time now)
    {
        if (!rate.isOff())
            m_full = std::max(m_full, now) + rate.interval;
    }
    //! How many are missing, rounded down.
    int missing(const Rate &rate, Time now) const
    {
        if (rate.isOff() || rate.interval.count() == 0 || m_full <= now)
            return 0;
        return int((m_full - now) / rate.interval);
    }
    bool isFull(Time now) const { return m_full <= now; }

private:
    Time m_full{};
};

} // namespace charla::server
