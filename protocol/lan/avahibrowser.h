// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/lan/announcement.h>

#include <QHash>
#include <QHostAddress>
#include <QObject>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QDBusMessage;
QT_END_NAMESPACE

namespace charla::protocol::lan {

class AvahiDaemon;

//! \brief Looks for servers by DNS-SD (RFC 6763), through Avahi's D-Bus interface, whenever Avahi is there.
//!
//! Nothing waits: each call is answered later. Bounded: of more services than MostServices on this network
//! the rest is left aside.
class AvahiBrowser : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostServices
        = 400; //!< a service counts once for each interface and kind of address

    explicit AvahiBrowser(QObject *parent = nullptr);
    ~AvahiBrowser() override;

    //! Whether Avahi answers.
    bool isAvailable() const { return !m_browser.isEmpty(); }

signals:
    void found(const charla::protocol::Announcement &server, const QHostAddress &at);
    void lost(const charla::protocol::Announcement &server, const QHostAddress &at);
    void availabilityChanged();

private:
    //! A service, by interface, kind of address and name, as Avahi tells them apart.
    struct Item
    {
        int interface = 0;
        int protocol = 0;
        QString name;

        bool operator==(const Item &) const = default;
        friend size_t qHash(const Item &item, size_t seed = 0)
        {
            return qHashMulti(seed, item.interface, item.protocol, item.name);
        }
    };

    struct Service
    {
        QString resolver = {}; //!< its path; empty until Avahi has made it
        std::optional<Announcement> server = {}; //!< once it is resolved
        QHostAddress address = {};
    };

    void hear(const QDBusMessage &message);
    void onItemNew(const QDBusMessage &message);
    void onItemRemove(const QDBusMessage &message);
    void onResolved(const QDBusMessage &message);
    void begin();
    void end();
    void resolve(const Item &item);
    void lose(const Service &service);
    void free(const Service &service);
    static Item itemIn(const QDBusMessage &message);

    const std::unique_ptr<AvahiDaemon> m_daemon;
    QString m_browser; // its path
    QHash<Item, Service> m_services;
};

} // namespace charla::protocol::lan
