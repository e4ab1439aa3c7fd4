// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/tlsrequired.h>

#include <server/frontdoor/authority.h>

#include <QUrl>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 HttpPort = 80;

// With the port by which they came: it speaks both. Without one that was the one of http, which
// https does not take by itself. A proxy has two ports for the two.
QByteArray httpsAddress(const Authority &authority, const RequestHead &head, Asker::Way way)
{
    const bool isIpv6 = authority.host.contains(':');
    const QByteArray host = isIpv6 ? '[' + authority.host + ']' : authority.host;
    QByteArray address = "https://" + host;
    if (way == Asker::Way::Direct)
        address += ':' + QByteArray::number(authority.port.value_or(HttpPort));
    address += QUrl::toPercentEncoding(head.path, "/");
    if (!head.query.isEmpty())
        address += '?' + head.query;
    return address;
}

} // namespace

HttpAnswer tlsRequired()
{
    return HttpAnswer::refusal(403, "This server talks encrypted only: come by wss or https.");
}

HttpAnswer pageByTls(const RequestHead &head, Asker::Way way)
{
    const auto authority = readAuthority(head.value("host").value_or(QByteArray()));
    if (!authority || (head.method != "GET" && head.method != "HEAD"))
        return tlsRequired();
    return HttpAnswer::refusal(308, "This server talks encrypted only: come by https.",
                               {{"Location"_ba, httpsAddress(*authority, head, way)}});
}

} // namespace charla::server
