// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

class QAction;
class QWidget;

namespace charla::client {
class Session;
}

namespace charla::ui {

class Attention;
class Muting;
class Preferences;
class TrayIcon;

//! \brief All by which the program calls for a person who looks elsewhere, put together: notifications,
//! the icon beside the clock, muted conversations.
class Attendance : public QObject
{
    Q_OBJECT

public:
    //! \a quiet is the action by which the person switches all of it off and on; \a window is what
    //! they look at. Nothing is owned; all must outlive this.
    Attendance(client::Session &session, Preferences &preferences, QAction &quiet, QWidget &window);

    void setMuted(const protocol::Conversation &conversation, bool isMuted);
    //! What the menu of the icon offers besides.
    void addAction(QAction *action);

signals:
    //! The person wants to see the window, and this in it.
    void conversationWanted(const charla::protocol::Conversation &conversation);
    void windowWanted();

private:
    void setDisturbable(bool isDisturbable);
    void updateTray();

    client::Session &m_session;
    Preferences &m_preferences;
    Muting *m_muting;
    Attention *m_attention;
    TrayIcon *m_tray;
};

} // namespace charla::ui
