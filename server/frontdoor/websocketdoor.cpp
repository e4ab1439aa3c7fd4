// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/websocketdoor.h>

#include <server/frontdoor/upgrade.h>
#include <server/log.h>
#include <server/wire/connection.h>
#include <server/wire/flusher.h>
#include <server/wire/peersocket.h>

#include <QWebSocket>

#include <memory>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

WebSocketDoor::WebSocketDoor(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_native(u"charla"_s, QWebSocketServer::NonSecureMode),
      m_plain(u"charla"_s, QWebSocketServer::NonSecureMode), m_flusher(new Flusher(this))
{
    m_native.setSupportedSubprotocols({NativeSubprotocol.toString()});
    connect(&m_native, &QWebSocketServer::newConnection, this, [this] { takeFrom(m_native); });
    connect(&m_plain, &QWebSocketServer::newConnection, this, [this] { takeFrom(m_plain); });
}

void WebSocketDoor::admit(PeerSocket *socket, const Upgrade &upgrade, qsizetype headBytes)
{
    const PeerKey key(socket->peerAddress(), socket->peerPort());
    m_handshakes.insert(key, {socket, upgrade});
    connect(socket, &QAbstractSocket::disconnected, this,
            [this, key] { m_handshakes.remove(key); });
    // Nothing past the head is read before somebody listens: QWebSocket would parse it in its
    // constructor, and the message would reach nobody.
    socket->setReadBufferSize(headBytes);
    QWebSocketServer &server = upgrade.path == NativePath ? m_native : m_plain;
    server.handleConnection(socket);
}

void WebSocketDoor::takeFrom(QWebSocketServer &server)
{
    while (server.hasPendingConnections()) {
        std::unique_ptr<QWebSocket> webSocket(server.nextPendingConnection());
        const Handshake handshake
            = m_handshakes.take({webSocket->peerAddress(), webSocket->peerPort()});
        if (!handshake.socket)
            continue; // gone in the meantime
        auto *const connection
            = new Connection(std::move(webSocket), handshake.socket, *m_flusher, m_options, this);
        qCDebug(logFrontDoor) << "a peer arrived at" << handshake.upgrade.path << "from"
                              << connection->peerAddress();
        emit peerArrived(connection, handshake.upgrade);
    }
}

} // namespace charla::server
