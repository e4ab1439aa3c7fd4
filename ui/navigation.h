// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/switcher/choice.h>

#include <QObject>

#include <vector>

class QMainWindow;

namespace charla::ui {

class Actions;
class ConversationTabs;
class ServerPanes;
class Switcher;

//! \brief The ways between conversations by the keyboard: the switcher, step by step, and by number.
//!
//! Remembers where the person was last, for as long as the window lives.
class Navigation : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this, and \a window owns it.
    Navigation(const Actions &actions, ServerPanes &servers, QMainWindow *window);

    //! Brings the conversation to the front; joins the room first if need be.
    void goTo(client::Session &session, const protocol::Conversation &conversation);
    //! An act of protocol/moderation.h on the server in front.
    void act(const protocol::ClientMessage &act);

private:
    void wireTabs();
    void wireServers();
    ConversationTabs *tabs() const;
    std::optional<Spot> current() const;
    void noteCurrent();
    void toggleSwitcher();

    const Actions &m_actions;
    ServerPanes &m_servers;
    Switcher *m_switcher;
    std::vector<Spot> m_recent; // the current one first
};

} // namespace charla::ui
