// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/program.h>

namespace charla::app {

//! What --help says: all ways to call the program, and all its options.
QString helpText(ProgramKind kind);

} // namespace charla::app
