// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace charla::server {

//! What became of one try to move bytes to or from a peer.
struct Moved
{
    enum class Then {
        GoOn,
        Wait, //!< nothing more for now
        Over, //!< the peer ended its side (when reading), or the connection broke
    };

    qint64 bytes = 0;
    Then then = Then::GoOn;
};

} // namespace charla::server
