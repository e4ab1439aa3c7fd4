// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! Keeps order on a running server from a shell, as its owner. \return the exit code.
int runAdmin(const Admin &admin);

} // namespace charla::app
