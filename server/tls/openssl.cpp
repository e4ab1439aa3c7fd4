// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/openssl.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace charla::server {

using namespace Qt::StringLiterals;

void OpenSslFree::operator()(bio_st *what) const
{
    BIO_free_all(what);
}

void OpenSslFree::operator()(evp_pkey_st *what) const
{
    EVP_PKEY_free(what);
}

void OpenSslFree::operator()(ssl_ctx_st *what) const
{
    SSL_CTX_free(what);
}

void OpenSslFree::operator()(ssl_st *what) const
{
    SSL_free(what);
}

void OpenSslFree::operator()(x509_st *what) const
{
    X509_free(what);
}

QString openSslWords()
{
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return reason ? QString::fromLatin1(reason) : u"no reason is told"_s;
}

} // namespace charla::server
