// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

namespace charla::client {

//! \brief How long to wait before the next try to connect: longer each time, and never as long as the others wait.
//!
//! Full jitter: the wait is drawn evenly from nothing to a limit that doubles from First to Most,
//! so that the clients of a server that comes back don't all arrive at once. Pure.
class Backoff
{
public:
    static constexpr std::chrono::milliseconds First{500};
    static constexpr std::chrono::milliseconds Most{30'000};
    //! Of First each, so that a restart of a second or two is bridged, and who comes in is there within
    //! First of the server's return.
    static constexpr int EarlyTries = 8;

    //! Draws a duration from 0 to its argument, both included, each as likely as the others.
    using Draw = std::function<std::chrono::milliseconds(std::chrono::milliseconds most)>;
    //! A Draw from the system's random source.
    static std::chrono::milliseconds drawEvenly(std::chrono::milliseconds most);

    explicit Backoff(Draw draw) : m_draw(std::move(draw)) { }

    //! The wait before the next try.
    std::chrono::milliseconds next();
    //! The same for a try that the server itself asked for: none, if it is the first since reset().
    std::chrono::milliseconds nextAtOnce();
    //! The server has stopped on purpose, and is most often back within moments: the next tries have
    //! short waits all, EarlyTries of them.
    void expectReturn() { m_early = EarlyTries; }
    //! A connection has held: the next wait is a short one again.
    void reset() { m_tries = m_early = 0; }

private:
    std::chrono::milliseconds limit() const;

    Draw m_draw;
    int m_tries = 0;
    int m_early = 0; // short ones that are left
};

} // namespace charla::client
