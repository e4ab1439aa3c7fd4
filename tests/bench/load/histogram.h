// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"

#include <array>
#include <cstdint>

namespace charla::load {

//! \brief How many took how long, to within 1.6 %, whatever their number.
class Histogram
{
public:
    void add(Span span);
    std::uint64_t count() const { return m_count; }
    //! The span within which so many of all were, 0 to 1. Zero when there are none.
    Span quantile(double part) const;
    Span longest() const { return m_longest; }

private:
    // 64 steps for each power of two, of nanoseconds.
    static constexpr int StepBits = 6;
    static constexpr std::size_t Buckets = (64 - StepBits + 1) << StepBits;

    std::array<std::uint64_t, Buckets> m_counts{};
    std::uint64_t m_count = 0;
    Span m_longest{};
};

} // namespace charla::load
