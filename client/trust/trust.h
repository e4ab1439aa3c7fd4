// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/breach.h>
#include <client/trust/pin.h>

#include <QUrl>

#include <optional>

namespace charla::client {

//! \brief What one connection asks of its server: TLS or not, and which certificate (docs/decisions/0019).
//!
//! The rule alone, without socket and file:
//! 1. Who was met by TLS once, or is named with a fingerprint, is never spoken to without it.
//! 2. Otherwise wss:// is TLS, ws:// is plain, and what names neither is TLS if the server speaks it.
//! 3. A fingerprint that was pinned or named must be shown, whoever vouches for another one.
//! 4. Who was vouched for by the system's authorities must be so again, by whatever certificate.
//! 5. Of somebody unknown any certificate will do, and is remembered.
class Trust
{
public:
    //! \a server is as serverUrl() makes it, \a pin is what is known of it, and \a named the
    //! fingerprint that a link said.
    Trust(const QUrl &server, std::optional<Pin> pin, std::optional<Fingerprint> named);

    enum class Way { Tls, Plain };
    Way firstWay() const;
    //! Whether a server that does not speak TLS may be spoken to all the same.
    bool allowsPlain() const;

    enum class Vouched { No, Yes };
    //! \return none when the certificate will do.
    std::optional<Breach> breachOf(const Fingerprint &shown, Vouched vouched) const;
    //! Of a server that stopped speaking TLS. \return none when nothing is known of it.
    std::optional<Breach> breachByPlain() const;

    //! What to remember of a server whose certificate will do; none when it is known already.
    std::optional<Pin> pinFor(const Fingerprint &shown, Vouched vouched) const;

private:
    Breach breach(const Fingerprint &shown, Vouched vouched) const;

    QString m_scheme;
    std::optional<Pin> m_pin;
    std::optional<Fingerprint> m_named;
};

} // namespace charla::client
