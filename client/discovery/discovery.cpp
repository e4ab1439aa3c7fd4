// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/discovery/discovery.h>

#include <protocol/lan/avahibrowser.h>
#include <protocol/lan/lifetime.h>
#include <protocol/lan/multicast.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol::lan;
using std::chrono::steady_clock;
using Way = Neighbours::Way;

bool Outlook::hasGround() const
{
    return std::ranges::any_of(
        interfaces, [](const Ground &ground) { return ground.use == Ground::Use::Used; });
}

Discovery::Discovery(QObject *parent)
    : QObject(parent), m_multicast(std::make_unique<Multicast>()),
      m_avahi(std::make_unique<AvahiBrowser>())
{
    m_expiry.setSingleShot(true);
    m_news.setSingleShot(true);
    m_news.setInterval(Settling);
    connect(&m_expiry, &QTimer::timeout, this,
            [this] { take(m_neighbours.expire(steady_clock::now())); });
    connect(&m_news, &QTimer::timeout, this, &Discovery::tell);
    connect(m_multicast.get(), &Multicast::heard, this, &Discovery::hear);
    connect(m_multicast.get(), &Multicast::groundsChanged, this, [this] {
        ask();
        emit outlookChanged();
    });
    connect(m_avahi.get(), &AvahiBrowser::found, this,
            [this](const protocol::Announcement &server, const QHostAddress &at) {
                take(m_neighbours.note(server, at, Way::Mdns, Neighbours::TimePoint::max()));
            });
    connect(m_avahi.get(), &AvahiBrowser::lost, this,
            [this](const protocol::Announcement &server, const QHostAddress &at) {
                take(m_neighbours.remove(server, at, Way::Mdns));
            });
    connect(m_avahi.get(), &AvahiBrowser::availabilityChanged, this, [this] {
        if (!m_avahi->isAvailable())
            take(m_neighbours.removeAll(Way::Mdns));
        emit outlookChanged();
    });
    ask();
}

Discovery::~Discovery() = default;

Outlook Discovery::outlook() const
{
    return {.interfaces = m_multicast->grounds(),
            .hasMdns = m_avahi->isAvailable(),
            .beaconTrouble = m_multicast->trouble()};
}

void Discovery::ask()
{
    m_multicast->send(datagramOf({Beacon::Kind::WhoIsThere, {}}));
}

void Discovery::hear(const QByteArray &datagram, const QHostAddress &from)
{
    const auto beacon = beaconIn(datagram);
    if (!beacon || beacon->kind == Beacon::Kind::WhoIsThere)
        return;
    if (beacon->kind == Beacon::Kind::Here)
        take(m_neighbours.note(beacon->announcement, from, Way::Beacon,
                               steady_clock::now() + BeaconLifetime));
    else
        take(m_neighbours.remove(beacon->announcement, from, Way::Beacon));
}

void Discovery::take(bool isChanged)
{
    if (const auto next = m_neighbours.nextExpiry()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - steady_clock::now());
        m_expiry.start(std::max(wait, std::chrono::milliseconds(0)));
    } else {
        m_expiry.stop();
    }
    if (isChanged && !m_news.isActive())
        m_news.start();
}

void Discovery::tell()
{
    std::vector<Neighbour> servers = m_neighbours.servers();
    if (std::exchange(m_servers, servers) != servers)
        emit serversChanged();
}

} // namespace charla::client
