// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/joinaddresses.h>

#include <QRegularExpression>

#include <algorithm>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

// RFC 1918.
bool isPrivateV4(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8)
        || address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12)
        || address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
}

// The smaller, the likelier that somebody nearby can use it.
int rank(const QHostAddress &address)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (address.isLoopback())
        return isV4 ? 6 : 7;
    if (address.isLinkLocal())
        return isV4 ? 4 : 5;
    if (isV4)
        return isPrivateV4(address) ? 0 : 1;
    return address.isUniqueLocalUnicast() ? 2 : 3;
}

QString urlOf(QHostAddress address, quint16 port)
{
    address.setScopeId({}); // means nothing on another machine
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return u"http://%1:%2/"_s.arg(isV4 ? address.toString() : u'[' + address.toString() + u']')
        .arg(port);
}

bool isEverywhere(const QHostAddress &address)
{
    static const QList<QHostAddress> everywhere{QHostAddress(QHostAddress::Any),
                                                QHostAddress(QHostAddress::AnyIPv4),
                                                QHostAddress(QHostAddress::AnyIPv6)};
    return everywhere.contains(address);
}

} // namespace

QStringList joinAddresses(const QHostAddress &listenAddress, quint16 port,
                          const QList<QHostAddress> &interfaces)
{
    if (!isEverywhere(listenAddress))
        return {urlOf(listenAddress, port)};

    QList<QHostAddress> addresses = interfaces;
    std::ranges::stable_sort(addresses, {}, rank);
    const int best = addresses.isEmpty() ? 0 : rank(addresses.first());
    constexpr int FirstThatIsNoHelpNearby = 4;
    QStringList urls;
    for (const QHostAddress &address : std::as_const(addresses)) {
        if (rank(address) >= FirstThatIsNoHelpNearby && best < FirstThatIsNoHelpNearby)
            break;
        urls.append(urlOf(address, port));
    }
    urls.removeDuplicates();
    return urls;
}

QStringList encryptedAddresses(QStringList addresses)
{
    return addresses.replaceInStrings(QRegularExpression(u"^http:"_s), u"https:"_s);
}

} // namespace charla::app
