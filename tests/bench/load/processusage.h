// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"

#include <cstdint>

#include <sys/types.h>

namespace charla::load {

//! \brief Reads from /proc what the server uses.
//!
//! Threads that end in between take their time with them; none of the servers that are measured
//! end any under load.
class ProcessUsage
{
public:
    //! \a pid 0: nothing is known, and everything is zero.
    explicit ProcessUsage(pid_t pid) : m_pid(pid) { }

    //! Of all its threads, since they began.
    Span processor() const;
    //! Without what the kernel keeps for its sockets.
    std::int64_t residentBytes() const;

private:
    pid_t m_pid;
};

} // namespace charla::load
