// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/asker.h>

#include <server/frontdoor/authority.h>
#include <server/wire/peername.h>

#include <algorithm>
#include <optional>

namespace charla::server {

namespace {

// Some proxies add the port, and an address of IPv6 then stands in brackets.
std::optional<QHostAddress> readAddress(const QByteArray &text)
{
    const bool isBareIpv6 = !text.startsWith('[') && text.count(':') > 1;
    const QByteArray whole = isBareIpv6 ? QByteArray('[' + text + ']') : text;
    const auto authority = readAuthority(whole);
    const bool isWhole = authority
        && (authority->host.contains(':') || authority->host.count('.') == 3)
        && !text.contains('%'); // an interface of the proxy's machine
    QHostAddress address;
    if (!isWhole || !address.setAddress(QString::fromLatin1(authority->host)))
        return {};
    return plainAddress(address);
}

bool isSecureScheme(const QByteArray &scheme)
{
    return scheme.compare("https", Qt::CaseInsensitive) == 0
        || scheme.compare("wss", Qt::CaseInsensitive) == 0;
}

} // namespace

Asker askerOf(const RequestHead &head, const Asker &peer, const TrustedProxies &proxies)
{
    QList<QByteArray> chain = head.list("x-forwarded-for");
    const QList<QByteArray> schemes = head.list("x-forwarded-proto");
    if (!proxies.includes(peer.address) || (chain.isEmpty() && schemes.isEmpty()))
        return peer;
    Asker asker{peer.address, Asker::Way::Proxied, peer.isSecure};
    while (!chain.isEmpty() && proxies.includes(asker.address)) {
        const auto before = readAddress(chain.takeLast());
        if (!before)
            break;
        asker.address = *before;
    }
    if (!schemes.isEmpty())
        asker.isSecure = std::ranges::all_of(schemes, isSecureScheme);
    return asker;
}

} // namespace charla::server
