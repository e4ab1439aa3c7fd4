// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/tls/openssl.h>
#include <server/tls/tlsidentity.h>

#include <memory>

namespace charla::server {

//! \brief How all TLS connections of a server begin: its identity, and what it speaks.
//!
//! TLS 1.2 and 1.3 with forward secrecy only, HTTP/1.1 and 1.0 by ALPN (RFC 7301), no compression, no
//! renegotiation; a session comes back by a ticket, and nothing is kept for it here. Never changes,
//! so that connections may be made of it on any thread; another identity is another context, and who
//! is here already keeps the old one.
class TlsContext
{
public:
    //! \return the context; null with what OpenSSL does not like about \a identity in \a trouble.
    static std::shared_ptr<const TlsContext> create(const TlsIdentity &identity, QString &trouble);

    //! For one connection.
    OpenSsl<ssl_st> newSsl() const;

private:
    explicit TlsContext(OpenSsl<ssl_ctx_st> context) : m_context(std::move(context)) { }

    OpenSsl<ssl_ctx_st> m_context;
};

} // namespace charla::server
