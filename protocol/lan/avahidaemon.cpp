// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/avahidaemon.h>

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include <utility>

namespace charla::protocol::lan {

using namespace Qt::StringLiterals;

namespace {

const auto Avahi = u"org.freedesktop.Avahi"_s;
const auto Bus = u"org.freedesktop.DBus"_s;

QDBusMessage messageTo(const QString &path, const char *interface, const QString &method)
{
    QDBusMessage message
        = QDBusMessage::createMethodCall(Avahi, path, QString::fromLatin1(interface), method);
    message.setAutoStartService(false);
    return message;
}

} // namespace

AvahiDaemon::AvahiDaemon(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)),
      m_watcher(
          new QDBusServiceWatcher(Avahi, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this))
{
    qDBusRegisterMetaType<QList<QByteArray>>(); // the type aay, of TXT records
    if (!m_bus.isConnected())
        return;
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { setOwner(owner); });
    auto question
        = QDBusMessage::createMethodCall(Bus, u"/org/freedesktop/DBus"_s, Bus, u"GetNameOwner"_s);
    question << Avahi;
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage && !isThere())
            setOwner(answer.arguments().value(0).toString());
    });
}

AvahiDaemon::~AvahiDaemon() = default;

void AvahiDaemon::setOwner(const QString &owner)
{
    const QString before = std::exchange(m_owner, owner);
    if (before == owner)
        return;
    if (!before.isEmpty())
        emit went();
    if (!owner.isEmpty())
        emit came();
}

void AvahiDaemon::call(QObject *context, const QString &path, const char *interface,
                       const QString &method, const QVariantList &arguments, const Done &done)
{
    QDBusMessage message = messageTo(path, interface, method);
    message.setArguments(arguments);
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), context);
    connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, done] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

void AvahiDaemon::tell(const QString &path, const char *interface, const QString &method)
{
    m_bus.send(messageTo(path, interface, method));
}

void AvahiDaemon::listen(const char *interface, const QString &signal)
{
    // There is no such function that takes a pointer to a member. The 1 says that it is a slot.
    m_bus.connect(QString(), QString(), QString::fromLatin1(interface), signal, this,
                  "1onSignal(QDBusMessage)");
}

void AvahiDaemon::onSignal(const QDBusMessage &message)
{
    if (isThere() && message.service() == m_owner)
        emit said(message);
}

QString AvahiDaemon::pathIn(const QDBusMessage &answer) const
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.service() != m_owner)
        return {};
    return answer.arguments().value(0).value<QDBusObjectPath>().path();
}

} // namespace charla::protocol::lan
