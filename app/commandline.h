// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

//! What the arguments ask for. Pure: nothing is printed, opened or ended here.
//! \a arguments start with the program's name. \a version is what --version tells.
Command commandOf(const QStringList &arguments, const QString &version);

} // namespace charla::app
