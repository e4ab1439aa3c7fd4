// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures.h"
#include "stage.h"

#include <optional>

namespace charla::load {

//! Each: what was seen, or nothing when it could not be shown, which has been said then.
using Outcome = std::optional<Figures>;

//! One room, saturated: a closed loop of a few senders.
Outcome runRoom(Stage &stage, const Options &options);
//! Many rooms at a fixed rate.
Outcome runRooms(Stage &stage, const Options &options);
//! Thousands come in as fast as they can while a few talk; perhaps all are cut then and come back.
Outcome runConnects(Stage &stage, const Options &options);
//! Thousands come into one room, and who is told what of that.
Outcome runWave(Stage &stage, const Options &options);
//! What a connection takes that says nothing.
Outcome runIdle(Stage &stage, const Options &options);
//! What the same talk costs beside more and more connections that say nothing.
Outcome runFlat(Stage &stage, const Options &options);
//! How a room fares of which some stop reading.
Outcome runSlow(Stage &stage, const Options &options);

} // namespace charla::load
