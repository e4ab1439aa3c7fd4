// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/log.h>

namespace charla::client {

Q_LOGGING_CATEGORY(logCache, "charla.client.cache")
Q_LOGGING_CATEGORY(logLink, "charla.client.link")
Q_LOGGING_CATEGORY(logPins, "charla.client.pins")
Q_LOGGING_CATEGORY(logSession, "charla.client.session")

} // namespace charla::client
