// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <functional>
#include <optional>

class QMenu;

namespace charla::client {
class Moderation;
}

namespace charla::ui {

//! Whom acts are about, and where they are looked at.
struct Person
{
    protocol::Nick nick;
    protocol::Role role = protocol::Role::Guest;
    std::optional<protocol::RoomName> room;
};

//! Adds to \a menu what the person at the window may do to \a person, if anything; \a wanted gets what is
//! chosen. Acts that hurt still have to be asked about.
void addPersonActs(QMenu *menu, const client::Moderation &moderation, const Person &person,
                   const std::function<void(const protocol::ClientMessage &)> &wanted);

} // namespace charla::ui
