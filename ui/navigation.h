// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QObject>

#include <vector>

class QMainWindow;

namespace charla::client {
class Session;
}

namespace charla::ui {

class Actions;
class ConversationTabs;
class Switcher;

//! \brief The ways between conversations by the keyboard: the switcher, step by step, and by number.
//!
//! Remembers where the person was last, for as long as the window lives.
class Navigation : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this, and \a window owns it.
    Navigation(client::Session &session, const Actions &actions, ConversationTabs &tabs,
               QMainWindow *window);

private:
    void wireTabs();
    void noteCurrent();
    void toggleSwitcher();

    client::Session &m_session;
    const Actions &m_actions;
    ConversationTabs &m_tabs;
    Switcher *m_switcher;
    std::vector<protocol::Conversation> m_recent; // the current one first
};

} // namespace charla::ui
