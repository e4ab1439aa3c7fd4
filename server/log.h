// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

//! Every log category of the server. No line holds the text of a message, a nick or a token.
namespace charla::server {

Q_DECLARE_LOGGING_CATEGORY(logFiles) // charla.server.files
Q_DECLARE_LOGGING_CATEGORY(logFrontDoor) // charla.server.frontdoor
Q_DECLARE_LOGGING_CATEGORY(logStore) // charla.server.store
Q_DECLARE_LOGGING_CATEGORY(logTls) // charla.server.tls
Q_DECLARE_LOGGING_CATEGORY(logWire) // charla.server.wire

} // namespace charla::server
