// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "histogram.h"

#include <algorithm>
#include <bit>

namespace charla::load {

void Histogram::add(Span span)
{
    const auto value = std::uint64_t(std::max<Span::rep>(span.count(), 0));
    const int beyond = std::max(int(std::bit_width(value)) - StepBits - 1, 0);
    ++m_counts[(std::size_t(beyond) << StepBits) + (value >> beyond)];
    ++m_count;
    m_longest = std::max(m_longest, span);
}

Span Histogram::quantile(double part) const
{
    const auto wanted = std::uint64_t(double(m_count) * part);
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < Buckets; ++at) {
        sum += m_counts[at];
        if (sum <= wanted)
            continue;
        const std::size_t beyond = at < (2U << StepBits) ? 0 : (at >> StepBits) - 1;
        const std::uint64_t step = at - (beyond << StepBits);
        return std::min(Span(Span::rep(step << beyond)), m_longest);
    }
    return m_longest;
}

} // namespace charla::load
