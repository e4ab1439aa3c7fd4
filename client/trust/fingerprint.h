// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

QT_BEGIN_NAMESPACE
class QSslCertificate;
QT_END_NAMESPACE

namespace charla::client {

//! \brief By what a server's certificate is known: the SHA-256 of its DER form.
//!
//! People compare it in groups(), programs pass it on as text(). Says nothing about whether the
//! certificate is to be trusted.
class Fingerprint
{
public:
    //! That of nothing; see isNull().
    Fingerprint() = default;

    //! Reads text() and what people copy: capitals, colons, spaces, and "sha256:" before it.
    //! \return none when that is no fingerprint.
    static std::optional<Fingerprint> from(const QString &text);
    //! Null for a certificate that is null.
    static Fingerprint of(const QSslCertificate &certificate);

    bool isNull() const { return m_digest.isEmpty(); }
    //! 64 hexadecimal digits in lower case; empty for that of nothing.
    QString text() const;
    //! The digits as people read them out: sixteen groups of four, eight in each of two lines.
    QString groups() const;

    bool operator==(const Fingerprint &) const = default;

private:
    explicit Fingerprint(QByteArray digest) : m_digest(std::move(digest)) { }

    QByteArray m_digest;
};

} // namespace charla::client
