// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/peername.h>

#include <QtEndian>

#include <netinet/in.h>
#include <sys/socket.h>

namespace charla::server {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

PeerName PeerName::of(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *const address = reinterpret_cast<sockaddr *>(&storage); // NOLINT: the system's way
    if (::getpeername(descriptor, address, &size) != 0)
        return {};
    // The port stands at the same place in both kinds of addresses.
    const auto *const internet = reinterpret_cast<const sockaddr_in *>(&storage); // NOLINT
    return {plainAddress(QHostAddress(address)), qFromBigEndian(internet->sin_port)};
}

} // namespace charla::server
