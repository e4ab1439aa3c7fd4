// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/authority.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace charla::server {

//! \brief Which web pages may open a WebSocket here (RFC 6455 §10.2).
//!
//! Programs send no Origin and are let in: they could send any. A browser's page is let in when it
//! came from this very server, that is when its origin has the authority of the Host field, and
//! that host is one which no stranger can point here: an address, localhost, or a name that the
//! server was given. Without the second half a foreign page whose name its owner points to this
//! address (DNS rebinding) would pass. Origins that were allowed by name are let in whatever the
//! Host.
class OriginRule
{
public:
    //! \a hosts are host names without port; \a allowedOrigins such as "https://chat.example". What
    //! can't be read as an origin lets nobody in.
    OriginRule(const QStringList &hosts, const QStringList &allowedOrigins);

    //! How the request came.
    enum class Way {
        Plain, //!< maybe from a proxy in front that speaks TLS: its pages are of https
        Tls, //!< only pages that came that way themselves are this server's
    };

    //! \a origin is none when the request had no such field; an empty one and "null" are foreign.
    bool admits(const std::optional<QByteArray> &origin, QByteArrayView host, Way way) const;

private:
    bool isTrusted(const QByteArray &host) const;

    std::vector<QByteArray> m_hosts;
    std::vector<QByteArray> m_origins;
};

} // namespace charla::server
