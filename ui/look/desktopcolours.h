// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/portalsettings.h>

#include <QDBusConnection>

namespace charla::ui {

//! \brief Whether the desktop wants programs to be dark, where it tells: by the portal that GNOME, KDE
//! and others have ("color-scheme"), which Qt 6.4 does not ask.
//!
//! Never waits for it: what it says is told when it comes. Without a portal nothing is ever wanted.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColours(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                            QObject *parent = nullptr);

    bool wantsDark() const { return m_wantsDark; }

signals:
    void changed();

private:
    void take(const QVariant &scheme);

    PortalSettings m_portal;
    bool m_wantsDark = false;
};

} // namespace charla::ui
