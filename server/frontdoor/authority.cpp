// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/authority.h>

#include <QHostAddress>

#include <algorithm>

namespace charla::server {

namespace {

bool isHostNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_';
}

std::optional<QByteArray> readName(QByteArrayView text)
{
    if (text.isEmpty() || !std::ranges::all_of(text, isHostNameByte))
        return {};
    return text.toByteArray().toLower();
}

std::optional<QByteArray> readIpv6(QByteArrayView text)
{
    QHostAddress address;
    if (!address.setAddress(QString::fromLatin1(text))
        || address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    // It names an interface of the client's machine, and should not be said (RFC 6874 §1), but Qt's WebSockets do.
    if (!address.scopeId().isEmpty() && !address.isLinkLocal())
        return {};
    address.setScopeId(QString());
    return address.toString().toLatin1();
}

std::optional<quint16> readPort(QByteArrayView text)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (text.size() > 5 || !std::ranges::all_of(text, isDigit))
        return {};
    const uint port = text.toByteArray().toUInt();
    return port >= 1 && port <= 0xffff ? std::optional(quint16(port)) : std::nullopt;
}

} // namespace

std::optional<Authority> readAuthority(QByteArrayView text)
{
    const bool bracketed = text.startsWith('[');
    const qsizetype hostEnd = bracketed ? text.indexOf(']') : text.indexOf(':');
    if (bracketed && hostEnd < 0)
        return {};
    const QByteArrayView hostText = hostEnd < 0 ? text : text.first(hostEnd);
    const auto host = bracketed ? readIpv6(hostText.sliced(1)) : readName(hostText);
    if (!host)
        return {};

    const QByteArrayView rest
        = hostEnd < 0 ? QByteArrayView() : text.sliced(bracketed ? hostEnd + 1 : hostEnd);
    if (rest.isEmpty())
        return Authority{*host, {}};
    const auto port = rest.startsWith(':') ? readPort(rest.sliced(1)) : std::nullopt;
    if (!port)
        return {};
    return Authority{*host, port};
}

bool isAddress(const QByteArray &host)
{
    QHostAddress address;
    return address.setAddress(QString::fromLatin1(host));
}

} // namespace charla::server
