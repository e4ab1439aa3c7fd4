// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/fingerprint.h>

#include <QUrl>

namespace charla::client {

//! A server as one connection has reached it.
struct Reached
{
    QUrl url; //!< ws:// or wss://, with the path
    Fingerprint certificate = {}; //!< that it showed; null when it is spoken to in plain
    bool isVouchedFor = false; //!< the system's authorities vouch for that

    bool operator==(const Reached &) const = default;
};

} // namespace charla::client
