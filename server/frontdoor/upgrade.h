// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace charla::server {

//! Where the native protocol is spoken, and its WebSocket subprotocol. A client that offers others
//! only is let in without one, so that it can tell its person that the versions don't fit.
inline constexpr QStringView NativePath = u"/charla";
inline constexpr QStringView NativeSubprotocol = u"charla.v1";

//! Whether the request asks to become a WebSocket, rightly or not.
bool wantsWebSocket(const RequestHead &head);

//! \brief Checks the opening handshake of a WebSocket (RFC 6455 §4.2.1); says nothing of path and
//! origin.
//! \return the refusal, or none. 426 with the right version for every other one, whatever else is
//! wrong with it (§4.4).
std::optional<HttpAnswer> upgradeRefusal(const RequestHead &head);

//! The answer that makes a WebSocket of the connection (RFC 6455 §4.2.2).
//! \a head was not refused.
QByteArray upgradeAnswer(const RequestHead &head);

//! The answer to a plain request on a path where there are only WebSockets.
HttpAnswer upgradeRequired();

} // namespace charla::server
