// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/origin.h>

#include <algorithm>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

struct WebOrigin
{
    QByteArray scheme;
    Authority authority; // always with its port
};

std::optional<quint16> defaultPort(const QByteArray &scheme)
{
    if (scheme == "http")
        return 80;
    if (scheme == "https")
        return 443;
    return {};
}

std::optional<WebOrigin> readOrigin(QByteArrayView text)
{
    const qsizetype colon = text.indexOf("://");
    if (colon < 0)
        return {};
    const QByteArray scheme = text.first(colon).toByteArray().toLower();
    const auto port = defaultPort(scheme);
    auto authority = readAuthority(text.sliced(colon + 3));
    if (!port || !authority)
        return {};
    authority->port = authority->port.value_or(*port);
    return WebOrigin{scheme, *authority};
}

// One text for all spellings of an origin. Those of other schemes ("app://…") stay as they are.
QByteArray canonical(QByteArrayView text)
{
    const auto origin = readOrigin(text);
    if (!origin)
        return text.toByteArray().toLower();
    return origin->scheme + "://" + origin->authority.host + ':'
        + QByteArray::number(*origin->authority.port);
}

} // namespace

OriginRule::OriginRule(const QStringList &hosts, const QStringList &allowedOrigins)
    : m_hosts{"localhost"_ba}
{
    for (const QString &host : hosts)
        m_hosts.push_back(host.toLatin1().toLower());
    for (const QString &origin : allowedOrigins) {
        const QByteArray text = canonical(origin.toLatin1());
        if (text.contains("://")) // "null" is everybody's
            m_origins.push_back(text);
    }
}

bool OriginRule::admits(const std::optional<QByteArray> &origin, QByteArrayView host, Way way) const
{
    if (!origin)
        return true;
    if (std::ranges::find(m_origins, canonical(*origin)) != m_origins.end())
        return true;
    const auto page = readOrigin(*origin);
    auto own = readAuthority(host);
    if (!page || !own || (way == Way::Tls && page->scheme != "https"))
        return false;
    own->port = own->port.value_or(*defaultPort(page->scheme));
    return page->authority == *own && isTrusted(own->host);
}

bool OriginRule::isTrusted(const QByteArray &host) const
{
    return isAddress(host) || std::ranges::find(m_hosts, host) != m_hosts.end();
}

} // namespace charla::server
