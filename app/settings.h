// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace charla::app {

//! \brief The settings file charla.ini: in \a dataDirectory, or else where the platform keeps settings.
//!
//! The window keeps its preferences in it; a server takes from its [server] group what the command
//! line leaves open: name, port, listen, lobby, allowedOrigins, allowedHosts.
//! \return null when the folder can't be made or the file can't be read; \a trouble then says why, for people.
std::unique_ptr<QSettings> openSettings(const std::optional<QString> &dataDirectory,
                                        QString &trouble);

//! The server's options as the settings have them, the defaults for the rest.
server::Options serverOptions(const QSettings &settings);

//! What a server is called by default: "Charla on HOST".
QString defaultServerName();

} // namespace charla::app
