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
#include <QWidget>

#include <algorithm>

namespace charla::ui {

Attendance::Attendance(client::Session &session, Preferences &preferences, QAction &quiet,
                       QWidget &window)
    : QObject(&window), m_session(session), m_preferences(preferences),
      m_muting(new Muting(session, preferences, this)),
      m_attention(new Attention(session, window, this)), m_tray(new TrayIcon(this))
{
    m_attention->setNotifiers({new DesktopNotifier(QDBusConnection::sessionBus(), this), m_tray});
    connect(m_attention, &Attention::conversationWanted, this, &Attendance::conversationWanted);
    connect(m_tray, &TrayIcon::windowWanted, this, &Attendance::windowWanted);
    quiet.setChecked(!preferences.isDisturbable());
    connect(&quiet, &QAction::toggled, this, [this](bool on) { setDisturbable(!on); });
    setDisturbable(preferences.isDisturbable());
    m_tray->setActions({&quiet});
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(session.rooms(), changed, this, &Attendance::updateTray);
    connect(session.rooms(), &QAbstractItemModel::dataChanged, this, &Attendance::updateTray);
    connect(session.rooms(), &QAbstractItemModel::modelReset, this, &Attendance::updateTray);
}

void Attendance::setMuted(const protocol::Conversation &conversation, bool isMuted)
{
    m_muting->setMuted(conversation, isMuted);
}

void Attendance::addAction(QAction *action)
{
    m_tray->setActions({action});
}

void Attendance::setDisturbable(bool isDisturbable)
{
    m_preferences.setDisturbable(isDisturbable);
    m_attention->setDisturbable(isDisturbable);
}

void Attendance::updateTray()
{
    auto state = TrayIcon::State::Calm;
    int unread = 0;
    for (int row = 0; row < m_session.rooms()->rowCount(); ++row) {
        const Badge badge = badgeOf(m_session.rooms()->index(row));
        if (badge.unread == 0 || badge.weight == Badge::Weight::Faint)
            continue;
        unread += badge.unread;
        state = std::max(state,
                         badge.weight == Badge::Weight::Personal ? TrayIcon::State::Personal
                                                                 : TrayIcon::State::Unread);
    }
    m_tray->setState(state, unread > 0 ? texts::unread(unread) : QString());
}

} // namespace charla::ui
