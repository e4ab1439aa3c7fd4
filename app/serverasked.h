// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/runningfile.h>

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace charla::app {

//! What a server has answered by HTTP.
struct ServerAnswer
{
    int status = 0;
    QByteArray body;
};

//! \brief Asks the server at \a place, on this machine, for \a path.
//!
//! For a program that does nothing else: blocks, some seconds at most. Where the server speaks TLS
//! only, it must show the certificate that \a place names.
//! \return none when nobody answers there, or somebody else.
std::optional<ServerAnswer> ask(const server::RunningPlace &place, const QString &path);

//! The samples without labels of what /metrics says, by name; and of charla_info its label's value,
//! as "version".
QHash<QString, QString> samplesOf(const QByteArray &exposition);

} // namespace charla::app
