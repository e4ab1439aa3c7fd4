// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! Writes a transcript of a data folder, or of a room of a running server. Needs a
//! QCoreApplication. A file is there when it is whole, or not at all.
//! \return the program's exit code.
int runExport(const Export &chosen);

} // namespace charla::app
