// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/program.h>

#include <QList>
#include <QString>

#include <utility>

namespace charla::app {

//! A way to call the program, as --help and the manual tell it.
struct Usage
{
    enum class Kind { Window, Serving, Word };

    Kind kind = Kind::Word;
    QString word; //!< by which a command is chosen; empty otherwise
    //! What follows the word; each of them is a way to call it.
    QStringList arguments;
    QString text; //!< what it does, in sentences
    QList<std::pair<QString, QString>> orders = {}; //!< words of its own, and what they do
};

//! In one sentence, without the name.
QString purpose();

//! All that the program \a kind can be asked for.
QList<Usage> usages(ProgramKind kind);

//! How it is called, a line each: "charla send --url URL --nick NICK".
QStringList synopses(const Usage &usage, ProgramKind kind);

//! What the program ends with.
QString exitCodes();

} // namespace charla::app
