// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/announcement.h>

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace charla::protocol::lan {
class AvahiPublisher;
}

namespace charla::server {

class BeaconSender;

//! \brief Says on the local network that a server is there, as long as it lives (docs/discovery.md).
//!
//! By mDNS where Avahi runs, and in any case by the project's own beacon: a machine without mDNS
//! must find a server that has it, and the reverse. Whoever listens takes both for one server.
//! Lives on the server's thread; nothing blocks.
class Announcer : public QObject
{
    Q_OBJECT

public:
    //! \a at: where the server listens. Only there it is announced.
    Announcer(protocol::Announcement announcement, const QHostAddress &at,
              QObject *parent = nullptr);
    //! Says that the server is gone.
    ~Announcer() override;

    //! From now on. Without effect when it is the same.
    void announce(const protocol::Announcement &announcement);

private:
    protocol::Announcement m_announcement;
    std::unique_ptr<BeaconSender> m_beacon;
    std::unique_ptr<protocol::lan::AvahiPublisher> m_avahi;
};

} // namespace charla::server
