// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/trusting.h>

namespace charla::app {

void trust(client::Pins &pins, const QUrl &server,
           const std::optional<client::Fingerprint> &certificate)
{
    if (certificate)
        pins.keep(server, {.by = client::Pin::By::Certificate, .certificate = *certificate});
}

} // namespace charla::app
