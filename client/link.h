// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/resends.h>
#include <client/timing.h>
#include <client/trouble.h>
#include <client/trust/reached.h>
#include <client/trust/trust.h>
#include <protocol/message.h>

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QWebSocket;
QT_END_NAMESPACE

namespace charla::client {

class Pins;

//! \brief One WebSocket at a time that speaks the native protocol, with its deadlines.
//!
//! Turns frames into messages and whatever goes wrong into a Trouble. Keeps the connection from
//! being silently dead: after Timing::silence it asks, after Timing::answer it gives up. Speaks TLS or
//! not, and to whom, by the rule in client/trust/trust.h, and pins whom it meets for the first time. Knows
//! no login and never connects by itself.
class Link : public QObject
{
    Q_OBJECT

public:
    //! \a pins must outlive this.
    Link(Timing timing, Pins &pins, QObject *parent = nullptr);
    ~Link() override;

    //! Starts connecting; what was open before is dropped. Answered by opened() or lost(), not
    //! before this returns. \a server is as serverUrl() makes it; \a fingerprint, if there is one, must
    //! be that of its certificate. Before opened() nothing is said that only the right server may hear.
    void open(const QUrl &server, const std::optional<Fingerprint> &fingerprint = {});

    //! Without effect while not open: what must not get lost is the outbox's matter.
    void send(const protocol::ClientMessage &message);

    //! The server had no time for the request of that id: it is said again after \a wait, if the
    //! connection still is the same.
    //! \return whether there is such a request.
    bool sendsAgain(const QString &id, std::chrono::milliseconds wait);

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

    //! Who is reached, once opened().
    const Reached &reached() const { return m_reached; }

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

    void dial(Trust::Way way);
    void watch();
    QSslSocket *tls() const;
    void onSslErrors();
    void onEncrypted();
    void onConnected();
    void onDisconnected();
    void onError(QAbstractSocket::SocketError error);
    void onText(const QString &text);
    void onDeadline();
    //! \return whether that was about TLS, and is dealt with.
    bool failedForTls(QAbstractSocket::SocketError error);
    void enter(Phase phase);
    void fail(const Trouble &trouble);
    //! \return the socket, which is no longer in use; null when there was none.
    QWebSocket *release();

    Timing m_timing;
    Pins &m_pins;
    std::optional<Trust> m_trust; // since open()
    Reached m_reached;
    Trust::Vouched m_vouched = Trust::Vouched::No;
    std::optional<Breach> m_breach; // by the certificate that was shown
    bool m_isEncrypted = false; // the handshake of TLS has come to the certificate, at least
    QWebSocket *m_socket = nullptr; // a child
    Phase m_phase = Phase::Closed;
    QTimer m_deadline;
    Resends m_resends;
    quint64 m_requests = 0;
};

} // namespace charla::client
