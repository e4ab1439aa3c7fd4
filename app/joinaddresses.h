// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace charla::app {

//! \brief Where others can reach a server, best first: "http://192.168.1.20:9090/".
//!
//! IPv4 before IPv6, private networks before the rest; link-local and loopback addresses only when
//! there is nothing else. With one address to listen at, that alone.
//! \a interfaces are all addresses of this machine (QNetworkInterface::allAddresses()).
QStringList joinAddresses(const QHostAddress &listenAddress, quint16 port,
                          const QList<QHostAddress> &interfaces);

//! The same, for who comes encrypted: "https://192.168.1.20:9090/".
QStringList encryptedAddresses(QStringList addresses);

} // namespace charla::app
