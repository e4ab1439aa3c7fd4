// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

//! Works on a data folder without serving it. Each needs a QCoreApplication, says on standard
//! output what it did or on standard error why it could not, and returns the program's exit code.
namespace charla::app {

int runBackup(const Backup &backup);
int runImport(const Import &import);
int runPurge(const Purge &purge);

//! Saves what can be read of a damaged history and tells it on standard error; does nothing when
//! there is no damage, or \a folder is empty.
//! \return why it could not, for people; empty when the folder can be served now.
QString repair(const QString &folder);

} // namespace charla::app
