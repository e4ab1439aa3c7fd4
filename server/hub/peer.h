// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>

#include <QHostAddress>
#include <QString>

namespace charla::server {

class Outgoing;

//! \brief One connected client as the hub sees it: somebody to tell things to.
//!
//! Stays valid from Hub::arrive() until Hub::depart(). No function may call back into the hub
//! before it returns: the hub is in the middle of a list of peers.
class Peer
{
public:
    Peer() = default;
    virtual ~Peer() = default;
    Q_DISABLE_COPY_MOVE(Peer)

    //! Where it comes from, without the IPv6 form of an IPv4 address; null when that isn't known any
    //! more. The same as long as the peer is valid.
    virtual QHostAddress address() const = 0;
    virtual void deliver(const Outgoing &outgoing) = 0;
    //! Something will be delivered soon.
    virtual void warmUp() const { }
    //! Has not taken yet what it was told; Hub::drained() follows when it has.
    virtual bool isCongested() const = 0;
    //! Nothing more of it is read, so that it can't send more either, till resume().
    virtual void pause() = 0;
    virtual void resume() = 0;
    //! Ends the connection; Hub::depart() follows later, unless the hub has forgotten the peer.
    virtual void close(protocol::CloseCode code, const QString &reason) = 0;
};

} // namespace charla::server
