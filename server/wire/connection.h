// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/closecode.h>
#include <server/options.h>
#include <server/wire/flusher.h>
#include <server/wire/heartbeat.h>
#include <server/wire/sendqueue.h>

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QWebSocket;

namespace charla::server {

class PeerSocket;

//! \brief One WebSocket peer: its socket, its send queue, its deadlines.
//!
//! QWebSocket reads and closes; finished frames go past it straight into its TCP socket, which is
//! safe because both write whole frames only. Lives on its front door's thread and is its child;
//! after closed() it deletes itself. Knows no dialect and no hub.
class Connection : public QObject
{
    Q_OBJECT

public:
    //! Both sockets are connected to the same peer; takes them over.
    Connection(std::unique_ptr<QWebSocket> webSocket, PeerSocket *socket, Flusher &flusher,
               const Options &options, QObject *parent);
    ~Connection() override;

    //! Sends one finished frame (textFrame()) after those before it, when the Flusher says so. The bytes are shared, not copied. A peer whose queue is full is closed with
    //! CloseCode::TooSlow. Without effect once the connection closes.
    void send(const QByteArray &frame, Flusher::Urgency urgency);

    //! Sends what is queued, then a close frame; what the peer still says is not read any more.
    //! closed() follows when the peer has gone, Deadlines::closeLinger later at the latest.
    //! \a reason is at most 123 bytes of UTF-8. Without effect once the connection closes.
    void close(protocol::CloseCode code, const QString &reason);

    //! Something of what was sent has not gone to the system yet; drained() follows.
    bool isCongested() const;

    //! Reads no more, so that the peer's own sends wait, and is patient with it, till resume().
    void pause();
    void resume();

    //! Without the IPv6 form of an IPv4 address; known also after the end.
    QHostAddress peerAddress() const;

    //! For the Flusher: hands the socket as much as it takes.
    void flush();

signals:
    //! One whole text message, valid UTF-8 of at most Limits::maxFrameBytes. None comes after a
    //! close.
    void textReceived(const QByteArray &utf8);
    //! All that was sent has gone to the system.
    void drained();
    //! The connection is gone, whoever ended it. Emitted once; the object then deletes itself.
    void closed();

private:
    enum class State { Open, Closing, Closed };
    enum class Queued { SendFirst, Forget };

    void connectSockets();
    void end(protocol::CloseCode code, const QString &reason, Queued queued);
    void requestFlush(Flusher::Urgency urgency);
    void onBytesReceived();
    void onBytesWritten();
    void onTextMessage(const QString &text);
    void onBinaryFrame();
    void onAboutToClose();
    void onDisconnected();
    void onHeartbeatDue();
    void waitForHeartbeat();

    std::unique_ptr<QWebSocket> m_webSocket;
    QPointer<PeerSocket> m_socket; // QWebSocketServer deletes it when it is disconnected
    Flusher &m_flusher;
    QHostAddress m_peerAddress;
    SendQueue m_queue;
    qsizetype m_maxQueueBytes;
    qsizetype m_maxTextBytes;
    Heartbeat m_heartbeat;
    QTimer m_heartbeatTimer;
    State m_state = State::Open;
    std::optional<Flusher::Urgency> m_flushRequested;
};

} // namespace charla::server
