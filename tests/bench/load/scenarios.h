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

} // namespace charla::load
