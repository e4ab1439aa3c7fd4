// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <app/command.h>
#include <server/options.h>

#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace charla::app {

//! \brief The settings file charla.ini: in \a dataDirectory, or else where the platform keeps settings.
//!
//! The window keeps its preferences in it; a server takes from its [server] group what the command
//! line leaves open: name, port, listen, lobby, allowedOrigins, allowedHosts, keepDays, ephemeral,
//! password, maxFile, maxStorage, fileTypes, tls, requireTls, tlsCert, tlsKey,
//! trustedProxies, logLevel, announce; and from [limits] the
//! limits by their names (server/limits/limitwords.h).
//! \return null when the folder can't be made or the file can't be read; \a trouble then says why, for people.
std::unique_ptr<QSettings> openSettings(const std::optional<QString> &dataDirectory,
                                        QString &trouble);

//! The folder of the history: \a dataDirectory, or else where the platform keeps data.
QString historyFolder(const std::optional<QString> &dataDirectory);

//! The folder of what the window knows of the servers that its person joins: beside the history.
QString serversFolder(const std::optional<QString> &dataDirectory);

//! The folder of what this person knows of the servers' certificates: in that one.
QString pinsFolder(const std::optional<QString> &dataDirectory);

//! The server's options as the settings have them, the defaults for the rest. Its history as
//! \a keeping says, and where that leaves it open, the settings.
server::Options serverOptions(const QSettings &settings, const Keeping &keeping);

//! \return what in the [server] group can't be, for people; empty when all is well. Nobody should
//! serve, or lose their history, by other settings than those they wrote.
QString mistakeIn(const QSettings &settings);

//! Of the [server] group; info when it says none.
QtMsgType logLevelIn(const QSettings &settings);

//! What a server is called by default: "Charla on HOST".
QString defaultServerName();

} // namespace charla::app
