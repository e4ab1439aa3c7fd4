// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

// As OpenSSL names them; its headers stay in the sources.
struct bio_st;
struct evp_pkey_st;
struct ssl_ctx_st;
struct ssl_st;
struct x509_st;

namespace charla::server {

//! Gives back what OpenSSL has given.
struct OpenSslFree
{
    void operator()(bio_st *what) const;
    void operator()(evp_pkey_st *what) const;
    void operator()(ssl_ctx_st *what) const;
    void operator()(ssl_st *what) const;
    void operator()(x509_st *what) const;
};

//! What OpenSSL has given, and gets back.
template<typename T>
using OpenSsl = std::unique_ptr<T, OpenSslFree>;

//! What OpenSSL says of its last failure on this thread, for details and logs; it is forgotten then.
QString openSslWords();

} // namespace charla::server
