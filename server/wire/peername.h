// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

namespace charla::server {

//! The same address, but one of IPv4 without its IPv6 form (::ffff:…), which a socket for both has
//! it in.
QHostAddress plainAddress(const QHostAddress &address);

//! Where a peer is.
struct PeerName
{
    QHostAddress address; //!< without the IPv6 form of an IPv4 address
    quint16 port = 0;

    //! Of a connected socket; a null address when it has just broken.
    static PeerName of(int descriptor);
};

} // namespace charla::server
