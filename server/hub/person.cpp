// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/person.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

using namespace protocol;

Peer *Person::peerOf(const QString &device) const
{
    const auto found = std::ranges::find(devices, device, &Device::name);
    return found == devices.end() ? nullptr : found->peer;
}

void Person::forgetPeer(const Peer *peer)
{
    std::erase_if(devices, [peer](const Device &device) { return device.peer == peer; });
}

Role Person::role() const
{
    if (std::ranges::any_of(devices, &Device::isOwners))
        return Role::Owner;
    return isOperator ? Role::Operator : Role::Guest;
}

QList<QByteArray> tokenHashesOf(const Person &person)
{
    return {person.tokenHash};
}

QByteArray tokenHashOf(const SessionToken &token)
{
    return QCryptographicHash::hash(token.text().toLatin1(), QCryptographicHash::Sha256);
}

} // namespace charla::server
