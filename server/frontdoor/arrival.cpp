// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/arrival.h>

#include <server/frontdoor/httpanswer.h>
#include <server/log.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// The first byte of a TLS connection, and the answer of a server that is told not to speak TLS:
// a fatal handshake_failure (RFC 8446 §6), which browsers turn into their own words.
constexpr char TlsHandshake = 0x16;
constexpr QByteArrayView TlsAlert("\x15\x03\x03\x00\x02\x02\x28", 7);

constexpr qsizetype UsualBytes = 2048; // of a browser's head

} // namespace

Arrival::Arrival(Accepted accepted, const Options &options, std::shared_ptr<const TlsContext> tls,
                 DescriptorWatch &watch, Alarms &alarms, QObject *parent)
    : QObject(parent), m_socket(std::move(accepted.socket)),
      m_peer(std::move(accepted.peer)), m_asker{m_peer.address}, m_place(accepted.place),
      m_tls(std::move(tls)), m_watch(watch), m_alarms(alarms),
      m_maxHeadBytes(options.limits.maxHeadBytes)
{
    m_watch.add(m_socket.number(), *this, m_interest);
    m_alarms.set(*this, std::chrono::steady_clock::now() + options.deadlines.head);
}

Arrival::~Arrival()
{
    stopLooking();
}

void Arrival::onReady(Ready)
{
    if (m_waitsForTls)
        return end(); // only a broken connection is heard of
    readOn();
}

void Arrival::readOn()
{
    if (m_socket.hasUnsent() && m_socket.flush() == Moved::Then::Over)
        return end();
    do
        read();
    while (m_isLooking && m_socket.hasPending());
    if (m_isLooking && !m_waitsForTls)
        watchFor(m_socket.hasUnsent() ? DescriptorWatch::Interest::Both
                                      : DescriptorWatch::Interest::Read);
}

void Arrival::watchFor(DescriptorWatch::Interest interest)
{
    if (std::exchange(m_interest, interest) != interest)
        m_watch.change(m_socket.number(), *this, interest);
}

void Arrival::read()
{
    const qsizetype before = m_bytes.size();
    const qsizetype room = std::min(m_maxHeadBytes - before, std::max(UsualBytes, before));
    m_bytes.resize(before + room);
    const Moved moved = m_socket.read({m_bytes.data() + before, std::size_t(room)});
    m_bytes.resize(before + moved.bytes);
    if (moved.bytes > 0)
        look();
    else if (moved.then == Moved::Then::Over)
        end();
}

void Arrival::look()
{
    if (!m_socket.isSecure() && m_bytes.startsWith(TlsHandshake))
        return secure();
    const HeadOutcome outcome = readRequestHead(m_bytes, m_maxHeadBytes);
    if (const auto *refusal = std::get_if<HeadRefusal>(&outcome)) {
        refuse(*refusal);
    } else if (const auto *head = std::get_if<RequestHead>(&outcome)) {
        stopLooking();
        emit headRead(*head);
    }
}

void Arrival::secure()
{
    if (m_tls) {
        m_waitsForTls = true;
        watchFor(DescriptorWatch::Interest::None);
        emit tlsWanted();
        return;
    }
    stopLooking();
    emit refused(TlsAlert.toByteArray());
}

void Arrival::beginTls()
{
    m_waitsForTls = false;
    m_hasBegunTls = true;
    m_socket.secure(*std::exchange(m_tls, {}), m_bytes);
    m_bytes.clear();
}

void Arrival::setPlace(Places::Why why, Place place)
{
    m_place = why;
    m_socket.setPlace(std::move(place));
}

void Arrival::end()
{
    stopLooking();
    if (m_socket.isSecure() && m_socket.tls()->hasFailed())
        emit refused({});
    else
        emit ended();
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
    if (m_waitsForTls || (m_socket.isSecure() && !m_socket.tls()->isEstablished()))
        return end();
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
