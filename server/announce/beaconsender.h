// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/announcement.h>
#include <protocol/lan/multicast.h>

#include <QTimer>

namespace charla::server {

//! \brief Says by datagrams that a server is there (docs/discovery.md): at once, again and again, when somebody
//! asks, and that it goes. For networks without mDNS.
class BeaconSender : public QObject
{
    Q_OBJECT

public:
    //! \a at: where the server listens.
    BeaconSender(protocol::Announcement announcement, const QHostAddress &at,
                 QObject *parent = nullptr);
    ~BeaconSender() override;

    //! Told with the next one.
    void announce(const protocol::Announcement &announcement) { m_announcement = announcement; }

private:
    void send(protocol::lan::Beacon::Kind kind);
    void hear(const QByteArray &datagram);

    protocol::Announcement m_announcement;
    protocol::lan::Multicast m_multicast;
    QTimer m_again;
    QTimer m_answer; // runs from a question to its answer
};

} // namespace charla::server
