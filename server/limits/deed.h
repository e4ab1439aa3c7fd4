// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string_view>

namespace charla::server {

//! What can be done too often. Each thing that a client says is one of these.
enum class Deed {
    Message, //!< a message, or a change of one
    Sign, //!< typing, reading, presence
    Join, //!< a room that is there, or its topic
    Room, //!< one that is not there yet; a join as well
    Login,
    Upload, //!< an announced file
    Search,
    History, //!< a page of messages or of members
    Request, //!< what costs next to nothing, such as a ping
};

//! Of whom it is too often.
enum class Scope { Connection, Person, Address };

inline constexpr int DeedCount = 9;
inline constexpr int ScopeCount = 3;

//! As they are called in settings and figures.
inline constexpr std::array<std::string_view, DeedCount> DeedNames{
    "messages", "signs",    "joins",     "rooms",   "logins",
    "uploads",  "searches", "histories", "requests"};
inline constexpr std::array<std::string_view, ScopeCount> ScopeNames{"connection", "person",
                                                                     "address"};

} // namespace charla::server
