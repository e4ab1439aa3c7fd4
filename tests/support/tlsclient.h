// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/tls/openssl.h>

#include <QByteArray>

namespace charla::tests {

//! \brief The client's side of TLS without a socket: what it would send, and what comes from what it
//! gets.
//!
//! So a test can deliver every byte as it likes, or never. Knows no certificate.
class TlsClient
{
public:
    enum class Versions { All, Only12, Only11 };

    explicit TlsClient(Versions versions = Versions::All);

    //! Goes on with the handshake, as far as what it got lets it.
    void shakesHands();
    [[nodiscard]] bool isEstablished() const;
    void says(const QByteArray &text);
    //! Asks the other side to change its keys, too (RFC 8446 §4.6.3).
    void asksForNewKeys();
    void saysGoodbye();
    //! What all that has come to be, encrypted.
    QByteArray takeSent();

    void gets(const QByteArray &encrypted);
    //! One record of what it got; empty when there is none.
    QByteArray hears();
    [[nodiscard]] bool hasHeardGoodbye() const;

private:
    server::OpenSsl<ssl_ctx_st> m_context;
    server::OpenSsl<ssl_st> m_ssl;
    bio_st *m_toIt; // those two are m_ssl's
    bio_st *m_fromIt;
};

} // namespace charla::tests
