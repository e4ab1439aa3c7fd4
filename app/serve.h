// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/commandline.h>

namespace charla::app {

//! Serves until SIGTERM or SIGINT. Needs a QCoreApplication; prints one line with the addresses
//! when it is ready, and tells a service manager. Takes the port that one hands over.
//! \return the program's exit code.
int runServe(const Serve &serve);

} // namespace charla::app
