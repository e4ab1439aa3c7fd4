// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/program.h>

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

//! The options of the command line, and what --help and the manual say of them.
namespace charla::app {

//! Options of which one asks together.
struct OptionGroup
{
    QString heading;
    QList<QCommandLineOption> options;
};

//! All that the program \a kind has something to do with; none of the groups is empty.
QList<OptionGroup> optionGroups(ProgramKind kind);

//! All there are, of all modes of both programs.
QList<QCommandLineOption> commandLineOptions();

//! Those that may stand several times, each with one value more.
QStringList repeatableOptions();

//! As one types it: {"-h", "--help"}.
QStringList spelled(const QCommandLineOption &option);

} // namespace charla::app
