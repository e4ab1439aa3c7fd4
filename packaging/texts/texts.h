// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/program.h>

#include <QString>

//! What is installed beside the programs and tells of their options: made of the same lists as --help.
namespace charla::packaging {

//! The manual page charla(1) or charla-server(1), for man.
QString manualPage(app::ProgramKind kind, const QString &version);

//! The manual page charla.conf(5).
QString configurationPage(const QString &version);

//! The configuration as it is installed: all keys are there, and none is set.
QString configuration();

//! What the shell offers while one types the program's arguments, for bash.
QString completion(app::ProgramKind kind);

} // namespace charla::packaging
