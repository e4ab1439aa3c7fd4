// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/discovery/neighbours.h>
#include <protocol/lan/ground.h>

#include <QObject>
#include <QTimer>

#include <memory>

namespace charla::protocol::lan {
class AvahiBrowser;
class Multicast;
} // namespace charla::protocol::lan

namespace charla::client {

//! \brief Where a Discovery looks, and what is possible there: told to who wonders why nothing is found.
struct Outlook
{
    //! Every interface of this machine.
    std::vector<protocol::lan::Ground> interfaces;
    //! Whether Avahi answers, by which mDNS is looked at.
    bool hasMdns = false;
    //! Why no beacons can be heard at all, in the system's words; empty when they can.
    QString beaconTrouble = {};

    //! Whether there is an interface by which a server could be heard.
    bool hasGround() const;

    bool operator==(const Outlook &) const = default;
};

//! \brief Looks for servers on the local network as long as it lives: by mDNS where Avahi runs, and by
//! the project's own beacon (docs/discovery.md).
//!
//! What it finds is good for showing and for trying to connect, and is no proof of anything: the session
//! trusts the certificate, as with an address that was typed. Asks once at the start, and when an interface
//! comes; otherwise only listens. Lives on one thread with an event loop; nothing blocks.
class Discovery : public QObject
{
    Q_OBJECT

public:
    explicit Discovery(QObject *parent = nullptr);
    ~Discovery() override;

    //! By name.
    const std::vector<Neighbour> &servers() const { return m_servers; }

    Outlook outlook() const;

signals:
    //! Told once for what happens within Settling.
    void serversChanged();
    //! outlook() tells something else now.
    void outlookChanged();

private:
    static constexpr std::chrono::milliseconds Settling{50};

    void ask();
    void hear(const QByteArray &datagram, const QHostAddress &from);
    void take(bool isChanged);
    void tell();

    Neighbours m_neighbours;
    std::vector<Neighbour> m_servers;
    std::unique_ptr<protocol::lan::Multicast> m_multicast;
    std::unique_ptr<protocol::lan::AvahiBrowser> m_avahi;
    QTimer m_expiry;
    QTimer m_news;
};

} // namespace charla::client
