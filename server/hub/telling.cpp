// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/telling.h>

#include <server/dialects/outgoing.h>
#include <server/hub/peer.h>
#include <server/hub/person.h>
#include <server/hub/rooms.h>

namespace charla::server {

using namespace protocol;

namespace {

void tellDevices(const Person &person, const Outgoing &outgoing)
{
    for (const Device &device : person.devices)
        device.peer->deliver(outgoing);
}

void tellMembers(const Room &room, const Person *except, const ServerMessage &message)
{
    const Outgoing outgoing(message, Urgency::Aside);
    for (const Person *person : room.members()) {
        if (person != except)
            tellDevices(*person, outgoing);
    }
}

} // namespace

void tell(const Person &person, const ServerMessage &message)
{
    if (person.isHere())
        tellDevices(person, Outgoing(message));
}

void tellRoom(const Room &room, const ServerMessage &message)
{
    tellMembers(room, nullptr, message);
}

void tellOthers(const Room &room, const Person &except, const ServerMessage &message)
{
    tellMembers(room, &except, message);
}

} // namespace charla::server
