// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/frontdoor.h>
#include <server/hub/hubsetup.h>
#include <server/options.h>

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace charla::server {

//! What a server knows of itself, in numbers: no names, no texts, no addresses.
struct Figures
{
    QString version;
    std::chrono::seconds uptime{};
    qint64 fileBytes = 0;
    bool isHealthy = true;
    QDateTime certificateEnd = {}; //!< invalid without TLS
    HubFigures hub;
    DoorFigures door;
};

//! What /metrics says of it, and of the \a limits and the process, in the text format of Prometheus.
QByteArray exposed(const Figures &figures, const Limits &limits);

} // namespace charla::server
