// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QObject>
#include <QPointer>

namespace charla::ui {

class ChatArea;
class ConversationTabs;
class RecentEmoji;
class ServerGroup;

//! \brief All that the window shows of one server: a group on the left, and the middle with its conversations.
//!
//! Wires the two to each other. Their widgets belong to the window's layouts, and go with this.
class ServerPane : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    ServerPane(client::Session &session, RecentEmoji &recentEmoji, QWidget *window);
    ~ServerPane() override;

    client::Session &session() const { return m_session; }
    ServerGroup *group() const;
    ChatArea *area() const;
    ConversationTabs *tabs() const;
    //! Whether the window shows its conversations, so that they are read.
    void setInFront(bool isInFront);

signals:
    //! Another conversation of this server is its first one, or none.
    void conversationChanged();
    //! The person turned to this server.
    void frontWanted();
    //! They want to enter their name and the server's address anew.
    void connectWanted();
    void muteWanted(const charla::protocol::Conversation &conversation, bool isMuted);

private:
    void wire();
    void wireRooms();

    client::Session &m_session;
    QPointer<ServerGroup> m_group; //!< the window may take them along first when it ends
    QPointer<ChatArea> m_area;
    bool m_isInFront = false;
};

} // namespace charla::ui
