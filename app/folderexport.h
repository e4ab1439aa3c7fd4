// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>

namespace charla::app {

class Transcript;

//! Writes what is in a data folder, also while a server works on it: one room, or with none all
//! of them, and private talks if they are asked for.
//! \return why it could not, for people; empty when all is written.
QString exportFrom(const Export::FromFolder &source, const Export &chosen, Transcript &transcript);

} // namespace charla::app
