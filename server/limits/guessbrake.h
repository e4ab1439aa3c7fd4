// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace charla::server {

//! \brief Makes whoever guesses wait longer each time.
//!
//! Some wrong guesses are free, because people mistype. Each further one doubles the wait, up to the
//! longest; each half minute without one forgives one. A right answer forgives nothing: who guesses
//! may have a password of their own. The time is handed in.
class GuessBrake
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::nanoseconds;

    struct Terms
    {
        int freeGuesses = 0; //!< 0: nobody ever waits
        std::chrono::seconds longestWait{};
    };

    //! \return how long to wait until the next guess is looked at; 0 for not at all.
    Span wait(Time now) const;
    void noteWrong(const Terms &terms, Time now);
    //! Knows of nothing that isn't forgiven.
    bool isIdle(Time now) const { return wrongAt(now) == 0 && wait(now) == Span(0); }

private:
    int wrongAt(Time now) const;

    int m_wrong = 0; // at m_last
    Time m_last{};
    Time m_until{};
};

} // namespace charla::server
