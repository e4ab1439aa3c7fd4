// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace charla::server {

//! \brief When a silent peer is asked for a sign of life, and when it is given up.
//!
//! Any byte from the peer is a sign of life. Reads no clock: every call is told the time, which
//! must not go back. The owner calls look() at nextLook() or later.
class Heartbeat
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Span = std::chrono::milliseconds;

    enum class Act {
        Wait,
        Ping, //!< once for each silence
        Drop, //!< the peer is gone: CloseCode::Silent
    };

    //! A peer is pinged after \a silence, and dropped when \a answer later it has still sent
    //! nothing.
    Heartbeat(Span silence, Span answer, Time now);

    void noteLife(Time now);

    //! What has to be done now.
    Act look(Time now);

    //! The earliest time at which look() can say anything but Wait.
    Time nextLook() const;

private:
    Span m_silence;
    Span m_answer;
    Time m_lastLife;
    bool m_pinged = false;
};

} // namespace charla::server
