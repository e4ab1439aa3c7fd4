// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/addressbook.h>
#include <server/limits/allowance.h>
#include <server/limits/floodlimits.h>

#include <array>
#include <chrono>
#include <optional>

namespace charla::server {

//! \brief Says whether somebody may do something now, and counts whom it told to wait.
//!
//! What each has left lies with the connection, the person and the address; this knows the limits.
//! Looks nothing up, allocates nothing, and is handed the time: asking costs some nanoseconds.
//! Lives on the hub's thread.
class Warden
{
public:
    using Time = TokenBucket::Time;

    struct Asker
    {
        ConnectionAllowance &connection;
        Allowance *person = nullptr; //!< null before the login
        AddressRecord &address;
    };

    //! How often who was refused what.
    using Refusals = std::array<std::array<quint64, ScopeCount>, DeedCount>;

    explicit Warden(const FloodLimits &limits) : m_limits(limits) { }

    //! Takes one of each of theirs, when all have one.
    //! \return none when it may be done; else how long to wait, rounded up.
    std::optional<std::chrono::milliseconds> ask(Deed act, const Asker &asker, Time now);

    //! To be called for each refusal of whatever kind.
    //! \return whether it is borne with; else the connection has to go.
    [[nodiscard]] bool bears(const Asker &asker, Time now);

    GuessBrake::Terms guessTerms() const
    {
        return {m_limits.freeGuesses, m_limits.longestGuessWait};
    }

    //! What somebody has left is counted by the new ones, too.
    void setLimits(const FloodLimits &limits) { m_limits = limits; }

    const Refusals &refusals() const { return m_refusals; }
    quint64 closed() const { return m_closed; }

private:
    FloodLimits m_limits;
    Refusals m_refusals{};
    quint64 m_closed = 0;
};

} // namespace charla::server
