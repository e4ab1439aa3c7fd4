// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::client {
struct Outlook;
}

namespace charla::ui {

//! For who finds no server: where was looked, on which interfaces, and what to do.
QString outlookWords(const client::Outlook &outlook);

} // namespace charla::ui
