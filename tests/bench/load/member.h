// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialect.h"

#include <cstdint>
#include <string>

namespace charla::load {

//! One client of the crowd. A value that the crowd and the scenario share.
struct Member
{
    enum class State : std::uint8_t {
        Out,
        Waiting, //!< its turn to connect has not come yet
        Connecting,
        Upgrading,
        LoggingIn, //!< no welcome yet
        Welcomed, //!< no list of members yet
        In,
        Refused, //!< lost before it was in
        Lost, //!< the server ended the connection
    };

    std::uint32_t number = 0;
    std::uint32_t room = 0;
    Pass pass;
    State state = State::Out;
    bool hasSmallBuffer = false; //!< set before it comes in: the system takes little for it
    bool counts = true; //!< whether what it hears is part of the figures
    bool writes = false; //!< the system is asked when its socket takes more
    int socket = -1;
    std::string input; //!< the beginning of a frame that is not complete
    std::string output; //!< what the socket has not taken
};

} // namespace charla::load
