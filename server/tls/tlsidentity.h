// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/tls/openssl.h>
#include <server/tls/tlstrouble.h>

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace charla::server {

//! \brief Who a server is to those who come by TLS: a private key, its certificate, and those that
//! vouch for it.
class TlsIdentity
{
public:
    //! A new one: an EC P-256 key, and a certificate that it signs itself, for these names and
    //! addresses (RFC 5280; what is no DNS name is left out). Takes some milliseconds.
    static TlsIdentity make(const QStringList &hosts, const QList<QHostAddress> &addresses);

    //! \a certificates has the own one first, then those behind it; both are PEM. The trouble is
    //! without its file.
    static protocol::Result<TlsIdentity, TlsTrouble> fromPem(const QByteArray &certificates,
                                                             const QByteArray &key);

    //! Key and certificates, as fromPem() takes them. To be kept secret.
    QByteArray toPem() const;

    //! The SHA-256 of the certificate's DER, in hexadecimal digits without upper case: 64 of them. By it people
    //! and programs know the server again.
    QString fingerprint() const;
    //! From when on and up to when it counts.
    QDateTime begins() const;
    QDateTime ends() const;

    //! For OpenSSL; this keeps them.
    x509_st *certificate() const { return m_certificate.get(); }
    evp_pkey_st *key() const { return m_key.get(); }
    const std::vector<OpenSsl<x509_st>> &chain() const { return m_chain; }

private:
    TlsIdentity() = default;

    OpenSsl<evp_pkey_st> m_key;
    OpenSsl<x509_st> m_certificate;
    std::vector<OpenSsl<x509_st>> m_chain;
};

} // namespace charla::server
