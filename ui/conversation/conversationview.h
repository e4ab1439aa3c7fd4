// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QPointer>
#include <QWidget>

class QLabel;

namespace charla::client {
class MessageModel;
}

namespace charla::ui {

class Composer;
class MessageList;

//! \brief One conversation: what was said, who is writing, and where to write.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    //! \a messages is not owned and may end before this.
    ConversationView(const protocol::Conversation &conversation, client::MessageModel *messages,
                     QWidget *parent = nullptr);

    const protocol::Conversation &conversation() const { return m_conversation; }
    void setTypists(const QStringList &nicks);
    //! The keyboard goes to the composer.
    void focusComposer();

signals:
    void sendRequested(const QString &text);
    void typed();
    //! The person sees the oldest row, and there may be older ones.
    void olderWanted();

private:
    void onStartReached();

    protocol::Conversation m_conversation;
    QPointer<client::MessageModel> m_messages;
    MessageList *m_list;
    QLabel *m_typing;
    Composer *m_composer;
};

} // namespace charla::ui
