// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/tls/selfsigned.h>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QtEndian>

#include <algorithm>
#include <memory>

namespace charla::server {

namespace {

constexpr int SerialBits = 127; // at most 20 bytes and positive (RFC 5280 §4.1.2.2)
constexpr int DaysBack = 1; // clocks in a room differ
constexpr int DaysAhead = 20 * 365;
constexpr qsizetype MaxCommonNameChars = 64; // X.520

struct FreeNames
{
    void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
};

bool isDnsName(const QByteArray &name)
{
    const auto isFine = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
    };
    return !name.isEmpty() && std::ranges::all_of(name, isFine);
}

QByteArray bytesOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        return {reinterpret_cast<const char *>(&number), sizeof number}; // NOLINT: as it travels
    }
    const Q_IPV6ADDR number = address.toIPv6Address();
    return {reinterpret_cast<const char *>(number.c), sizeof number.c}; // NOLINT: as it travels
}

void append(GENERAL_NAMES *names, int type, int stringType, const QByteArray &bytes)
{
    ASN1_STRING *const text = ASN1_STRING_type_new(stringType);
    ASN1_STRING_set(text, bytes.constData(), int(bytes.size()));
    GENERAL_NAME *const name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, type, text);
    sk_GENERAL_NAME_push(names, name);
}

void addNames(X509 *certificate, const QStringList &hosts, const QList<QHostAddress> &addresses)
{
    const std::unique_ptr<GENERAL_NAMES, FreeNames> names(GENERAL_NAMES_new());
    for (const QString &host : hosts) {
        if (isDnsName(host.toUtf8()))
            append(names.get(), GEN_DNS, V_ASN1_IA5STRING, host.toLatin1());
    }
    for (const QHostAddress &address : addresses)
        append(names.get(), GEN_IPADD, V_ASN1_OCTET_STRING, bytesOf(address));
    X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT);
}

void add(X509 *certificate, int extension, const char *value)
{
    X509_EXTENSION *const made = X509V3_EXT_conf_nid(nullptr, nullptr, extension, value);
    X509_add_ext(certificate, made, -1);
    X509_EXTENSION_free(made);
}

void addUse(X509 *certificate)
{
    add(certificate, NID_basic_constraints, "critical,CA:FALSE");
    add(certificate, NID_key_usage, "critical,digitalSignature");
    add(certificate, NID_ext_key_usage, "serverAuth");
}

void setSerial(X509 *certificate)
{
    BIGNUM *const number = BN_new();
    BN_rand(number, SerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

void setSubject(X509 *certificate, const QString &host)
{
    const QByteArray name = host.toUtf8();
    const QByteArray words = isDnsName(name) ? name.left(MaxCommonNameChars) : QByteArray("Charla");
    X509_NAME *const subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(words.constData()), // NOLINT
                               int(words.size()), -1, 0);
    X509_set_issuer_name(certificate, subject);
}

void setTimes(X509 *certificate)
{
    X509_time_adj_ex(X509_getm_notBefore(certificate), -DaysBack, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate), DaysAhead, 0, nullptr);
}

} // namespace

OpenSsl<evp_pkey_st> newKey()
{
    OpenSsl<EVP_PKEY> key(EVP_EC_gen("P-256"));
    Q_CHECK_PTR(key.get());
    return key;
}

OpenSsl<x509_st> selfSigned(evp_pkey_st *key, const QStringList &hosts,
                            const QList<QHostAddress> &addresses)
{
    OpenSsl<X509> certificate(X509_new());
    Q_CHECK_PTR(certificate.get());
    X509_set_version(certificate.get(), X509_VERSION_3);
    setSerial(certificate.get());
    setTimes(certificate.get());
    setSubject(certificate.get(), hosts.value(0));
    X509_set_pubkey(certificate.get(), key);
    addUse(certificate.get());
    addNames(certificate.get(), hosts, addresses);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

} // namespace charla::server
