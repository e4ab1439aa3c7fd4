// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace charla::load {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;
using Span = Clock::duration; // nanoseconds

inline double secondsOf(Span span)
{
    return std::chrono::duration<double>(span).count();
}

inline Span spanOf(double seconds)
{
    return std::chrono::duration_cast<Span>(std::chrono::duration<double>(seconds));
}

} // namespace charla::load
