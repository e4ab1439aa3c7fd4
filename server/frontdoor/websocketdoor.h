// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/frontdoor.h>
#include <server/options.h>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWebSocketServer>

#include <utility>

namespace charla::server {

class Flusher;

//! \brief Makes Connections of sockets whose handshake the front door has approved.
//!
//! QWebSocketServer answers the handshake; it never listens. It does not tell which of its web
//! sockets stands on which TCP socket, so they are found by the peer's address and port.
class WebSocketDoor : public QObject
{
    Q_OBJECT

public:
    WebSocketDoor(Options options, QObject *parent);

    //! Takes over \a socket, from which the head of \a headBytes has not been read yet.
    void admit(PeerSocket *socket, const Upgrade &upgrade, qsizetype headBytes);

signals:
    //! \a connection is a child of this door.
    void peerArrived(charla::server::Connection *connection,
                     const charla::server::Upgrade &upgrade);

private:
    using PeerKey = std::pair<QHostAddress, quint16>;

    struct Handshake
    {
        QPointer<PeerSocket> socket;
        Upgrade upgrade;
    };

    void takeFrom(QWebSocketServer &server);

    Options m_options;
    QWebSocketServer m_native;
    QWebSocketServer m_plain; // the other paths: no subprotocol
    Flusher *m_flusher;
    QHash<PeerKey, Handshake> m_handshakes;
};

} // namespace charla::server
