// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! Shows which servers are on the local network; where there are none, what was looked at and what may help. Runs
//! the event loop. \return the exit code: 1 when there was none.
int runDiscover(const Discover &discover);

} // namespace charla::app
