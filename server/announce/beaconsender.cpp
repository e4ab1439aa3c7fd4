// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/announce/beaconsender.h>

#include <protocol/lan/lifetime.h>

#include <utility>

namespace charla::server {

using namespace protocol::lan;

namespace {

// Whoever asks, however often and under whatever name, is answered to all and not more often than
// this: nobody can have the answers rain on somebody else.
constexpr std::chrono::milliseconds AnswerDelay{200};

} // namespace

BeaconSender::BeaconSender(protocol::Announcement announcement, const QHostAddress &at,
                           QObject *parent)
    : QObject(parent), m_announcement(std::move(announcement)), m_multicast(at)
{
    m_answer.setSingleShot(true);
    m_answer.setInterval(AnswerDelay);
    m_again.setInterval(BeaconInterval);
    const auto sayHere = [this] { send(Beacon::Kind::Here); };
    connect(&m_answer, &QTimer::timeout, this, sayHere);
    connect(&m_again, &QTimer::timeout, this, sayHere);
    connect(&m_multicast, &Multicast::groundsChanged, this, sayHere);
    connect(&m_multicast, &Multicast::heard, this, &BeaconSender::hear);
    m_again.start();
    sayHere();
}

BeaconSender::~BeaconSender()
{
    send(Beacon::Kind::Gone);
}

void BeaconSender::send(Beacon::Kind kind)
{
    m_multicast.send(datagramOf({kind, m_announcement}));
}

void BeaconSender::hear(const QByteArray &datagram)
{
    const auto beacon = beaconIn(datagram);
    if (beacon && beacon->kind == Beacon::Kind::WhoIsThere && !m_answer.isActive())
        m_answer.start();
}

} // namespace charla::server
