// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notificationservice.h"

#include <algorithm>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;
constexpr uint ClosedByCall = 3; // the specification's reason
const auto Connection = u"notification service"_s;
const auto Service = u"org.freedesktop.Notifications"_s;

} // namespace

SessionBus::SessionBus()
{
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(PatienceMs)) { }
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    if (m_address.isEmpty())
        qFatal("no session bus");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
}

SessionBus::~SessionBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(PatienceMs);
}

NotificationService::NotificationService(const QString &bus, QStringList abilities)
    : m_bus(QDBusConnection::connectToBus(bus, Connection)), m_abilities(std::move(abilities))
{
    const bool isThere
        = m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(Service);
    if (!isThere)
        qFatal("the service can't be offered");
}

NotificationService::~NotificationService()
{
    m_bus.unregisterService(Service);
    QDBusConnection::disconnectFromBus(Connection);
}

QStringList NotificationService::texts() const
{
    QStringList texts;
    for (const Shown &one : m_shown)
        texts.append(one.title + u": "_s + one.text);
    return texts;
}

uint NotificationService::Notify(const QString &, uint replaces, const QString &,
                                 const QString &title, const QString &text,
                                 const QStringList &actions, const QVariantMap &hints, int)
{
    const uint id = replaces > 0 ? replaces : ++m_lastId;
    m_shown.removeIf([id](const Shown &one) { return one.id == id; });
    m_shown.append({id, title, text, actions, hints});
    return id;
}

void NotificationService::CloseNotification(uint id)
{
    if (m_shown.removeIf([id](const Shown &one) { return one.id == id; }) > 0)
        emit NotificationClosed(id, ClosedByCall);
}

} // namespace charla::tests
