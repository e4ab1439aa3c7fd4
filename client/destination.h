// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/fingerprint.h>
#include <protocol/ids.h>
#include <protocol/names.h>

#include <QUrl>

#include <optional>
#include <vector>

namespace charla::client {

//! Where a session goes, and as whom.
struct Destination
{
    QUrl url; //!< as serverUrl() makes it (client/address.h)
    protocol::Nick nick;
    protocol::RoomName room; //!< joined first
    QString password = {}; //!< of the server, as checkedPassword() gives it; empty for none
    std::optional<Fingerprint> fingerprint = {}; //!< that its certificate must have
    QString nickPassword = {}; //!< as checkedPassword() gives it; forgotten once one is in
    std::optional<protocol::InvitationCode> invitation = {}; //!< the same
    //! Of the server: the person is its owner. None for a server of somebody else.
    std::optional<protocol::OwnerKey> ownerKey = {};
    //! Further addresses of the same server, such as Neighbour::urls() has: the one that answers first is
    //! taken. Only with a fingerprint, by which all of them are known to be that server.
    std::vector<QUrl> others = {};
};

} // namespace charla::client
