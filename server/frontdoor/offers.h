// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>

//! What a client offers besides in a WebSocket's opening handshake.
namespace charla::server {

//! Whether Sec-WebSocket-Protocol is not there, or well-formed (RFC 6455 §4.3: 1#token).
bool offersSubprotocolsRightly(const RequestHead &head);

//! Whether Sec-WebSocket-Extensions is not there, or well-formed (RFC 6455 §9.1). A server must end a
//! connection with one that is not, though it agrees on no extension.
bool offersExtensionsRightly(const RequestHead &head);

} // namespace charla::server
