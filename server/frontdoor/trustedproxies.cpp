// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/trustedproxies.h>

#include <server/wire/peername.h>

#include <algorithm>

namespace charla::server {

namespace {

// Qt reads "10" and "10.1" as addresses of IPv4, too, and not as those who write them mean it.
std::optional<QHostAddress> readAddress(const QString &text)
{
    const QHostAddress address(text);
    const bool isWhole = text.contains(u':') || text.count(u'.') == 3;
    if (address.isNull() || !isWhole || !address.scopeId().isEmpty())
        return {};
    return plainAddress(address);
}

} // namespace

std::optional<TrustedProxies> TrustedProxies::from(const QStringList &texts)
{
    TrustedProxies proxies;
    for (const QString &text : texts) {
        const QString trimmed = text.trimmed();
        const auto address = readAddress(trimmed.section(u'/', 0, 0));
        if (!address)
            return {};
        const int all = address->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
        bool isNumber = true;
        const int bits = trimmed.contains(u'/') ? trimmed.section(u'/', 1).toInt(&isNumber) : all;
        if (!isNumber || bits < 1 || bits > all)
            return {};
        proxies.m_networks.append({*address, bits});
    }
    return proxies;
}

bool TrustedProxies::includes(const QHostAddress &address) const
{
    return std::ranges::any_of(m_networks, [&address](const auto &network) {
        return address.isInSubnet(network.first, network.second);
    });
}

} // namespace charla::server
