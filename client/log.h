// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

//! What the client logs: never a text of a message, never a token.
namespace charla::client {

Q_DECLARE_LOGGING_CATEGORY(logCache) // charla.client.cache: files that can't be read or written
Q_DECLARE_LOGGING_CATEGORY(logLink) // charla.client.link: connections and what is odd on the wire
Q_DECLARE_LOGGING_CATEGORY(logPins) // charla.client.pins: files that can't be written
Q_DECLARE_LOGGING_CATEGORY(logSession) // charla.client.session: refusals that nobody is told of

} // namespace charla::client
