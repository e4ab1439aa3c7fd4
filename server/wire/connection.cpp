// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/connection.h>

#include <server/log.h>
#include <server/wire/flusher.h>
#include <server/wire/peeraddress.h>
#include <server/wire/peersocket.h>

#include <QMetaObject>
#include <QWebSocket>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

// What a socket holds of the queue's bytes at most before the system has taken them, a frame more
// or less: enough for one large write, and little to copy.
constexpr qint64 SocketBytes = 64 * 1024;

// Pongs are written past the queue, so a peer that pings and never reads makes the socket's own
// buffer grow. One frame of the queue's full size may rightly lie there.
constexpr qsizetype SocketBoundInQueues = 2;

} // namespace

Connection::Connection(std::unique_ptr<QWebSocket> webSocket, PeerSocket *socket, Flusher &flusher,
                       const Options &options, QObject *parent)
    : QObject(parent), m_webSocket(std::move(webSocket)), m_socket(socket), m_flusher(flusher),
      m_peerAddress(plainAddress(socket->peerAddress())), m_queue(options.limits.maxSendQueueBytes),
      m_maxQueueBytes(options.limits.maxSendQueueBytes),
      m_maxTextBytes(options.limits.maxFrameBytes),
      m_heartbeat(options.deadlines.heartbeatSilence, options.deadlines.heartbeatAnswer,
                  steady_clock::now())
{
    m_socket->setParent(this);
    m_webSocket->setMaxAllowedIncomingFrameSize(quint64(options.limits.maxFrameBytes));
    m_webSocket->setMaxAllowedIncomingMessageSize(quint64(options.limits.maxFrameBytes));
    m_heartbeatTimer.setSingleShot(true);
    connectSockets();
    // Room for a whole frame and more, and a bound on what one peer gets done in one turn.
    m_socket->setReadBufferSize(2 * options.limits.maxFrameBytes);
    waitForHeartbeat();
}

Connection::~Connection()
{
    m_webSocket->disconnect(this); // it says good-bye while it is destroyed
    if (m_socket)
        m_socket->disconnect(this);
}

void Connection::connectSockets()
{
    connect(m_webSocket.get(), &QWebSocket::textMessageReceived, this, &Connection::onTextMessage);
    connect(m_webSocket.get(), &QWebSocket::binaryFrameReceived, this, &Connection::onBinaryFrame);
    connect(m_webSocket.get(), &QWebSocket::aboutToClose, this, &Connection::onAboutToClose);
    connect(m_socket, &QIODevice::readyRead, this, &Connection::onBytesReceived);
    connect(m_socket, &QIODevice::bytesWritten, this, &Connection::onBytesWritten);
    connect(m_socket, &QAbstractSocket::disconnected, this, &Connection::onDisconnected);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &Connection::onHeartbeatDue);
}

void Connection::send(const QByteArray &frame, Flusher::Urgency urgency)
{
    if (m_state != State::Open)
        return;
    if (m_queue.push(frame))
        requestFlush(urgency);
    else
        end(CloseCode::TooSlow, u"You read too slowly; what you miss is in the history."_s,
            Queued::Forget);
}

void Connection::close(CloseCode code, const QString &reason)
{
    end(code, reason, Queued::SendFirst);
}

bool Connection::isCongested() const
{
    return m_state == State::Open && (!m_queue.isEmpty() || m_socket->bytesToWrite() > 0);
}

void Connection::pause()
{
    if (m_state == State::Open)
        m_socket->pauseReading();
}

void Connection::resume()
{
    m_heartbeat.noteLife(steady_clock::now());
    if (m_state == State::Open)
        m_socket->resumeReading();
}

QHostAddress Connection::peerAddress() const
{
    return m_peerAddress;
}

void Connection::flush()
{
    m_flushRequested.reset();
    while (m_state == State::Open && !m_queue.isEmpty() && m_socket->bytesToWrite() == 0) {
        while (!m_queue.isEmpty() && m_socket->bytesToWrite() < SocketBytes)
            m_socket->write(m_queue.take());
        m_socket->flush();
    }
}

void Connection::end(CloseCode code, const QString &reason, Queued queued)
{
    if (m_state != State::Open)
        return;
    qCDebug(logWire) << "close" << m_peerAddress << "with" << quint16(code);
    while (queued == Queued::SendFirst && !m_queue.isEmpty())
        m_socket->write(m_queue.take());
    m_webSocket->close(QWebSocketProtocol::CloseCode(code),
                       reason); // and through aboutToClose to onAboutToClose()
}

void Connection::requestFlush(Flusher::Urgency urgency)
{
    if (m_flushRequested == Flusher::Urgency::Answer || m_flushRequested == urgency)
        return;
    m_flushRequested = urgency;
    m_flusher.add(this, urgency);
}

void Connection::onBytesReceived()
{
    m_heartbeat.noteLife(steady_clock::now());
    if (m_state == State::Open && m_socket->bytesToWrite() > SocketBoundInQueues * m_maxQueueBytes)
        end(CloseCode::TooSlow, u"You don't read the answers to your pings."_s, Queued::Forget);
}

void Connection::onBytesWritten()
{
    if (m_state != State::Open)
        return;
    if (!m_queue.isEmpty())
        requestFlush(Flusher::Urgency::Answer); // the peer has read: it is not kept waiting
    else if (m_socket->bytesToWrite() == 0)
        emit drained();
}

void Connection::onTextMessage(const QString &text)
{
    if (m_state != State::Open)
        return;
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= m_maxTextBytes)
        emit textReceived(utf8);
    else // in fragments, whose sum QWebSocket counts in UTF-16 units (Qt 6.4)
        end(CloseCode::TooBig, u"The message is too big."_s, Queued::SendFirst);
}

void Connection::onBinaryFrame()
{
    end(CloseCode::NotText, u"Every message here is text."_s, Queued::SendFirst);
}

// Whoever closes, the close frame is the last: ours, the answer to the peer's, or QWebSocket's own
// about broken framing.
void Connection::onAboutToClose()
{
    if (m_state == State::Open)
        m_state = State::Closing;
    m_queue.clear();
    m_heartbeatTimer.stop();
}

void Connection::onDisconnected()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_queue.clear();
    m_heartbeatTimer.stop();
    // Queued: a write that fails ends the connection in the middle of a call from the hub.
    QMetaObject::invokeMethod(
        this,
        [this] {
            emit closed();
            deleteLater();
        },
        Qt::QueuedConnection);
}

void Connection::onHeartbeatDue()
{
    if (m_socket && m_socket->isReadingPaused())
        m_heartbeat.noteLife(steady_clock::now()); // it may say what it wants: nobody listens
    switch (m_heartbeat.look(steady_clock::now())) {
    case Heartbeat::Act::Drop:
        end(CloseCode::Silent, u"No sign of life from you."_s, Queued::Forget);
        return;
    case Heartbeat::Act::Ping:
        m_webSocket->ping();
        break;
    case Heartbeat::Act::Wait:
        break;
    }
    waitForHeartbeat();
}

void Connection::waitForHeartbeat()
{
    const auto wait = m_heartbeat.nextLook() - steady_clock::now();
    m_heartbeatTimer.start(
        std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(1)));
}

} // namespace charla::server
