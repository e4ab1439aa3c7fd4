// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/announcement.h>

#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QVariant>

#include <memory>

QT_BEGIN_NAMESPACE
class QDBusMessage;
QT_END_NAMESPACE

namespace charla::protocol::lan {

class AvahiDaemon;

//! \brief Publishes a server by DNS-SD (RFC 6763), through Avahi's D-Bus interface, whenever Avahi is there.
//!
//! Nothing waits: each call is answered later. Avahi takes the service back by itself when this
//! program goes, also when it is killed.
class AvahiPublisher : public QObject
{
    Q_OBJECT

public:
    //! \a at: where the server listens; published only by that interface or kind of addresses.
    AvahiPublisher(Announcement announcement, const QHostAddress &at, QObject *parent = nullptr);
    ~AvahiPublisher() override;

    void announce(const Announcement &announcement);

private:
    void hear(const QDBusMessage &message);
    void begin();
    void forget();
    void fill();
    void refill();
    void update();
    void rename();
    QString instanceName() const;
    //! Interface, kind of addresses, and no flags: what a service begins with.
    QVariantList ground() const;

    Announcement m_announcement;
    QHostAddress m_at;
    const std::unique_ptr<AvahiDaemon> m_daemon;
    QString m_group; // its path; empty while there is none
    int m_namesTaken = 0; // by others on this network
    QTimer m_news; // what is told changes often while people come; each change goes to all
};

} // namespace charla::protocol::lan
