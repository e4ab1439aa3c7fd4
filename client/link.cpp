// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/link.h>

#include <client/farewell.h>
#include <client/log.h>

#include <protocol/closecode.h>
#include <protocol/codec.h>

#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <utility>

namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;
using Lasting = Trouble::Lasting;

namespace {

const auto Subprotocol = u"charla.v1"_s;

// Of what a server sends the longest is a page of full-length texts or a list of very many rooms,
// which its send queue bounds to a few MiB.
constexpr quint64 MaxIncomingBytes = 16 * 1024 * 1024;

Trouble troubleOf(QAbstractSocket::SocketError error, const QWebSocket &socket)
{
    const QString words = socket.errorString();
    // A handshake that fails is told as ConnectionRefusedError, too (Qt 6.4 to 6.8): but then there is a peer.
    const bool wasReached = socket.peerPort() != 0;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {Kind::HostNotFound, Lasting::Transient, words};
    case QAbstractSocket::ConnectionRefusedError:
        return wasReached ? Trouble{Kind::NotCharla, Lasting::Permanent, words}
                          : Trouble{Kind::Refused, Lasting::Transient, words};
    case QAbstractSocket::SocketTimeoutError:
        return {Kind::TimedOut, Lasting::Transient, words};
    case QAbstractSocket::RemoteHostClosedError:
    case QAbstractSocket::NetworkError:
        return {Kind::NetworkLost, Lasting::Transient, words};
    default:
        return {Kind::Other, Lasting::Transient, words};
    }
}

Trouble troubleOf(const QWebSocket &socket)
{
    const QString words
        = socket.closeReason().isEmpty() ? socket.errorString() : socket.closeReason();
    switch (CloseCode(int(socket.closeCode()))) {
    case CloseCode::GoingAway:
        return {Kind::ServerStopped, Lasting::Transient, words};
    case CloseCode::TooSlow:
        return {Kind::TooSlow, Lasting::Transient, words};
    case CloseCode::TakenOver:
        return {Kind::TakenOver, Lasting::Permanent, words};
    case CloseCode::TurnedAway:
        return {Kind::WrongPassword, Lasting::Permanent, words};
    default:
        return {Kind::NetworkLost, Lasting::Transient, words};
    }
}

} // namespace

Link::Link(Timing timing, QObject *parent) : QObject(parent), m_timing(std::move(timing))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Link::onDeadline);
}

Link::~Link()
{
    sayGoodbye(); // the last words leave with the socket, as far as the system takes them now
}

void Link::open(const QUrl &url)
{
    drop();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxIncomingBytes);
    m_socket->setMaxAllowedIncomingMessageSize(MaxIncomingBytes);
    connect(m_socket, &QWebSocket::connected, this, &Link::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &Link::onDisconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Link::onText);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &Link::onError);
#else
    connect(m_socket, &QWebSocket::errorOccurred, this, &Link::onError);
#endif
    enter(Phase::Connecting);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({Subprotocol});
    m_socket->open(url, options);
}

bool Link::isOpen() const
{
    return m_phase != Phase::Closed && m_phase != Phase::Connecting;
}

void Link::send(const ClientMessage &message)
{
    if (isOpen())
        m_socket->sendTextMessage(QString::fromUtf8(encode(message)));
}

void Link::drop()
{
    if (QWebSocket *const socket = release()) {
        socket->abort();
        socket->deleteLater(); // drop() may be called from one of its signals
    }
}

void Link::leave()
{
    if (!isOpen())
        return drop();
    QWebSocket *const socket = release();
    socket->close();
    socket->flush();
    socket->deleteLater(); // leave() may be called from one of its signals
}

void Link::sayGoodbye()
{
    if (!isOpen())
        return drop();
    send(Logout());
    m_socket->flush();
    auto *const farewell = new Farewell(release(), m_timing.goodbye, this);
    connect(farewell, &Farewell::done, this, &Link::goodbyeSaid);
}

QWebSocket *Link::release()
{
    m_phase = Phase::Closed;
    m_deadline.stop();
    if (m_socket)
        m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr);
}

void Link::onConnected()
{
    // A server that speaks other versions only lets us in without a subprotocol, to say so.
    if (m_socket->subprotocol() != Subprotocol)
        return fail({Kind::WrongVersion, Lasting::Permanent, {}});
    enter(Phase::Unanswered);
    emit opened();
}

void Link::onDisconnected()
{
    // While connecting, the error that tells why may come after this (Qt 6.4).
    if (isOpen())
        fail(troubleOf(*m_socket));
}

void Link::onError(QAbstractSocket::SocketError error)
{
    // Once open, disconnected() follows, and knows the close code.
    if (m_phase == Phase::Connecting)
        fail(troubleOf(error, *m_socket));
}

void Link::onText(const QString &text)
{
    enter(Phase::Live);
    const auto message = decodeServerMessage(text.toUtf8());
    if (message)
        emit received(message.value());
    else // of a newer version, most likely
        qCInfo(logLink) << "skipped a message:" << errorCodeText(message.error().code)
                        << message.error().field;
}

void Link::onDeadline()
{
    switch (m_phase) {
    case Phase::Closed:
        break;
    case Phase::Connecting:
    case Phase::Unanswered:
        fail({Kind::TimedOut, Lasting::Transient, {}});
        break;
    case Phase::Live:
        enter(Phase::Asked);
        send(Ping{newRequestId()});
        break;
    case Phase::Asked:
        fail({Kind::NetworkLost, Lasting::Transient, {}});
        break;
    }
}

void Link::enter(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Closed:
        m_deadline.stop();
        break;
    case Phase::Connecting:
    case Phase::Unanswered:
        m_deadline.start(m_timing.connect);
        break;
    case Phase::Live:
        m_deadline.start(m_timing.silence);
        break;
    case Phase::Asked:
        m_deadline.start(m_timing.answer);
        break;
    }
}

void Link::fail(const Trouble &trouble)
{
    drop();
    emit lost(trouble);
}

} // namespace charla::client
