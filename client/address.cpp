// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/address.h>

#include <QHostAddress>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int WssPort = 443;

const auto AnyWay = u"charla"_s;

//! The way of every scheme by which people name a server; empty for others.
QString wayOf(const QString &scheme)
{
    if (scheme == AnyWay || scheme == "http"_L1)
        return AnyWay;
    if (scheme == "ws"_L1)
        return scheme;
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

//! An address of a link names its interface behind a percent sign, which in a URL is %25 (RFC 6874 §2).
QString withInterface(QString address)
{
    const qsizetype end = address.indexOf(u']');
    const qsizetype percent = address.indexOf(u'%');
    if (percent >= 0 && percent < end && !QStringView(address).sliced(percent).startsWith("%25"_L1))
        address.insert(percent + 1, u"25"_s);
    return address;
}

} // namespace

std::optional<QUrl> serverUrl(const QString &typed)
{
    const QString address = typed.trimmed();
    QUrl url(address.contains("://"_L1) ? address
                                        : AnyWay + u"://"_s + withInterface(bracketed(address)),
             QUrl::StrictMode);
    const QString scheme = wayOf(url.scheme());
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

QUrl placeOf(const QUrl &server)
{
    QUrl place = server;
    if (!place.isEmpty())
        place.setScheme(u"ws"_s);
    return place;
}

bool isSamePlace(const QUrl &one, const QUrl &other)
{
    return one.host() == other.host() && one.port() == other.port();
}

} // namespace charla::client
