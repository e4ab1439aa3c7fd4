// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/attention/attendance.h>

#include <client/roommodel.h>
#include <client/session.h>
#include <ui/attention/attention.h>
#include <ui/attention/desktopnotifier.h>
#include <ui/attention/muting.h>
#include <ui/attention/trayicon.h>
#include <ui/preferences.h>
#include <ui/rooms/roomwords.h>
#include <ui/texts.h>

#include <QAction>
#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace charla::ui {

Attendance::Attendance(Preferences &preferences, const Wishes &wishes, QAction &quiet,
                       QWidget &window)
    : QObject(&window), m_preferences(preferences), m_wishes(wishes), m_window(window),
      m_notifier(new DesktopNotifier(QDBusConnection::sessionBus(), this)),
      m_tray(new TrayIcon(this))
{
    connect(m_notifier, &Notifier::failed, m_tray, &Notifier::show);
    wireSound();
    connect(m_tray, &TrayIcon::windowWanted, this, &Attendance::windowWanted);
    quiet.setChecked(!preferences.isDisturbable());
    connect(&quiet, &QAction::toggled, this, [this](bool on) { setDisturbable(!on); });
    setDisturbable(preferences.isDisturbable());
    m_tray->setActions({&quiet});
}

//! What can't be shown at all is heard at least.
void Attendance::wireSound()
{
    connect(m_notifier, &Notifier::soundWanted, this, &Attendance::soundWanted);
    connect(m_tray, &Notifier::soundWanted, this, &Attendance::soundWanted);
    connect(m_tray, &Notifier::failed, this, [this](const Notification &notification) {
        if (notification.sound == Notification::Sound::On)
            emit soundWanted();
    });
    connect(this, &Attendance::soundWanted, this, &QApplication::beep);
}

void Attendance::add(client::Session &session)
{
    auto *attention = new Attention(session, m_wishes, m_window, this);
    attention->setNotifiers({m_notifier, m_tray});
    attention->setDisturbable(m_isDisturbable);
    connect(attention, &Attention::conversationWanted, this,
            [this, &session](const protocol::Conversation &conversation) {
                emit conversationWanted(session, conversation);
            });
    m_watches.push_back({.session = &session,
                         .muting = new Muting(session, m_preferences, this),
                         .attention = attention});
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(session.rooms(), changed, this, &Attendance::updateTray);
    connect(session.rooms(), &QAbstractItemModel::dataChanged, this, &Attendance::updateTray);
    connect(session.rooms(), &QAbstractItemModel::modelReset, this, &Attendance::updateTray);
    updateTray();
}

void Attendance::remove(const client::Session &session)
{
    const auto watch = std::ranges::find(m_watches, &session, &Watch::session);
    if (watch == m_watches.end())
        return;
    session.rooms()->disconnect(this);
    watch->attention->setDisturbable(false); // takes back what is shown
    delete watch->attention;
    delete watch->muting;
    m_watches.erase(watch);
    updateTray();
}

void Attendance::setMuted(client::Session &session, const protocol::Conversation &conversation,
                          bool isMuted)
{
    const auto watch = std::ranges::find(m_watches, &session, &Watch::session);
    if (watch != m_watches.end())
        watch->muting->setMuted(conversation, isMuted);
}

bool Attendance::hasIcon() const
{
    return m_tray->isShown();
}

void Attendance::addAction(QAction *action)
{
    m_tray->setActions({action});
}

void Attendance::setDisturbable(bool isDisturbable)
{
    m_preferences.setDisturbable(isDisturbable);
    m_isDisturbable = isDisturbable;
    for (const Watch &watch : m_watches)
        watch.attention->setDisturbable(isDisturbable);
}

void Attendance::updateTray()
{
    Badge total;
    for (const Watch &watch : m_watches) {
        const Badge badge = totalOf(*watch.session->rooms());
        total.unread += badge.unread;
        total.weight = std::max(total.weight, badge.weight);
    }
    const auto state = total.unread == 0          ? TrayIcon::State::Calm
        : total.weight == Badge::Weight::Personal ? TrayIcon::State::Personal
                                                  : TrayIcon::State::Unread;
    m_tray->setState(state, total.unread > 0 ? texts::unread(total.unread) : QString());
}

} // namespace charla::ui
