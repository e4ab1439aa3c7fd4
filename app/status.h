// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! \brief Tells how it stands with the server that works on a folder, on this machine.
//!
//! Needs a QCoreApplication.
//! \return the program's exit code, as the LSB has it for services: 0 it runs, 3 it does not; 1 when
//!         it runs and is not well.
int runStatus(const Status &status);

} // namespace charla::app
