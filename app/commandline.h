// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>
#include <app/program.h>
#include <protocol/result.h>

#include <QByteArray>
#include <QCommandLineOption>
#include <QList>

#include <functional>

namespace charla::app {

//! What can be read from a file: its content, or why it can't be, for people.
using ReadFile = std::function<protocol::Result<QByteArray, QString>(const QString &file)>;

//! \brief What the arguments ask for. Pure: nothing is printed, opened or ended here.
//!
//! \a arguments start with the program's name. \a version is what --version tells. What a file says
//! that the arguments name (--config) comes by \a readFile; without it there is no such file.
Command commandOf(const QStringList &arguments, const QString &version,
                  ProgramKind kind = ProgramKind::WithWindow, const ReadFile &readFile = {});

//! A word by which something is chosen, and what goes with it.
struct CommandWord
{
    QString word; //!< empty for what the program does without one
    QStringList options; //!< without dashes
};

//! All that the program \a kind can be asked for, without a word first.
QList<CommandWord> commandWords(ProgramKind kind);

//! The options of a server that a configuration may say (--config): all but those that are about the
//! command line itself.
QList<QCommandLineOption> configOptions();

} // namespace charla::app
