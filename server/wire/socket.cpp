// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/socket.h>

#include <sys/socket.h>

namespace charla::server {

void Socket::secure(const TlsContext &context, const QByteArray &begun)
{
    m_tls = std::make_unique<TlsChannel>(context, number(), begun);
}

Moved::Then Socket::endSending()
{
    const Moved::Then then = m_tls ? m_tls->sayGoodbye() : Moved::Then::GoOn;
    if (then == Moved::Then::GoOn)
        ::shutdown(number(), SHUT_WR);
    return then;
}

void Socket::close()
{
    m_tls.reset();
    m_descriptor.close();
}

} // namespace charla::server
