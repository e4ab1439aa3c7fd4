// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/firewall.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

// ufw(8): the line "ENABLED=yes".
bool isUfwOn(const QString &settings)
{
    QFile file(settings);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = file.readAll().split('\n');
    return lines.contains("ENABLED=yes");
}

} // namespace

Firewall::Firewall(QString ufwSettings, QObject *parent)
    : QObject(parent), m_ufwSettings(std::move(ufwSettings))
{
}

QString Firewall::defaultUfwSettings()
{
    return u"/etc/ufw/ufw.conf"_s;
}

void Firewall::look()
{
    m_name.clear();
    if (isUfwOn(m_ufwSettings))
        return take(u"ufw"_s);
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    QDBusMessage question
        = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                         u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    question.setArguments({u"org.fedoraproject.FirewallD1"_s});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<bool> hasOwner = *answer;
        if (hasOwner.isValid() && hasOwner.value())
            take(u"firewalld"_s);
    });
}

void Firewall::take(const QString &name)
{
    m_name = name;
    emit found();
}

} // namespace charla::app
