// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/tlsidentity.h>

#include <server/tls/selfsigned.h>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QTimeZone>

#include <array>
#include <ctime>
#include <utility>

namespace charla::server {

using namespace protocol;

namespace {

using Kind = TlsTrouble::Kind;

OpenSsl<BIO> reading(const QByteArray &bytes)
{
    return OpenSsl<BIO>(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

// OpenSSL would ask at the terminal.
int knowsNoPassword(char *, int, int, void *)
{
    return -1;
}

OpenSsl<X509> nextCertificate(BIO *pem)
{
    return OpenSsl<X509>(PEM_read_bio_X509(pem, nullptr, knowsNoPassword, nullptr));
}

bool isAtEnd()
{
    return ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
}

TlsTrouble trouble(Kind kind)
{
    return {kind, {}, openSslWords()};
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

} // namespace

TlsIdentity TlsIdentity::make(const QStringList &hosts, const QList<QHostAddress> &addresses)
{
    TlsIdentity identity;
    identity.m_key = newKey();
    identity.m_certificate = selfSigned(identity.m_key.get(), hosts, addresses);
    return identity;
}

Result<TlsIdentity, TlsTrouble> TlsIdentity::fromPem(const QByteArray &certificates,
                                                     const QByteArray &key)
{
    ERR_clear_error();
    TlsIdentity identity;
    const auto pem = reading(certificates);
    identity.m_certificate = nextCertificate(pem.get());
    if (!identity.m_certificate)
        return trouble(Kind::NoCertificate);
    while (auto next = nextCertificate(pem.get()))
        identity.m_chain.push_back(std::move(next));
    if (!isAtEnd())
        return trouble(Kind::NoCertificate);
    ERR_clear_error();
    identity.m_key.reset(
        PEM_read_bio_PrivateKey(reading(key).get(), nullptr, knowsNoPassword, nullptr));
    if (!identity.m_key)
        return trouble(Kind::NoKey);
    if (X509_check_private_key(identity.certificate(), identity.key()) != 1)
        return trouble(Kind::KeyDoesNotFit);
    return identity;
}

QByteArray TlsIdentity::toPem() const
{
    const OpenSsl<BIO> pem(BIO_new(BIO_s_secmem()));
    PEM_write_bio_PrivateKey(pem.get(), key(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(pem.get(), certificate());
    for (const auto &one : m_chain)
        PEM_write_bio_X509(pem.get(), one.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(pem.get(), &bytes);
    return {bytes, size};
}

QString TlsIdentity::fingerprint() const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(certificate(), EVP_sha256(), digest.data(), &size);
    const QByteArray bytes(reinterpret_cast<const char *>(digest.data()),
                           size); // NOLINT: OpenSSL's
    return QString::fromLatin1(bytes.toHex());
}

QDateTime TlsIdentity::begins() const
{
    return timeOf(X509_get0_notBefore(certificate()));
}

QDateTime TlsIdentity::ends() const
{
    return timeOf(X509_get0_notAfter(certificate()));
}

} // namespace charla::server
