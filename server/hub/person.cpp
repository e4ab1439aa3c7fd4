// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/person.h>

#include <server/hub/rooms.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

using namespace protocol;

bool Person::isIn(const Room &room) const
{
    return std::ranges::find(rooms, &room) != rooms.end();
}

Seq Person::lastOf(const ConversationKey &key) const
{
    if (const auto *talk = std::get_if<PrivateKey>(&key))
        return talks.value(talk->partnerOf(id));
    const auto &name = std::get<RoomName>(key);
    const auto room = std::ranges::find(rooms, name, [](const Room *it) { return it->name(); });
    return room == rooms.end() ? Seq() : (*room)->last();
}

Peer *Person::peerOf(const QString &device) const
{
    const auto found = std::ranges::find(devices, device, &Device::name);
    return found == devices.end() ? nullptr : found->peer;
}

void Person::forgetPeer(const Peer *peer)
{
    std::erase_if(devices, [peer](const Device &device) { return device.peer == peer; });
}

QByteArray tokenHashOf(const SessionToken &token)
{
    return QCryptographicHash::hash(token.text().toLatin1(), QCryptographicHash::Sha256);
}

} // namespace charla::server
