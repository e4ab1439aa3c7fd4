// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! Looks for words on a server and prints what it finds. Needs a QCoreApplication.
//! \return the program's exit code: 0 when something was found, 1 when nothing was, or on trouble.
int runSearch(const Search &search);

} // namespace charla::app
