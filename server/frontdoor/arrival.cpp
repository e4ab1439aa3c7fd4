// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/arrival.h>

#include <server/frontdoor/httpanswer.h>
#include <server/log.h>

#include <sys/socket.h>

#include <cerrno>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// The first byte of a TLS connection, and the answer of a server that doesn't speak TLS:
// a fatal handshake_failure (RFC 8446 §6), which browsers turn into their own words.
constexpr char TlsHandshake = 0x16;
constexpr QByteArrayView TlsAlert("\x15\x03\x03\x00\x02\x02\x28", 7);

constexpr qsizetype UsualBytes = 2048; // of a browser's head

} // namespace

Arrival::Arrival(Descriptor socket, const Options &options, DescriptorWatch &watch, Alarms &alarms,
                 QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_peer(PeerName::of(m_socket.number())),
      m_watch(watch), m_alarms(alarms), m_maxHeadBytes(options.limits.maxHeadBytes)
{
    m_watch.add(m_socket.number(), *this, DescriptorWatch::Interest::Read);
    m_alarms.set(*this, std::chrono::steady_clock::now() + options.deadlines.head);
}

Arrival::~Arrival()
{
    stopLooking();
}

void Arrival::onReady(Ready)
{
    const qsizetype before = m_bytes.size();
    const qsizetype room = std::min(m_maxHeadBytes - before, std::max(UsualBytes, before));
    m_bytes.resize(before + room);
    const ssize_t bytes = ::recv(m_socket.number(), m_bytes.data() + before, std::size_t(room), 0);
    m_bytes.resize(before + std::max<qsizetype>(bytes, 0));
    if (bytes > 0)
        return look();
    if (bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return;
    stopLooking();
    emit ended();
}

void Arrival::look()
{
    if (m_bytes.startsWith(TlsHandshake)) {
        stopLooking();
        emit refused(TlsAlert.toByteArray());
        return;
    }
    const HeadOutcome outcome = readRequestHead(m_bytes, m_maxHeadBytes);
    if (const auto *refusal = std::get_if<HeadRefusal>(&outcome)) {
        refuse(*refusal);
    } else if (const auto *head = std::get_if<RequestHead>(&outcome)) {
        stopLooking();
        emit headRead(*head);
    }
}

void Arrival::refuse(const HeadRefusal &refusal)
{
    qCDebug(logFrontDoor) << "refused a head of" << m_peer.address << "with" << refusal.status;
    stopLooking();
    emit refused(
        HttpAnswer::refusal(refusal.status, refusal.words).toBytes(HttpAnswer::Content::Body));
}

void Arrival::onAlarm()
{
    refuse({408, "The request head did not come in time."_ba});
}

void Arrival::stopLooking()
{
    if (!std::exchange(m_isLooking, false))
        return;
    m_watch.remove(m_socket.number(), *this);
    m_alarms.clear(*this);
}

} // namespace charla::server
