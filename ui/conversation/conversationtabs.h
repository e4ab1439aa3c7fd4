// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/conversation/sendkey.h>
#include <ui/conversation/kepttabs.h>
#include <ui/emoji/recentemoji.h>
#include <ui/files/filerules.h>

#include <QHash>
#include <QTabWidget>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace charla::ui {

class ConversationTabBar;
class ConversationView;
class TalkFiles;

//! \brief The conversations that are open, one tab each.
//!
//! A room that is entered gets a tab; a private message opens one behind the current. Wires each
//! conversation to the session, and tells the session which one is being read.
class ConversationTabs : public QTabWidget
{
    Q_OBJECT

public:
    //! \a recentEmoji are what the person used last, in all conversations. Nothing is owned; both must
    //! outlive this.
    ConversationTabs(client::Session &session, RecentEmoji &recentEmoji, QWidget *parent = nullptr);
    ~ConversationTabs() override;

    //! What is open and begun is kept in \a group of \a settings from now on, and what was kept
    //! there comes back; see KeptTabs. \a settings are not owned and must outlive this. Without
    //! effect the second time, and for a session that keeps nothing.
    void keepIn(QSettings &settings, const QString &group);
    //! Nothing of it is kept any more: for who logs out.
    void forgetKept();
    //! What waits for a change of mind is done, and what is begun is on the disk. Before the session
    //! ends.
    void settle();
    //! What is open and begun now, for tabs that take the place of these while the session goes on;
    //! also of a session that keeps nothing.
    struct Contents
    {
        std::vector<std::pair<KeptTabs::Tab, Draft>> tabs;
        std::optional<protocol::Conversation> front;
    };
    Contents contents() const;
    void resume(const Contents &contents);
    //! How long a message that was deleted can be brought back.
    void setUndoSpan(std::chrono::milliseconds span);

    //! Shows the conversation, joining the room first if need be.
    void goTo(const protocol::Conversation &conversation);
    //! Shows the room, now or as soon as it is joined, which somebody else sees to. The lobby, and the
    //! room by which the person comes in anyway, leave in front what was in front before.
    void bringToFront(const protocol::RoomName &room);
    //! Shows a message, after its conversation. The keyboard stays where it is.
    void goToMessage(const protocol::Conversation &conversation, protocol::Seq message);
    //! A field for the topic of the room in front opens.
    void editTopic();
    //! Closes the tab at \a index; a room is left with it.
    void closeTab(int index);
    //! Leaves the room, whether it has a tab or not.
    void leave(const protocol::RoomName &room);
    void closeCurrent() { closeTab(currentIndex()); }
    void stepBy(int steps);
    //! Shows the tab at \a index with the keyboard in it, if there is one.
    void goToTab(int index);

    std::optional<protocol::Conversation> current() const;
    //! The room in front; while that is a private talk, the first room.
    std::optional<protocol::RoomName> currentRoom() const;
    void focusComposer();
    //! Opens the grid of emoji of the conversation in front.
    void pickEmoji();
    //! Asks which files are to be sent in the conversation in front.
    void chooseFiles();
    //! In all conversations, also in those that come.
    void setSendKey(SendKey key);
    //! Tells the session what is being read: nothing while the window is not looked at.
    void updateReading();
    //! Whether these are the conversations that the window shows; they are at first.
    void setInFront(bool isInFront);

signals:
    //! Another conversation is in front, or none.
    void conversationChanged();
    void searchWanted();
    //! An act of protocol/moderation.h, without its id.
    void actWanted(const charla::protocol::ClientMessage &act);
    //! Something that was asked for does not work now; \a words say why.
    void noticed(const QString &words);
    //! Something that was asked for has been done.
    void told(const QString &words);

private:
    enum class Moment { Meanwhile, Ending };

    //! Which of those that were open before are open again.
    struct Return
    {
        std::vector<protocol::Conversation> order; //!< of all
        std::vector<KeptTabs::Tab> awaited; //!< those that are not
        std::optional<protocol::Conversation> front; //!< that one, as long as it is not open
        bool hasFront = false; //!< there was one
        std::optional<protocol::Conversation> usualWayIn; //!< a room
    };

    static std::optional<protocol::Conversation> usualWayIn(const KeptTabs &kept);
    void bringBack(ConversationView *view);
    void comeIn(ConversationView *view);
    void endReturn(Moment moment);
    void bringBackPrivates();
    void bringBackPrivate(const protocol::Conversation &with);
    int placeOf(const protocol::Conversation &conversation) const;
    void wireKeeping();
    void onStateChanged(client::Session::State state);
    void keepSoon();
    void keepNow(Moment moment);
    std::vector<KeptTabs::Tab> openTabs(Moment moment) const;
    void onMessageArrived(const protocol::Conversation &in, const protocol::ChatMessage &message);
    void announceNews();

    ConversationView *view(int index) const;
    void adopt();
    int tabOf(const protocol::Conversation &conversation) const;
    int open(const protocol::Conversation &conversation);
    void wire(ConversationView *view);
    void wireActs(ConversationView *view);
    void wireJumps(ConversationView *view);
    void wireFiles(ConversationView *view);
    void takeBack(const protocol::Conversation &of, const protocol::MessageId &message);
    FileRules fileRules() const;
    void onFileTermsChanged();
    void onLoadedAround(const protocol::Conversation &of, protocol::Seq message);
    void remove(int index);
    void updateMark(int index);
    void onCurrentChanged();
    void onRoomJoined(const protocol::RoomName &room);
    void onRoomLeft(const protocol::RoomName &room);
    void onRoomsChanged(int first, int last);
    void onTypistsChanged(const protocol::Conversation &in);

    client::Session &m_session;
    RecentEmoji &m_recentEmoji;
    std::unique_ptr<TalkFiles> m_files;
    bool m_isInFront = true;
    SendKey m_sendKey = SendKey::Enter;
    ConversationTabBar *m_bar;
    std::optional<protocol::Conversation>
        m_wanted; //!< a room that the person asked for and that is not joined yet
    std::optional<protocol::Seq> m_wantedMessage; //!< to be shown there
    QHash<QString, int> m_privateUnread; //!< by name, to see which private talk has news
    std::chrono::milliseconds m_undoSpan;
    std::unique_ptr<KeptTabs> m_kept; //!< null as long as nothing is to be kept
    Return m_return;
    QTimer m_keepSoon;
    std::vector<protocol::Seq> m_unspoken; //!< came in front since the event loop's last turn
    QTimer m_speakSoon;
};

} // namespace charla::ui
