// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/announce/announcer.h>

#include <protocol/lan/avahipublisher.h>
#include <server/announce/beaconsender.h>

#include <utility>

namespace charla::server {

Announcer::Announcer(protocol::Announcement announcement, const QHostAddress &at, QObject *parent)
    : QObject(parent), m_announcement(std::move(announcement)),
      m_beacon(std::make_unique<BeaconSender>(m_announcement, at)),
      m_avahi(std::make_unique<protocol::lan::AvahiPublisher>(m_announcement, at))
{
}

Announcer::~Announcer() = default;

void Announcer::announce(const protocol::Announcement &announcement)
{
    if (std::exchange(m_announcement, announcement) == announcement)
        return;
    m_beacon->announce(announcement);
    m_avahi->announce(announcement);
}

} // namespace charla::server
