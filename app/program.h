// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::app {

struct Desktop;

//! Of the two programs that this code is built as.
enum class ProgramKind {
    WithWindow, //!< charla: a window, or a server without one
    Headless, //!< charla-server: the same without windows, and without their libraries
};

//! What is typed to start it.
QString programName(ProgramKind kind);

//! In what the two differ.
struct Program
{
    ProgramKind kind = ProgramKind::Headless;
    //! Makes the application and opens a window; null in a headless one, which is never asked to.
    int (*openWindow)(const Desktop &, int argc, char **argv) = nullptr;
    //! The versions of the libraries that the other one has not, a line each.
    QString furtherLibraries = {};
};

//! The one that runs: charla.cpp and charlaserver.cpp say so, each in its own program.
const Program &thisProgram();

} // namespace charla::app
