// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/pins.h>

#include <optional>

namespace charla::app {

//! The person says by --trust which certificate is that of the server: remembered in place of what was known
//! of it. Without effect for none.
void trust(client::Pins &pins, const QUrl &server,
           const std::optional<client::Fingerprint> &certificate);

} // namespace charla::app
