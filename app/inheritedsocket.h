// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>

#include <QHostAddress>
#include <QString>

#include <optional>

namespace charla::app {

//! A socket that listens already, from who has started this program.
struct InheritedSocket
{
    int descriptor = -1; //!< who takes this owns it
    QHostAddress address; //!< Any for IPv4 and IPv6
    quint16 port = 0;
};

//! \brief What systemd hands over when it has opened the port itself (socket activation,
//! sd_listen_fds(3)).
//!
//! Takes the variables of that protocol out of the environment: a second call finds nothing.
//! \return none when nothing is handed over to this process; or why it can't be used, for people.
protocol::Result<std::optional<InheritedSocket>, QString> inheritedSocket();

} // namespace charla::app
