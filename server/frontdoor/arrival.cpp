// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/arrival.h>

#include <server/frontdoor/httpanswer.h>
#include <server/log.h>
#include <server/wire/peersocket.h>

#include <QTimer>

#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// The first byte of a TLS connection, and the answer of a server that doesn't speak TLS:
// a fatal handshake_failure (RFC 8446 §6), which browsers turn into their own words.
constexpr char TlsHandshake = 0x16;
constexpr QByteArrayView TlsAlert("\x15\x03\x03\x00\x02\x02\x28", 7);

} // namespace

Arrival::Arrival(PeerSocket *socket, const Options &options, QObject *parent)
    : QObject(parent), m_socket(socket), m_peerAddress(socket->peerAddress()),
      m_maxHeadBytes(options.limits.maxHeadBytes)
{
    socket->setReadBufferSize(m_maxHeadBytes);
    connect(socket, &QIODevice::readyRead, this, &Arrival::look);
    connect(socket, &QAbstractSocket::disconnected, this, &Arrival::onDisconnected);
    QTimer::singleShot(options.deadlines.head, this, &Arrival::onDeadline);
}

PeerSocket *Arrival::socket() const
{
    return m_socket;
}

QHostAddress Arrival::peerAddress() const
{
    return m_peerAddress;
}

void Arrival::look()
{
    const QByteArray bytes = m_socket->peek(m_maxHeadBytes);
    if (bytes.startsWith(TlsHandshake)) {
        emit refused(stopLooking(), TlsAlert.toByteArray());
        return;
    }
    const HeadOutcome outcome = readRequestHead(bytes, m_maxHeadBytes);
    if (const auto *refusal = std::get_if<HeadRefusal>(&outcome))
        refuse(*refusal);
    else if (const auto *head = std::get_if<RequestHead>(&outcome))
        emit headRead(stopLooking(), *head);
}

void Arrival::refuse(const HeadRefusal &refusal)
{
    qCDebug(logFrontDoor) << "refused a head of" << m_peerAddress << "with" << refusal.status;
    emit refused(
        stopLooking(),
        HttpAnswer::refusal(refusal.status, refusal.words).toBytes(HttpAnswer::Content::Body));
}

void Arrival::onDeadline()
{
    if (m_socket)
        refuse({408, "The request head did not come in time."_ba});
}

void Arrival::onDisconnected()
{
    stopLooking();
    emit ended();
}

PeerSocket *Arrival::stopLooking()
{
    m_socket->disconnect(this);
    return std::exchange(m_socket, nullptr);
}

} // namespace charla::server
