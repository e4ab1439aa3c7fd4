// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

#include <vector>

class QAction;
class QWidget;

namespace charla::client {
class Session;
}

namespace charla::ui {

class Attention;
class DesktopNotifier;
class Muting;
class Preferences;
class TrayIcon;
class Wishes;

//! \brief All by which the program calls for a person who looks elsewhere, put together: notifications,
//! the icon beside the clock, muted conversations.
class Attendance : public QObject
{
    Q_OBJECT

public:
    //! \a quiet is the action by which the person switches all of it off and on; \a window is what
    //! they look at. Nothing is owned; all must outlive this.
    Attendance(Preferences &preferences, const Wishes &wishes, QAction &quiet, QWidget &window);

    //! Whether the desktop has a place beside the clock, so that the window can be hidden and come back.
    bool hasIcon() const;

    //! Calls for what happens there, too, until remove(). Not owned.
    void add(client::Session &session);
    void remove(const client::Session &session);
    //! Of a session that was added.
    void setMuted(client::Session &session, const protocol::Conversation &conversation,
                  bool isMuted);
    //! What the menu of the icon offers besides.
    void addAction(QAction *action);

signals:
    //! The person wants to see the window, and this in it.
    void conversationWanted(charla::client::Session &session,
                            const charla::protocol::Conversation &conversation);
    void windowWanted();
    //! Something calls for them, and what shows it makes no sound.
    void soundWanted();

private:
    void wireSound();
    void setDisturbable(bool isDisturbable);
    void updateTray();

    //! What is there for one session.
    struct Watch
    {
        client::Session *session;
        Muting *muting;
        Attention *attention;
    };

    Preferences &m_preferences;
    const Wishes &m_wishes;
    QWidget &m_window;
    DesktopNotifier *m_notifier;
    TrayIcon *m_tray;
    std::vector<Watch> m_watches;
    bool m_isDisturbable = true;
};

} // namespace charla::ui
