// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace charla::protocol::lan {

//! From one beacon of a server to the next: some 250 bytes by each address.
inline constexpr std::chrono::milliseconds BeaconInterval{1500};

//! A server that has not said for so long that it is there is gone: three beacons in a row were lost.
inline constexpr std::chrono::milliseconds BeaconLifetime{4750};

// Promised to people: who comes is there within two seconds, who goes is gone within five.
static_assert(BeaconInterval < std::chrono::seconds(2) && BeaconLifetime < std::chrono::seconds(5)
              && 3 * BeaconInterval < BeaconLifetime);

} // namespace charla::protocol::lan
