// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/emoji/recentemoji.h>

#include <QHash>
#include <QTabWidget>

#include <optional>

namespace charla::ui {

class ConversationTabBar;
class ConversationView;

//! \brief The conversations that are open, one tab each.
//!
//! A room that is entered gets a tab; a private message opens one behind the current. Wires each
//! conversation to the session, and tells the session which one is being read.
class ConversationTabs : public QTabWidget
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit ConversationTabs(client::Session &session, QWidget *parent = nullptr);

    //! Shows the conversation, joining the room first if need be.
    void goTo(const protocol::Conversation &conversation);
    //! Shows the room as soon as it is joined, which somebody else sees to.
    void bringToFront(const protocol::RoomName &room) { m_wanted = room; }
    //! Shows a message, after its conversation. The keyboard stays where it is.
    void goToMessage(const protocol::Conversation &conversation, protocol::Seq message);
    //! A field for the topic of the room in front opens.
    void editTopic();
    //! Closes the tab at \a index; a room is left with it.
    void closeTab(int index);
    //! Leaves the room, whether it has a tab or not.
    void leave(const protocol::RoomName &room);
    void closeCurrent() { closeTab(currentIndex()); }
    //! Closes all without leaving anything: for a session that begins anew.
    void clear();
    void stepBy(int steps);
    //! Shows the tab at \a index with the keyboard in it, if there is one.
    void goToTab(int index);

    std::optional<protocol::Conversation> current() const;
    //! The room in front; while that is a private talk, the first room.
    std::optional<protocol::RoomName> currentRoom() const;
    void focusComposer();
    //! Opens the grid of emoji of the conversation in front.
    void pickEmoji();
    //! What the person used last, in all conversations.
    RecentEmoji &recentEmoji() { return m_recentEmoji; }
    //! Tells the session what is being read: nothing while the window is not looked at.
    void updateReading();

signals:
    //! Another conversation is in front, or none.
    void conversationChanged();
    void searchWanted();
    //! Something that was asked for does not work now; \a words say why.
    void noticed(const QString &words);

private:
    ConversationView *view(int index) const;
    int tabOf(const protocol::Conversation &conversation) const;
    int open(const protocol::Conversation &conversation);
    void wire(ConversationView *view);
    void wireActs(ConversationView *view);
    void wireJumps(ConversationView *view);
    void onLoadedAround(const protocol::Conversation &of, protocol::Seq message);
    void remove(int index);
    void updateMark(int index);
    void onCurrentChanged();
    void onRoomJoined(const protocol::RoomName &room);
    void onRoomLeft(const protocol::RoomName &room);
    void onRoomsChanged(int first, int last);
    void onTypistsChanged(const protocol::Conversation &in);

    client::Session &m_session;
    RecentEmoji m_recentEmoji;
    ConversationTabBar *m_bar;
    std::optional<protocol::Conversation>
        m_wanted; //!< a room that the person asked for and that is not joined yet
    std::optional<protocol::Seq> m_wantedMessage; //!< to be shown there
    QHash<QString, int> m_privateUnread; //!< by name, to see which private talk has news
};

} // namespace charla::ui
