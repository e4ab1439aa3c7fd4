// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/origin.h>
#include <server/frontdoor/pages.h>
#include <server/options.h>

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace charla::server {

class Arrival;
class Connection;
class Listener;
class PageServer;
class PeerSocket;
class WebSocketDoor;

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

//! \brief The one TCP port of a server: looks at what comes in, and sends it to the right place or
//! away.
//!
//! Waits for the request head of each connection, for a limited time and size, and then a WebSocket
//! on a known path becomes a Connection, a page goes to QHttpServer, and all else gets its refusal.
//! Lives on one thread with an event loop; nothing blocks. Knows no dialect and no hub.
class FrontDoor : public QObject
{
    Q_OBJECT

public:
    //! \a webSocketPaths are the decoded paths on which WebSockets are let in.
    FrontDoor(const Options &options, QStringList webSocketPaths, QObject *parent = nullptr);
    ~FrontDoor() override;

    //! Opens the port. To be called once; after a failure again.
    //! \return the port, or why it can't be had.
    protocol::Result<quint16, ListenTrouble> listen();

    //! Takes nobody in any more, and cuts those who aren't Connections yet. Connections stay.
    void close();

signals:
    //! The receiver takes over; \a connection deletes itself after its closed(), and is gone with
    //! the door.
    void peerArrived(charla::server::Connection *connection,
                     const charla::server::Upgrade &upgrade);

private:
    void onAccepted(PeerSocket *socket);
    void forget(Arrival *arrival);
    void route(PeerSocket *socket, const RequestHead &head);
    void routeUpgrade(PeerSocket *socket, const RequestHead &head);
    std::optional<HttpAnswer> upgradeRefusalHere(const RequestHead &head) const;
    static void refuse(PeerSocket *socket, const HttpAnswer &answer, HttpAnswer::Content content);

    Options m_options;
    QStringList m_webSocketPaths;
    OriginRule m_originRule;
    Pages m_pages;
    PageServer *m_pageServer;
    WebSocketDoor *m_webSocketDoor;
    Listener *m_listener;
    int m_arrivals = 0;
    QHash<QHostAddress, int> m_arrivalsByAddress;
};

} // namespace charla::server
