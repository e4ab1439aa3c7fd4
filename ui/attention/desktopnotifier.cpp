// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/desktopnotifier.h>

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

// The specification's name for a click on the notification as a whole.
const auto DefaultAction = u"default"_s;
// Of KDE's and others' services, and asked for by its ability of the same name.
const auto ReplyAction = u"inline-reply"_s;

const auto SoundAbility = u"sound"_s;

constexpr int ByItself = -1; // the service decides how long it is shown

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent), m_service(bus, this)
{
    connect(&m_service, &NotificationsService::ActionInvoked, this,
            &DesktopNotifier::onActionInvoked);
    connect(&m_service, &NotificationsService::NotificationReplied, this,
            &DesktopNotifier::onReplied);
    connect(&m_service, &NotificationsService::NotificationClosed, this,
            &DesktopNotifier::onClosed);
}

DesktopNotifier::~DesktopNotifier()
{
    for (const Shown &shown : std::as_const(m_shown))
        close(shown.id);
}

void DesktopNotifier::show(const Notification &notification)
{
    if (m_abilities)
        return send(notification, 0);
    m_early.append(notification);
    if (m_early.size() == 1)
        askWhatItCan();
}

void DesktopNotifier::askWhatItCan()
{
    auto *watcher = new QDBusPendingCallWatcher(m_service.asyncCall(u"GetCapabilities"_s), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        const QList<Notification> early = std::exchange(m_early, {});
        if (reply.isError()) {
            for (const Notification &notification : early)
                emit failed(notification);
            return; // it may be there the next time
        }
        m_abilities = reply.value();
        for (const Notification &notification : early)
            send(notification, 0);
    });
}

void DesktopNotifier::send(const Notification &notification, uint replaces)
{
    const auto known = m_shown.find(notification.key);
    if (known != m_shown.end() && known->id == 0 && replaces == 0) {
        known->next = notification; // whose place it takes isn't known yet
        known->isUnwanted = false;
        return;
    }
    if (known != m_shown.end())
        replaces = known->id;
    m_shown[notification.key].isUnwanted = false;
    QStringList actions{DefaultAction, tr("Open")};
    if (m_abilities->contains(ReplyAction))
        actions << ReplyAction << tr("Answer");
    const QString text = m_abilities->contains(u"body-markup"_s) ? notification.text.toHtmlEscaped()
                                                                 : notification.text;
    auto *watcher = new QDBusPendingCallWatcher(
        m_service.asyncCall(u"Notify"_s, u"Charla"_s, replaces, u"charla"_s, notification.title,
                            text, actions, hintsFor(notification), ByItself),
        this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            const bool isLoud = notification.sound == Notification::Sound::On;
            if (isLoud && !m_abilities->contains(SoundAbility))
                emit soundWanted();
            return onShown(notification, reply.value());
        }
        m_shown.remove(notification.key);
        emit failed(notification);
    });
}

QVariantMap DesktopNotifier::hintsFor(const Notification &notification) const
{
    QVariantMap hints{{u"desktop-entry"_s, u"charla"_s}, {u"category"_s, u"im.received"_s}};
    if (notification.sound == Notification::Sound::Off)
        hints.insert(u"suppress-sound"_s, true);
    else if (m_abilities->contains(SoundAbility))
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    return hints;
}

void DesktopNotifier::onShown(const Notification &notification, uint id)
{
    const auto shown = m_shown.find(notification.key);
    if (shown == m_shown.end())
        return;
    shown->id = id;
    if (shown->isUnwanted)
        return withdraw(notification.key);
    if (const auto next = std::exchange(shown->next, std::nullopt))
        send(*next, id);
}

void DesktopNotifier::withdraw(const QString &key)
{
    m_early.removeIf([&key](const Notification &it) { return it.key == key; });
    const auto shown = m_shown.find(key);
    if (shown == m_shown.end())
        return;
    if (shown->id == 0) {
        shown->isUnwanted = true;
        shown->next.reset();
        return;
    }
    close(shown->id);
    m_shown.erase(shown);
}

void DesktopNotifier::close(uint id)
{
    if (id == 0)
        return;
    m_service.asyncCall(u"CloseNotification"_s, id);
}

void DesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    const QString key = keyOf(id);
    if (!key.isEmpty() && action == DefaultAction)
        emit activated(key);
}

void DesktopNotifier::onReplied(uint id, const QString &text)
{
    const QString key = keyOf(id);
    if (!key.isEmpty() && !text.trimmed().isEmpty())
        emit replied(key, text);
}

void DesktopNotifier::onClosed(uint id)
{
    m_shown.remove(keyOf(id));
}

QString DesktopNotifier::keyOf(uint id) const
{
    if (id == 0)
        return {};
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (shown->id == id)
            return shown.key();
    }
    return {};
}

} // namespace charla::ui
