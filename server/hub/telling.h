// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

namespace charla::server {

class Room;
struct Person;

//! Says something to one person, on all their devices.
void tell(const Person &person, const protocol::ServerMessage &message);

//! Says the same to all members of a room, encoded once a dialect: who comes, goes or types, not
//! what was said.
void tellRoom(const Room &room, const protocol::ServerMessage &message);

//! Says the same to all members of a room but one.
void tellOthers(const Room &room, const Person &except, const protocol::ServerMessage &message);

} // namespace charla::server
