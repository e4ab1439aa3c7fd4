// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

namespace charla::tests {

//! A session bus of the test's own: nothing of it reaches the desktop that the test may run on.
class SessionBus
{
public:
    //! Programs of this process find it as their session bus from now on.
    SessionBus();
    ~SessionBus();

    QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

//! \brief A desktop's notifications as the Desktop Notifications Specification 1.2 has them, and
//! somebody who looks at them.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    NotificationService(const QString &bus, QStringList abilities);
    ~NotificationService() override;

    //! What is on the screen, the oldest first.
    QList<Shown> shown() const { return m_shown; }
    QStringList texts() const;
    void click(uint id) { emit ActionInvoked(id, QStringLiteral("default")); }
    void answer(uint id, const QString &text) { emit NotificationReplied(id, text); }

public slots: // as the specification names them
    QStringList GetCapabilities() const { return m_abilities; }
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints,
                int timeout);
    void CloseNotification(uint id);

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QStringList m_abilities;
    QList<Shown> m_shown;
    uint m_lastId = 0;
};

} // namespace charla::tests
