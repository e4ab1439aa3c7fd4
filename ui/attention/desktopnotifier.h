// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/attention/notificationsservice.h>
#include <ui/attention/notifier.h>

#include <QDBusConnection>
#include <QHash>
#include <QVariantMap>

#include <optional>

namespace charla::ui {

//! \brief Notifications through the desktop's service (Desktop Notifications Specification 1.2:
//! org.freedesktop.Notifications on the session's bus).
//!
//! Never waits for the service: what it can do is asked once, and its answers come when they come.
//! Notifications that are shown when the program ends are taken back.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                             QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &key) override;

private:
    struct Shown
    {
        uint id = 0; //!< the service's; 0 until it has answered
        bool isUnwanted = false; //!< withdrawn before it was known by what name
        std::optional<Notification> next; //!< came before the answer
    };

    void askWhatItCan();
    void send(const Notification &notification, uint replaces);
    QVariantMap hintsFor(const Notification &notification) const;
    void onShown(const Notification &notification, uint id);
    void onActionInvoked(uint id, const QString &action);
    void onReplied(uint id, const QString &text);
    void onClosed(uint id);
    void close(uint id);
    QString keyOf(uint id) const;

    NotificationsService m_service;
    QHash<QString, Shown> m_shown; // by key
    std::optional<QStringList> m_abilities; // none: the service has not said yet
    QList<Notification> m_early; // until it has
};

} // namespace charla::ui
