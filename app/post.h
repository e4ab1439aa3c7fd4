// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/commandline.h>

namespace charla::app {

//! Posts a text, or standard input line by line, and ends when all of it is acknowledged.
//! Needs a QCoreApplication.
//! \return the program's exit code: 0 when everything is acknowledged.
int runPost(const Post &post);

} // namespace charla::app
