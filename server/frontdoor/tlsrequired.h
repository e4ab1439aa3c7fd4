// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/asker.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

namespace charla::server {

//! The answer to who came without TLS for a WebSocket or a file, where that must not be: no token or
//! text shall go over the wire a second time.
HttpAnswer tlsRequired();

//! The same for a page: 308 to the same address by https, on the same port; the refusal for who
//! names no host or wants to do more than read. Who comes through a proxy is led to that one's
//! https, which is at the usual port.
HttpAnswer pageByTls(const RequestHead &head, Asker::Way way);

} // namespace charla::server
