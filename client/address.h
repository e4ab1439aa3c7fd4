// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace charla::client {

//! The port of a server that names none.
inline constexpr quint16 DefaultPort = 9090;

//! \brief Makes the WebSocket URL of what a person types or pastes.
//!
//! Takes "host", "host:port", "[v6]:port", "http(s)://host:port/", "ws(s)://host:port/charla".
//! Without a port it is DefaultPort, with https or wss 443; the path becomes /charla.
//! \return none when that is no address.
std::optional<QUrl> serverUrl(const QString &typed);

} // namespace charla::client
