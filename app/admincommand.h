// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/optionreader.h>

namespace charla::app {

//! The options that only `charla admin` has.
QList<QCommandLineOption> adminOptions();

//! What `charla admin WORDS…` is asked for. Pure.
Command adminCommand(OptionReader &reader, const QStringList &words);

} // namespace charla::app
