// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

//! The options of the command line, and what --help says of them.
namespace charla::app {

//! All there are, of all modes.
QList<QCommandLineOption> commandLineOptions();

QString helpText();

} // namespace charla::app
