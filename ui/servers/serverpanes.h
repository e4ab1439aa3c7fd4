// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/conversation/sendkey.h>
#include <ui/emoji/recentemoji.h>
#include <ui/look/side.h>

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace charla::ui {

class ServerPane;

//! \brief The servers that the window shows, each a group in the column on the left; one of them is in front.
//!
//! The column itself is this widget; the middle of the window is a widget of its own.
class ServerPanes : public SideColumn
{
    Q_OBJECT

public:
    explicit ServerPanes(QWidget *window);
    ~ServerPanes() override;

    //! What is in front, or else what invites to a server. Owned by the window once that has put it in its place.
    QStackedWidget *middle() const { return m_middle; }

    //! Shows a server that was not shown, behind the others in the column. \a session is not owned.
    ServerPane &add(client::Session &session);
    //! Shows it no longer. Without effect when it was not shown.
    void remove(const client::Session &session);

    ServerPane *of(const client::Session &session) const;
    //! Null when there is no server.
    ServerPane *front() const { return m_front; }
    //! \a pane is one of these.
    void setFront(ServerPane *pane);
    void stepBy(int steps);
    //! What the person used last, at all servers.
    RecentEmoji &recentEmoji() { return m_recentEmoji; }
    //! At all servers, also at those that come.
    void setSendKey(SendKey key);
    SendKey sendKey() const { return m_sendKey; }
    const std::vector<ServerPane *> &all() const { return m_all; }

signals:
    void frontChanged();
    //! Another conversation is what the person sees, or none.
    void conversationChanged();
    //! They want to go to a server.
    void connectWanted();
    void muteWanted(charla::client::Session &session,
                    const charla::protocol::Conversation &conversation, bool isMuted);

private:
    QWidget *makeNowhere();
    void wire(ServerPane *pane);
    void updateGroups();

    QWidget *m_window;
    RecentEmoji m_recentEmoji;
    SendKey m_sendKey = SendKey::Enter;
    QVBoxLayout *m_column;
    QStackedWidget *m_middle;
    std::vector<ServerPane *> m_all;
    ServerPane *m_front = nullptr;
};

} // namespace charla::ui
