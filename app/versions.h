// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::app {

//! The libraries that both programs run with, a line each ("Qt 6.4.2"), for who asks whether a known
//! flaw of one concerns them. Needs the application object, by which the database's driver is found.
QString libraryVersions();

} // namespace charla::app
