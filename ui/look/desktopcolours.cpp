// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/desktopcolours.h>

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

const auto Group = u"org.freedesktop.appearance"_s;
const auto Key = u"color-scheme"_s;
constexpr uint PrefersDark = 1; // 0: does not care, 2: prefers light

//! Older portals put the value into two wrappings.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopColours::DesktopColours(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), m_portal(bus, this)
{
    if (!bus.isConnected())
        return;
    connect(&m_portal, &PortalSettings::SettingChanged, this,
            [this](const QString &group, const QString &key, const QDBusVariant &value) {
                if (group == Group && key == Key)
                    take(value.variant());
            });
    auto *watcher = new QDBusPendingCallWatcher(m_portal.asyncCall(u"Read"_s, Group, Key), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError())
            take(reply.value().variant());
    });
}

void DesktopColours::take(const QVariant &scheme)
{
    const bool wantsDark = unwrapped(scheme).toUInt() == PrefersDark;
    if (std::exchange(m_wantsDark, wantsDark) != wantsDark)
        emit changed();
}

} // namespace charla::ui
