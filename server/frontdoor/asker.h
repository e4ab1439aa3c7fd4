// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>
#include <server/frontdoor/trustedproxies.h>

#include <QHostAddress>

namespace charla::server {

//! Who asks for something: the peer, or somebody for whom a trusted proxy passes it on.
struct Asker
{
    enum class Way {
        Direct,
        Proxied, //!< a trusted proxy has said the rest
    };

    QHostAddress address; //!< without the IPv6 form of an IPv4 address
    Way way = Way::Direct;
    bool isSecure = false; //!< comes by TLS, as far as the first of the proxies
};

//! \brief Who asks by \a head, which came from \a peer.
//!
//! 1. A peer that is no trusted proxy asks for itself, whatever its head says; a proxy that says
//!    nothing does, too.
//! 2. X-Forwarded-For is read from its end, over all its lines: each proxy adds whom it sees, so
//!    the first address there that is no trusted proxy is the one who asks. What stands before it
//!    anybody can have written.
//! 3. What is no address ends the reading: then the proxy before it asks, so that nobody can choose
//!    to be nobody.
//! 4. X-Forwarded-Proto says by what they came to the proxy: "https" or "wss", in all its elements.
//!    Without it the way to this server counts.
Asker askerOf(const RequestHead &head, const Asker &peer, const TrustedProxies &proxies);

} // namespace charla::server
