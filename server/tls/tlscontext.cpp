// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/tlscontext.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>

namespace charla::server {

namespace {

constexpr const char *Ciphers12 = "ECDHE+AESGCM:ECDHE+CHACHA20"; // those of TLS 1.3 are all good

constexpr std::array<unsigned char, 18> Http1{8, 'h', 't', 't', 'p', '/', '1', '.', '1',
                                              8, 'h', 't', 't', 'p', '/', '1', '.', '0'};

// Who offers nothing of it does not come here. Without a common one the connection ends (RFC 7301
// §3.2): who speaks HTTP/2 only would not understand a word.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *chosenSize,
                   const unsigned char *offered, unsigned int offeredSize, void *)
{
    unsigned char *choice = nullptr;
    const int outcome = SSL_select_next_proto(&choice, chosenSize, Http1.data(), Http1.size(),
                                              offered, offeredSize);
    *chosen = choice;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void setTerms(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, Ciphers12);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
                            | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    // Who says nothing for hours holds no room for records.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1); // of TLS 1.3; nobody comes back twice at once
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
}

bool show(SSL_CTX *context, const TlsIdentity &identity)
{
    if (SSL_CTX_use_certificate(context, identity.certificate()) != 1
        || SSL_CTX_use_PrivateKey(context, identity.key()) != 1)
        return false;
    return std::ranges::all_of(identity.chain(), [context](const auto &certificate) {
        return SSL_CTX_add1_chain_cert(context, certificate.get()) == 1;
    });
}

} // namespace

std::shared_ptr<const TlsContext> TlsContext::create(const TlsIdentity &identity, QString &trouble)
{
    ERR_clear_error();
    OpenSsl<SSL_CTX> context(SSL_CTX_new(TLS_server_method()));
    Q_CHECK_PTR(context.get());
    setTerms(context.get());
    if (show(context.get(), identity))
        return std::shared_ptr<const TlsContext>(new TlsContext(std::move(context))); // NOLINT
    trouble = openSslWords();
    return {};
}

OpenSsl<ssl_st> TlsContext::newSsl() const
{
    OpenSsl<SSL> ssl(SSL_new(m_context.get()));
    Q_CHECK_PTR(ssl.get());
    return ssl;
}

} // namespace charla::server
