// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

class Transcript;

//! Asks a running server for all of a room, page by page. Runs an event loop of its own.
//! \a room must be there.
//! \return why it could not, for people; empty when all is written.
QString exportFrom(const Export::FromServer &source, const Export &chosen, Transcript &transcript);

} // namespace charla::app
