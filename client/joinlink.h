// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>

#include <QString>
#include <QUrl>

#include <optional>

namespace charla::client {

//! \brief Where a server is, and perhaps a room there: what one person passes on to another.
struct JoinLink
{
    QUrl url; //!< as serverUrl() makes it (client/address.h)
    std::optional<protocol::RoomName> room;

    bool operator==(const JoinLink &) const = default;
};

//! \brief Reads "charla://host:port/room", "http(s)://host:port/#room" and "/?room=room" as the page
//! has them, and every address that serverUrl() takes.
//!
//! \return none when that is no address, or what stands for the room is none. A link may come from
//! anybody: this only reads it, and goes nowhere.
std::optional<JoinLink> joinLinkOf(const QString &text);

//! "charla://host:port/room", with what a URL can't hold written as percent signs.
QString textOf(const JoinLink &link);

} // namespace charla::client
