// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/commandline.h>

namespace charla::app {

//! Opens the window and runs until it is closed. Needs a QApplication.
//! \return the program's exit code.
int runDesktop(const Desktop &desktop);

} // namespace charla::app
