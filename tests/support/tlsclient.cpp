// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsclient.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

namespace charla::tests {

namespace {

void limit(SSL_CTX *context, TlsClient::Versions versions)
{
    if (versions == TlsClient::Versions::All)
        return;
    const int version = versions == TlsClient::Versions::Only12 ? TLS1_2_VERSION : TLS1_1_VERSION;
    SSL_CTX_set_security_level(context, 0); // it would not speak 1.1 itself
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context, version);
}

} // namespace

TlsClient::TlsClient(Versions versions)
    : m_context(SSL_CTX_new(TLS_client_method())), m_toIt(BIO_new(BIO_s_mem())),
      m_fromIt(BIO_new(BIO_s_mem()))
{
    limit(m_context.get(), versions);
    m_ssl.reset(SSL_new(m_context.get()));
    SSL_set_bio(m_ssl.get(), m_toIt, m_fromIt);
    SSL_set_connect_state(m_ssl.get());
}

void TlsClient::shakesHands()
{
    SSL_do_handshake(m_ssl.get());
}

bool TlsClient::isEstablished() const
{
    return SSL_is_init_finished(m_ssl.get());
}

void TlsClient::says(const QByteArray &text)
{
    SSL_write(m_ssl.get(), text.constData(), int(text.size()));
}

void TlsClient::asksForNewKeys()
{
    SSL_key_update(m_ssl.get(), SSL_KEY_UPDATE_REQUESTED);
    SSL_do_handshake(m_ssl.get());
}

void TlsClient::saysGoodbye()
{
    SSL_shutdown(m_ssl.get());
}

QByteArray TlsClient::takeSent()
{
    QByteArray bytes(qsizetype(BIO_ctrl_pending(m_fromIt)), '\0');
    BIO_read(m_fromIt, bytes.data(), int(bytes.size()));
    return bytes;
}

void TlsClient::gets(const QByteArray &encrypted)
{
    BIO_write(m_toIt, encrypted.constData(), int(encrypted.size()));
}

QByteArray TlsClient::hears()
{
    QByteArray text(SSL3_RT_MAX_PLAIN_LENGTH, '\0');
    const int bytes = SSL_read(m_ssl.get(), text.data(), int(text.size()));
    return text.first(std::max(bytes, 0));
}

bool TlsClient::hasHeardGoodbye() const
{
    return (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
}

} // namespace charla::tests
