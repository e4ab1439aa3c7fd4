// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/mentions.h>

#include <protocol/message.h>

#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;

namespace charla::client {
class MemberModel;
class MessageModel;
} // namespace charla::client

namespace charla::ui {

class Composer;
class ConversationHeader;
class MessageList;
class MessageMenu;
class RecentEmoji;

//! \brief One conversation: what was said, who is writing, and where to write.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    //! \a messages is not owned and may end before this.
    ConversationView(const protocol::Conversation &conversation, client::MessageModel *messages,
                     QWidget *parent = nullptr);

    const protocol::Conversation &conversation() const { return m_conversation; }
    //! Who can be named in a message.
    void setPeople(People people);
    void setTypists(const QStringList &nicks);
    //! The keyboard goes to the composer.
    void focusComposer();
    //! Who can be named here besides those who have written; not owned, may end before this.
    void setMembers(client::MemberModel *members);
    //! Not owned; must outlive this.
    void setRecentEmoji(RecentEmoji *recent);
    void pickEmoji();
    void setTopic(const QString &topic);
    //! A field for the topic opens, in a room.
    void editTopic();

    //! Shows a message; what is not there is asked for by aroundWanted().
    void jumpTo(protocol::Seq message);
    //! What aroundWanted() asked for is there, or will not come.
    void takeAround(protocol::Seq message);

signals:
    void sendRequested(const QString &text, charla::protocol::Seq replyTo);
    void editRequested(charla::protocol::Seq message, const QString &text);
    void removeRequested(charla::protocol::Seq message);
    void reactRequested(charla::protocol::Seq message, const QString &mark);
    void unreactRequested(charla::protocol::Seq message, const QString &mark);
    void topicRequested(const QString &topic);
    void searchWanted();
    void typed();
    //! A message and those around it are to be seen.
    void aroundWanted(charla::protocol::Seq message);
    //! The message that a jump should lead to is gone.
    void jumpFailed();
    //! The person sees that messages behind that one are missing.
    void behindWanted(charla::protocol::Seq message);
    //! The person sees the oldest row, and there may be older ones.
    void olderWanted();

private:
    void arrange();
    void wireList();
    void wireMenu();
    void onStartReached();
    void beginReply(protocol::Seq message);
    void beginEdit(protocol::Seq message);
    void editLast();
    QStringList people() const;
    void toggleMark(protocol::Seq message, const QString &mark);
    QModelIndex rowOf(protocol::Seq message) const;

    protocol::Conversation m_conversation;
    QPointer<client::MessageModel> m_messages;
    QPointer<client::MemberModel> m_members;
    ConversationHeader *m_header;
    MessageList *m_list;
    MessageMenu *m_menu;
    QLabel *m_typing;
    Composer *m_composer;
    std::optional<protocol::Seq> m_jump;
};

} // namespace charla::ui
