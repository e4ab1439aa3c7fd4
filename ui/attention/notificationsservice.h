// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusAbstractInterface>

namespace charla::ui {

//! The desktop's service as an object of ours, with the signals that the specification names (Desktop
//! Notifications Specification 1.2). They go to every program, also those of others' notifications.
class NotificationsService final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    NotificationsService(const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.Notifications"),
                                 QStringLiteral("/org/freedesktop/Notifications"),
                                 "org.freedesktop.Notifications", bus, parent)
    {
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text); //!< beyond it; KDE's and others'
    void NotificationClosed(uint id, uint reason);
};

} // namespace charla::ui
