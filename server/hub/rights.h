// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/moderation.h>
#include <protocol/refusal.h>

#include <optional>

//! Who may what. Pure: a table of tests holds it (tests/unit/tst_rights.cpp).
namespace charla::server::rights {

//! Who somebody is in a room; with the usual values, on the server at large.
struct Place
{
    protocol::Role role = protocol::Role::Guest;
    bool isKeeper = false; //!< has made the room
    bool hasVoice = false;
    bool isLetIn = false;
};

//! Where something is to be done.
enum class Where { Room, Server };

//! The role that counts there: the keeper of a room is as an operator in it.
protocol::Role rankOf(const Place &place);

//! \brief Whether \a act may be done by \a actor; none when it may.
//!
//! NotAllowed for who hasn't the rank that it takes. \a target is the role of whom it is done to, none
//! for acts upon nobody: nobody acts on somebody of equal or higher role, themselves included.
std::optional<protocol::ErrorCode> objectionToAct(protocol::Act act, const Place &actor,
                                                  std::optional<protocol::Role> target,
                                                  Where where);

//! RoomClosed, or none.
std::optional<protocol::ErrorCode> objectionToEntering(const Place &place,
                                                       const protocol::RoomTerms &terms);

//! ReadOnly, or none. Mutes are asked elsewhere.
std::optional<protocol::ErrorCode> objectionToSpeaking(const Place &place,
                                                       const protocol::RoomTerms &terms);

//! Who may not speak in a room can't say what it is about, either.
std::optional<protocol::ErrorCode> objectionToTopic(const Place &place,
                                                    const protocol::RoomTerms &terms);

//! Whether they wait between two messages in a slow room.
bool isSlowed(const Place &place);

//! Whether the list of rooms has that room for who is not in it.
bool seesInList(protocol::Role role, const protocol::RoomTerms &terms);

//! Who keeps order on the server: reads bans, acts and addresses.
bool keepsOrder(protocol::Role role);

} // namespace charla::server::rights
