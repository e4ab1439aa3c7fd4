// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/link.h>

#include <client/farewell.h>
#include <client/log.h>
#include <client/trust/pins.h>

#include <protocol/closecode.h>
#include <protocol/codec.h>
#include <protocol/limits.h>

#include <QSslSocket>
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
    case CloseCode::Kicked:
        return {Kind::PutOff, Lasting::Permanent, words};
    case CloseCode::Banned:
        return {Kind::Banned, Lasting::Permanent, words};
    case CloseCode::TurnedAway:
        return {Kind::WrongPassword, Lasting::Permanent, words};
    case CloseCode::TooFast:
        return {.kind = Kind::TooFast,
                .lasting = Lasting::Transient,
                .systemWords = words,
                .wait = limits::TooFastInterval};
    case CloseCode::Full:
        return {Kind::ServerFull, Lasting::Transient, words};
    case CloseCode::SessionEnded:
        return {Kind::SessionEnded, Lasting::Permanent, words};
    default:
        return {Kind::NetworkLost, Lasting::Transient, words};
    }
}

} // namespace

Link::Link(Timing timing, Pins &pins, QObject *parent)
    : QObject(parent), m_timing(std::move(timing)), m_pins(pins)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Link::onDeadline);
}

Link::~Link()
{
    sayGoodbye(); // the last words leave with the socket, as far as the system takes them now
}

void Link::open(const QUrl &server, const std::optional<Fingerprint> &fingerprint)
{
    drop();
    m_reached = {.url = server};
    m_trust.emplace(server, m_pins.of(server), fingerprint);
    dial(m_trust->firstWay());
}

void Link::dial(Trust::Way way)
{
    m_reached.url.setScheme(way == Trust::Way::Tls ? u"wss"_s : u"ws"_s);
    m_isEncrypted = false;
    m_vouched = Trust::Vouched::Yes; // unless onSslErrors() comes
    m_breach.reset();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(MaxIncomingBytes);
    m_socket->setMaxAllowedIncomingMessageSize(MaxIncomingBytes);
    watch();
    enter(Phase::Connecting);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({Subprotocol});
    m_socket->open(m_reached.url, options);
    if (const QSslSocket *const socket = tls())
        connect(socket, &QSslSocket::encrypted, this, &Link::onEncrypted);
}

void Link::watch()
{
    connect(m_socket, &QWebSocket::connected, this, &Link::onConnected);
    connect(m_socket, &QWebSocket::disconnected, this, &Link::onDisconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &Link::onText);
    connect(m_socket, &QWebSocket::sslErrors, this, &Link::onSslErrors);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &Link::onError);
#else
    connect(m_socket, &QWebSocket::errorOccurred, this, &Link::onError);
#endif
}

//! QWebSocket does not show the peer's certificate, but the socket that it makes is its child.
QSslSocket *Link::tls() const
{
    return m_socket->findChild<QSslSocket *>(QString(), Qt::FindDirectChildrenOnly);
}

bool Link::isOpen() const
{
    return m_phase != Phase::Closed && m_phase != Phase::Connecting;
}

void Link::send(const ClientMessage &message)
{
    if (!isOpen())
        return;
    m_resends.note(message);
    m_socket->sendTextMessage(QString::fromUtf8(encode(message)));
}

bool Link::sendsAgain(const QString &id, std::chrono::milliseconds wait)
{
    const auto message = m_resends.take(id);
    if (!message || !isOpen())
        return false;
    QTimer::singleShot(wait, m_socket, [this, again = *message] { send(again); });
    return true;
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
    m_resends.clear();
    if (m_socket)
        m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr);
}

//! Nobody vouches for the certificate: that is for the pin to decide.
void Link::onSslErrors()
{
    m_vouched = Trust::Vouched::No;
    if (!m_trust->breachOf(Fingerprint::of(tls()->peerCertificate()), m_vouched))
        m_socket->ignoreSslErrors();
    else
        onEncrypted(); // it won't be
}

void Link::onEncrypted()
{
    m_reached.certificate = Fingerprint::of(tls()->peerCertificate());
    m_reached.isVouchedFor = m_vouched == Trust::Vouched::Yes;
    m_breach = m_trust->breachOf(m_reached.certificate, m_vouched);
    m_isEncrypted = true;
}

void Link::onConnected()
{
    // Besides its address nothing was said to it so far.
    if (m_breach)
        return fail({Kind::NotTrusted, Lasting::Permanent, {}, m_breach});
    // A server that speaks other versions only lets us in without a subprotocol, to say so.
    if (m_socket->subprotocol() != Subprotocol)
        return fail({Kind::WrongVersion, Lasting::Permanent, {}});
    if (m_isEncrypted) {
        if (const auto pin = m_trust->pinFor(m_reached.certificate, m_vouched))
            m_pins.keep(m_reached.url, *pin);
    }
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
    if (m_phase == Phase::Connecting && !failedForTls(error))
        fail(troubleOf(error, *m_socket));
}

bool Link::failedForTls(QAbstractSocket::SocketError error)
{
    if (m_breach) {
        fail({Kind::NotTrusted, Lasting::Permanent, {}, m_breach});
        return true;
    }
    if (m_isEncrypted || !tls())
        return false;
    // An alert or no TLS at all. Who merely hangs up may have other reasons, and is asked again where a
    // talk without TLS is out of the question.
    const bool refuses = error == QAbstractSocket::SslHandshakeFailedError;
    const bool hangsUp = error == QAbstractSocket::RemoteHostClosedError;
    if (!m_trust->allowsPlain()) {
        if (refuses)
            fail({Kind::NotEncrypted, Lasting::Permanent, m_socket->errorString(),
                  m_trust->breachByPlain()});
        return refuses;
    }
    if (!refuses && !hangsUp)
        return false;
    drop();
    dial(Trust::Way::Plain);
    return true;
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
