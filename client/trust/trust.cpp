// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/trust/trust.h>

#include <utility>

namespace charla::client {

using namespace Qt::StringLiterals;

Trust::Trust(const QUrl &server, std::optional<Pin> pin, std::optional<Fingerprint> named)
    : m_scheme(server.scheme()), m_pin(std::move(pin)), m_named(std::move(named))
{
}

Trust::Way Trust::firstWay() const
{
    const bool isKnown = m_pin || m_named;
    return m_scheme == "ws"_L1 && !isKnown ? Way::Plain : Way::Tls;
}

bool Trust::allowsPlain() const
{
    return m_scheme != "wss"_L1 && !m_pin && !m_named;
}

std::optional<Breach> Trust::breachOf(const Fingerprint &shown, Vouched vouched) const
{
    const auto isAsPinned = [&] {
        if (!m_pin)
            return true;
        switch (m_pin->by) {
        case Pin::By::Certificate:
            return m_pin->certificate == shown;
        case Pin::By::Authorities:
            return vouched == Vouched::Yes;
        case Pin::By::Unreadable:
            break;
        }
        return false;
    };
    const bool isAsNamed = !m_named || *m_named == shown;
    if (!shown.isNull() && isAsPinned() && isAsNamed)
        return {};
    // What the person knows of the server counts for more than what a link says.
    if (!shown.isNull() && isAsPinned())
        return Breach{.known = Breach::Known::Link,
                      .expected = *m_named,
                      .shown = shown,
                      .isVouchedFor = vouched == Vouched::Yes};
    return breach(shown, vouched);
}

std::optional<Breach> Trust::breachByPlain() const
{
    if (!m_pin && !m_named)
        return {};
    return breach({}, Vouched::No);
}

Breach Trust::breach(const Fingerprint &shown, Vouched vouched) const
{
    Breach breach{.shown = shown, .isVouchedFor = vouched == Vouched::Yes};
    if (!m_pin) {
        breach.known = Breach::Known::Link;
        breach.expected = m_named.value_or(Fingerprint());
        return breach;
    }
    switch (m_pin->by) {
    case Pin::By::Certificate:
        breach.known = Breach::Known::Certificate;
        break;
    case Pin::By::Authorities:
        breach.known = Breach::Known::Authorities;
        break;
    case Pin::By::Unreadable:
        breach.known = Breach::Known::Unreadable;
        break;
    }
    breach.expected = m_pin->certificate;
    return breach;
}

std::optional<Pin> Trust::pinFor(const Fingerprint &shown, Vouched vouched) const
{
    if (m_pin)
        return {};
    if (vouched == Vouched::Yes)
        return Pin{.by = Pin::By::Authorities};
    return Pin{.by = Pin::By::Certificate, .certificate = shown};
}

} // namespace charla::client
