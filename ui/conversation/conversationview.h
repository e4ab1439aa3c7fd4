// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/sendkey.h>
#include <ui/conversation/draft.h>
#include <ui/conversation/kepttabs.h>
#include <ui/files/filerules.h>
#include <ui/markdown/mentions.h>

#include <client/messagefile.h>
#include <protocol/message.h>

#include <QPointer>
#include <QUuid>
#include <QWidget>

#include <chrono>
#include <optional>

class QLabel;

namespace charla::client {
class MemberModel;
class MessageModel;
class Moderation;
} // namespace charla::client

namespace charla::ui {

class Composer;
class ConversationHeader;
class DropHint;
class MessageList;
class MessageMenu;
class Reading;
class RecentEmoji;
class Removals;
class TalkFiles;

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
    //! What the person may do here; not owned, may end before this.
    void setModeration(client::Moderation *moderation);
    //! Not owned; must outlive this.
    void setRecentEmoji(RecentEmoji *recent);
    void pickEmoji();
    //! Asks which files are to be sent.
    void chooseFiles();
    //! What of files the server takes.
    void setFileRules(const FileRules &rules);
    //! What files need; not owned, must outlive this.
    void setFiles(TalkFiles *tools);
    //! Puts what was sent before back to where it was written.
    void takeBack(const QString &text, protocol::Seq replyTo,
                  const std::vector<client::Attachment> &files);
    void setSendKey(SendKey key);
    void setTopic(const QString &topic);
    //! A field for the topic opens, in a room.
    void editTopic();

    //! The person looks here now, having read up to \a read, or no longer does.
    void beginLook(protocol::Seq read);
    void endLook(protocol::Seq read);
    bool isLookedAt() const;
    //! See client::Session::missed().
    void takeMissed(protocol::Seq read);
    //! As a screen reader says a message; empty when it is not there.
    QString spoken(protocol::Seq message) const;

    //! How long a message that was deleted can be brought back.
    void setUndoSpan(std::chrono::milliseconds span);
    //! What was deleted is gone now.
    void finishRemovals();

    Draft draft() const;
    //! The same with what has not got through and never will, because the program ends.
    Draft lastDraft() const;
    void restoreDraft(const Draft &draft);
    //! Where the person is reading; none at the end.
    std::optional<KeptTabs::Place> place() const;
    //! Without effect when that message is not there.
    void restorePlace(const KeptTabs::Place &place);

    //! Shows a message; what is not there is asked for by aroundWanted().
    void jumpTo(protocol::Seq message);
    //! What aroundWanted() asked for is there, or will not come.
    void takeAround(protocol::Seq message);

signals:
    void sendRequested(const QString &text, charla::protocol::Seq replyTo,
                       const std::vector<charla::client::Attachment> &files);
    //! A message whose files did not get through, or are on their way.
    void sendAgainRequested(const QUuid &message);
    void takeBackRequested(const QUuid &message);
    void editRequested(charla::protocol::Seq message, const QString &text);
    void removeRequested(charla::protocol::Seq message);
    void reactRequested(charla::protocol::Seq message, const QString &mark);
    void unreactRequested(charla::protocol::Seq message, const QString &mark);
    void topicRequested(const QString &topic);
    void searchWanted();
    //! An act of protocol/moderation.h, without its id.
    void actWanted(const charla::protocol::ClientMessage &act);
    void typed();
    //! draft() is another one.
    void draftChanged();
    //! A message and those around it are to be seen.
    void aroundWanted(charla::protocol::Seq message);
    //! The message that a jump should lead to is gone.
    void jumpFailed();
    //! The person sees that messages behind that one are missing.
    void behindWanted(charla::protocol::Seq message);
    //! The person sees the oldest row, and there may be older ones.
    void olderWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void wireFiles();
    void turnTo(const client::MessageFile &file);
    void arrange();
    void wireList();
    void wireMenu();
    void wireComposer();
    void wireRemovals();
    void onStartReached();
    void showMenu(const QModelIndex &message, const QPoint &globalPlace);
    void beginRemoval(protocol::Seq message);
    void beginReply(protocol::Seq message);
    void beginEdit(protocol::Seq message);
    void editLast();
    void updateSilence();
    QStringList people() const;
    void toggleMark(protocol::Seq message, const QString &mark);
    QModelIndex rowOf(protocol::Seq message) const;

    protocol::Conversation m_conversation;
    QPointer<client::MessageModel> m_messages;
    QPointer<client::MemberModel> m_members;
    QPointer<client::Moderation> m_moderation;
    ConversationHeader *m_header;
    MessageList *m_list;
    MessageMenu *m_menu;
    QLabel *m_typing;
    Composer *m_composer;
    Reading *m_reading;
    Removals *m_removals;
    DropHint *m_dropHint;
    TalkFiles *m_tools = nullptr;
    FileRules m_rules;
    std::optional<protocol::Seq> m_jump;
};

} // namespace charla::ui
