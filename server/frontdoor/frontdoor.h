// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/options.h>

#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace charla::server {

class Arrival;
class Connection;
class Listener;
class PageServer;
class PeerSocket;
class WebSocketDoor;
struct RequestHead;

//! What a peer asked for when it became a WebSocket.
struct Upgrade
{
    QString path; //!< decoded, one of those that the front door was given
    QUrlQuery query;
    QHostAddress peerAddress; //!< without the IPv6 form of an IPv4 address
    quint16 peerPort = 0;
};

//! Why a server can't listen.
struct ListenTrouble
{
    enum Kind {
        PortTaken,
        PortForbidden, //!< the system lets this program not use it (below 1024, say)
        Other,
    };

    Kind kind = Other;
    QString systemWords; //!< the system's own words, for details only
};

//! \brief The one TCP port of a server: looks at what comes in, and sends it to the right place or away.
//!
//! Waits for the request head of each connection, for a limited time and size, and then a WebSocket
//! on a known path becomes a Connection, a page goes to QHttpServer, and all else gets its refusal.
//! Lives on one thread with an event loop; nothing blocks. Knows no dialect and no hub.
class FrontDoor : public QObject
{
    Q_OBJECT

public:
    //! \a webSocketPaths are the decoded paths on which WebSockets are let in.
    FrontDoor(const Options &options, const QStringList &webSocketPaths, QObject *parent = nullptr);
    ~FrontDoor() override;

    //! Opens the port. To be called once; after a failure again.
    //! \return the port, or why it can't be had.
    protocol::Result<quint16, ListenTrouble> listen();

    //! Takes nobody in any more, and cuts those who aren't Connections yet. Connections stay.
    void close();

signals:
    //! The receiver takes over; \a connection deletes itself after its closed(), and is gone with the door.
    void peerArrived(charla::server::Connection *connection, const charla::server::Upgrade &upgrade);

private:
    Options m_options;
};

} // namespace charla::server
