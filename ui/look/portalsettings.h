// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace charla::ui {

//! The desktop's settings as its portal tells them to programs (org.freedesktop.portal.Settings), with
//! the signal that it names.
class PortalSettings final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    PortalSettings(const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                                 QStringLiteral("/org/freedesktop/portal/desktop"),
                                 "org.freedesktop.portal.Settings", bus, parent)
    {
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace charla::ui
