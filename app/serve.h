// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>
#include <protocol/result.h>

#include <functional>

namespace charla::app {

//! What the same arguments say when they are read again, with the files that they name; or why they
//! can't be, for people.
using ServedAgain = std::function<protocol::Result<Serve, QString>()>;

//! Serves until SIGTERM or SIGINT. Needs a QCoreApplication; prints one line with the addresses
//! when it is ready, and tells a service manager. Takes the port that one hands over. At SIGHUP it
//! reads again what \a again then says: certificate, limits, password and the like, and tells what was
//! taken and what needs a restart; a mistake changes nothing.
//! \return the program's exit code.
int runServe(const Serve &serve, const ServedAgain &again);

} // namespace charla::app
