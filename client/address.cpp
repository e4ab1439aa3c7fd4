// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/address.h>

#include <QHostAddress>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int WssPort = 443;

//! "ws" or "wss" for every scheme by which people name a server; empty for others.
QString webSocketScheme(const QString &scheme)
{
    if (scheme == "ws"_L1 || scheme == "http"_L1)
        return u"ws"_s;
    if (scheme == "wss"_L1 || scheme == "https"_L1)
        return u"wss"_s;
    return {};
}

//! An IPv6 address as people write it, made fit for a URL; everything else as it is.
QString bracketed(const QString &typed)
{
    const bool isIpV6 = QHostAddress(typed).protocol() == QAbstractSocket::IPv6Protocol;
    return isIpV6 ? u"["_s + typed + u"]"_s : typed;
}

} // namespace

std::optional<QUrl> serverUrl(const QString &typed)
{
    const QString address = typed.trimmed();
    QUrl url(address.contains("://"_L1) ? address : u"ws://"_s + bracketed(address),
             QUrl::StrictMode);
    const QString scheme = webSocketScheme(url.scheme());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || scheme.isEmpty()
        || url.port() == 0)
        return {};
    url.setScheme(scheme);
    url.setPort(url.port(scheme == "wss"_L1 ? WssPort : DefaultPort));
    url.setPath(u"/charla"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

} // namespace charla::client
