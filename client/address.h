// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace charla::client {

//! The port of a server that names none.
inline constexpr quint16 DefaultPort = 9090;

//! \brief Makes the URL of a server of what a person types or pastes.
//!
//! Takes "host", "host:port", "[v6]:port" ("[fe80::1%eth0]:port" too), "http(s)://host:port/", "ws(s)://host:port/charla" and
//! "charla://host:port". The scheme says which way there (client/trust/trust.h): wss of https and wss, which
//! is TLS; ws of ws, which is plain; and charla of everything else, which is TLS if the server speaks it.
//! An http address is that of the page: it says nothing about the way of this program.
//! Without a port it is DefaultPort, with https or wss 443; the path becomes /charla.
//! \return none when that is no address.
std::optional<QUrl> serverUrl(const QString &typed);

//! By which what is kept of a server is found, whichever way one went there: the address with the scheme ws,
//! as it was written down before there were ways.
QUrl placeOf(const QUrl &server);

//! Whether both lead to the same host and port.
bool isSamePlace(const QUrl &one, const QUrl &other);

} // namespace charla::client
