// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/log.h>

namespace charla::server {

Q_LOGGING_CATEGORY(logFiles, "charla.server.files", QtInfoMsg)
Q_LOGGING_CATEGORY(logFrontDoor, "charla.server.frontdoor", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "charla.server.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logTls, "charla.server.tls", QtInfoMsg)
Q_LOGGING_CATEGORY(logWire, "charla.server.wire", QtInfoMsg)

} // namespace charla::server
