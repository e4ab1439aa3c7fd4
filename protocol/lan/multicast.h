// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/ground.h>
#include <protocol/lan/interfacewatch.h>
#include <protocol/lan/pace.h>

#include <QHostAddress>
#include <QUdpSocket>

#include <memory>
#include <vector>

namespace charla::protocol::lan {

//! \brief Datagrams to and from all who listen on the local network, by every interface that there is.
//!
//! Interfaces that come and go are followed. Nothing leaves the link: both groups are those of a link, the time
//! to live is 1, and what was sent to another address than the group is not heard. Who says more than Pace
//! allows is not heard either. Lives on the thread of its owner; nothing blocks.
class Multicast : public QObject
{
    Q_OBJECT

public:
    //! The number on which a server usually listens by TCP, by UDP.
    static constexpr quint16 Port = 9090;
    //! Of the Local Network Control Block (RFC 5771 §4): routers never pass it on, and switches that watch who
    //! joins what pass it on to all (RFC 4541 §2.1.2).
    static QHostAddress groupV4();
    //! Link-local scope of IPv6, not permanently assigned (RFC 4291 §2.7).
    static QHostAddress groupV6();

    //! By all interfaces, or only by the one of that address, or by one kind of addresses, as
    //! QHostAddress's special addresses have it.
    explicit Multicast(const QHostAddress &at = QHostAddress(QHostAddress::Any),
                       QObject *parent = nullptr);

    //! By every interface. What can't be sent is lost, as datagrams are.
    void send(const QByteArray &datagram);

    //! Every interface of this machine.
    const std::vector<Ground> &grounds() const { return m_grounds; }
    //! Why nothing can be heard at all, in the system's words: another program has the port for itself. Empty when it can.
    QString trouble() const { return m_trouble; }

signals:
    //! \a from has the interface as its scope where the address is one of a link.
    void heard(const QByteArray &datagram, const QHostAddress &from);
    //! Interfaces have come, gone or got other addresses: grounds() tells.
    void groundsChanged();

private:
    //! One of the two kinds of addresses.
    struct Way
    {
        QAbstractSocket::NetworkLayerProtocol protocol;
        QHostAddress group;
        std::unique_ptr<QUdpSocket> socket; // null where the system has no such addresses
    };

    std::unique_ptr<QUdpSocket> open(const QHostAddress &any);
    bool isOurs(const QHostAddress &address) const;
    std::vector<Ground> groundsNow() const;
    void look();
    void leave(const Ground &ground);
    void join(Ground &ground);
    void sendBy(const Way &way, const Ground &ground, const QByteArray &datagram);
    void read(const Way &way);

    QHostAddress m_at;
    QString m_trouble;
    Way m_v4;
    Way m_v6;
    std::vector<Ground> m_grounds;
    Pace m_pace;
    InterfaceWatch m_watch;
};

} // namespace charla::protocol::lan
