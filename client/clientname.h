// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace charla::client {

//! What this program calls itself at a login, by which a person tells their devices apart: "Charla (Debian
//! GNU/Linux 12)". Fits protocol::limits::MaxClientCodePoints.
QString clientName();

} // namespace charla::client
