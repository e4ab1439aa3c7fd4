// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/timing.h>
#include <client/trouble.h>
#include <protocol/message.h>

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace charla::client {

//! \brief One WebSocket at a time that speaks the native protocol, with its deadlines.
//!
//! Turns frames into messages and whatever goes wrong into a Trouble. Keeps the connection from
//! being silently dead: after Timing::silence it asks, after Timing::answer it gives up. Knows
//! no login and never connects by itself.
class Link : public QObject
{
    Q_OBJECT

public:
    explicit Link(Timing timing, QObject *parent = nullptr);
    ~Link() override;

    //! Starts connecting; what was open before is dropped. Answered by opened() or lost(), not
    //! before this returns.
    void open(const QUrl &url);

    //! Without effect while not open: what must not get lost is the outbox's matter.
    void send(const protocol::ClientMessage &message);

    //! A name for a request that no other one has had.
    protocol::RequestId newRequestId() { return QString::number(++m_requests); }

    //! Ends the connection at once, without a signal.
    void drop();

    //! Ends the connection in good order, but the session waits on the server.
    void leave();

    //! Logs out and lets the server close; answered by goodbyeSaid() when it has, or after
    //! Timing::goodbye. A new open() doesn't disturb it. While not open it is a mere drop().
    void sayGoodbye();

    //! Whether messages can be sent.
    bool isOpen() const;

signals:
    void opened();
    void received(const charla::protocol::ServerMessage &message);
    //! The connection broke or never came about.
    void lost(const charla::client::Trouble &trouble);
    void goodbyeSaid();

private:
    enum class Phase {
        Closed,
        Connecting, //!< until the handshake is done
        Unanswered, //!< until the first message
        Live,
        Asked, //!< for a sign of life
    };

    void onConnected();
    void onDisconnected();
    void onError(QAbstractSocket::SocketError error);
    void onText(const QString &text);
    void onDeadline();
    void enter(Phase phase);
    void fail(const Trouble &trouble);
    //! \return the socket, which is no longer in use; null when there was none.
    QWebSocket *release();

    Timing m_timing;
    QWebSocket *m_socket = nullptr; // a child
    Phase m_phase = Phase::Closed;
    QTimer m_deadline;
    quint64 m_requests = 0;
};

} // namespace charla::client
