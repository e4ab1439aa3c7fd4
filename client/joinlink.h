// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/fingerprint.h>
#include <protocol/ids.h>
#include <protocol/names.h>

#include <QString>
#include <QUrl>

#include <optional>

namespace charla::client {

//! \brief Where a server is, and perhaps a room there and the server's certificate: what one person
//! passes on to another.
struct JoinLink
{
    QUrl url; //!< as serverUrl() makes it (client/address.h)
    std::optional<protocol::RoomName> room;
    std::optional<Fingerprint> fingerprint = {}; //!< that the server must show
    std::optional<protocol::InvitationCode> invitation
        = {}; //!< by which one comes in without a password

    bool operator==(const JoinLink &) const = default;
};

//! \brief Reads "charla://host:port/room?fp=fingerprint&invite=code", "http(s)://host:port/#room?invite=code"
//! and "/?room=room" as the page has them, and every address that serverUrl() takes.
//!
//! The fingerprint is a query and no fragment because in the page's links the fragment is the room; a
//! program that doesn't know it reads the rest all the same.
//! \return none when that is no address, or what stands for the room, the fingerprint or the invitation is none. A link
//! may come from anybody: this only reads it, and goes nowhere.
std::optional<JoinLink> joinLinkOf(const QString &text);

//! "charla://host:port/room", with "?fp=" and 64 digits if there is a fingerprint; "https://host:port/#room"
//! where TLS is a must and there is none; with "?invite=" or "&invite=" if there is an invitation. Both with what a URL can't hold written as percent signs.
QString textOf(const JoinLink &link);

//! The same for browsers: "http://host:port/#room?invite=code". A server that asks for TLS leads on to it;
//! none checks a fingerprint.
QString pageLinkOf(const JoinLink &link);

} // namespace charla::client
