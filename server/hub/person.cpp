// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/person.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

using namespace protocol;

Peer *Person::peerOf(const QString &device, const SessionId &session) const
{
    const auto found = std::ranges::find_if(
        devices, [&](const Device &it) { return it.name == device && it.session == session; });
    return found == devices.end() ? nullptr : found->peer;
}

SessionRecord *Person::session(const SessionId &sought)
{
    const auto found = std::ranges::find(sessions, sought, &SessionRecord::id);
    return found == sessions.end() ? nullptr : &*found;
}

SessionRecord *Person::sessionOf(const Peer *peer)
{
    const auto found = std::ranges::find(devices, peer, &Device::peer);
    return found == devices.end() ? nullptr : session(found->session);
}

bool Person::isConnectedBy(const SessionId &session) const
{
    return std::ranges::find(devices, session, &Device::session) != devices.end();
}

void Person::forgetPeer(const Peer *peer)
{
    std::erase_if(devices, [peer](const Device &device) { return device.peer == peer; });
}

Role Person::role() const
{
    if (std::ranges::any_of(devices, &Device::isOwners))
        return Role::Owner;
    if (isOperator)
        return Role::Operator;
    return isKept() ? Role::Member : Role::Guest;
}

QList<QByteArray> tokenHashesOf(const Person &person)
{
    QList<QByteArray> hashes;
    for (const SessionRecord &session : person.sessions)
        hashes.append(session.tokenHash);
    return hashes;
}

QByteArray tokenHashOf(const SessionToken &token)
{
    return QCryptographicHash::hash(token.text().toLatin1(), QCryptographicHash::Sha256);
}

} // namespace charla::server
