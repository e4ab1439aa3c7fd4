// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace charla::server {

//! \brief The reverse proxies that are believed when they say for whom they ask.
//!
//! Without one nobody is believed: any peer can write what it likes into its request.
class TrustedProxies
{
public:
    TrustedProxies() = default;

    //! \a texts are addresses, or networks as ADDRESS/BITS with at least one bit.
    //! \return none when one can't be read.
    static std::optional<TrustedProxies> from(const QStringList &texts);

    bool isEmpty() const { return m_networks.isEmpty(); }
    //! \a address is without the IPv6 form of an IPv4 address.
    bool includes(const QHostAddress &address) const;

    bool operator==(const TrustedProxies &) const = default;

private:
    QList<std::pair<QHostAddress, int>> m_networks; // with its leading bits
};

} // namespace charla::server
