// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/deed.h>
#include <server/limits/tokenbucket.h>

#include <QtGlobal>

#include <array>
#include <chrono>

namespace charla::server {

//! \brief What one connection, person or address can have of a server before the others go short.
//!
//! The defaults are far above what people do: somebody who pastes fifty lines, a class of thirty
//! behind one address that comes back all at once. 0 or a burst of 0 is no limit. docs/limits.md
//! says why each is what it is; limitwords.h has the names.
struct FloodLimits
{
    using RatesOfDeed = std::array<Rate, ScopeCount>; //!< by Scope

    //! By Deed. A connection is not a person before the login.
    std::array<RatesOfDeed, DeedCount> rates{
        RatesOfDeed{Rate::of(200, 20), Rate::of(200, 20), Rate::of(2000, 200)}, // messages
        RatesOfDeed{Rate::of(200, 20), Rate::of(200, 20), Rate::of(4000, 400)}, // signs
        RatesOfDeed{Rate::of(300, 10), Rate::of(300, 10), Rate::of(5000, 100)}, // joins
        RatesOfDeed{Rate::of(30, 0.2), Rate::of(30, 0.2), Rate::of(300, 2)}, // rooms
        RatesOfDeed{Rate::of(20, 0.5), Rate(), Rate::of(3000, 50)}, // logins
        RatesOfDeed{Rate::of(100, 5), Rate::of(100, 5), Rate::of(1000, 50)}, // uploads
        RatesOfDeed{Rate::of(30, 2), Rate::of(30, 2), Rate::of(300, 20)}, // searches
        RatesOfDeed{Rate::of(200, 20), Rate::of(200, 20), Rate::of(4000, 200)}, // histories
        RatesOfDeed{Rate::of(200, 20), Rate(), Rate::of(5000, 400)}, // requests
    };
    //! Who is refused something more often than this is closed. A client that sends much before it
    //! hears the first refusal stays below.
    Rate refusalsPerConnection = Rate::of(1000, 20);
    //! And beyond this whoever there has a part in it.
    Rate refusalsPerAddress = Rate::of(20'000, 200);

    //! Wrong passwords from one address before it must wait.
    int freeGuesses = 10;
    //! The wait doubles with each further one, from one second to this.
    std::chrono::seconds longestGuessWait{60};

    //! Sockets in all, whatever they want. Fewer when the system gives the process fewer.
    int maxConnections = 20'000;
    //! Of those, kept for who comes from this machine: the host and operators.
    int reservedConnections = 32;
    int maxConnectionsPerAddress = 1000;
    //! TLS handshakes that have begun: each holds some 50 to 75 KB. The others wait for their turn.
    int maxHandshakes = 512;
    int maxHandshakesPerAddress = 128;
    //! Of all answers that wait to be taken, bytes; whoever holds most of it is closed first.
    qint64 maxQueuedBytes = 128LL * 1024 * 1024;

    static FloodLimits off();

    bool operator==(const FloodLimits &) const = default;
};

inline FloodLimits FloodLimits::off()
{
    FloodLimits none;
    none.rates = {};
    none.refusalsPerConnection = none.refusalsPerAddress = Rate();
    none.freeGuesses = 0;
    none.maxConnections = none.reservedConnections = none.maxConnectionsPerAddress = 0;
    none.maxHandshakes = none.maxHandshakesPerAddress = 0;
    none.maxQueuedBytes = 0;
    return none;
}

} // namespace charla::server
