// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/attention/notifier.h>

#include <protocol/message.h>

#include <QHash>

class QWidget;

namespace charla::client {
class Session;
}

namespace charla::ui {

class Wishes;

//! \brief Decides of what a person is told who looks elsewhere: as they wish, of private messages and
//! messages in rooms that name them, of all messages, or of none.
//!
//! Not of muted conversations, and of nothing while they do not want to be disturbed. One
//! notification a conversation: the newest message takes the place of the one before. It goes when
//! the conversation is read, here or on another device of theirs.
class Attention : public QObject
{
    Q_OBJECT

public:
    //! \a window is what is looked at, or not; it calls for attention, too. Nothing is owned; all
    //! must outlive this.
    Attention(client::Session &session, const Wishes &wishes, QWidget &window,
              QObject *parent = nullptr);

    //! Shown by the first that can: the others take up what fails with the one before, which whoever
    //! gives them sees to. They may serve several of these.
    void setNotifiers(const QList<Notifier *> &notifiers);
    void setDisturbable(bool isDisturbable);

signals:
    //! The person clicked on a notification.
    void conversationWanted(const charla::protocol::Conversation &conversation);

private:
    void onMessage(const protocol::Conversation &in, const protocol::ChatMessage &message);
    void onRoomsChanged(const QModelIndex &first, const QModelIndex &last);
    Notification notificationOf(const protocol::Conversation &in,
                                const protocol::ChatMessage &message) const;
    bool concerns(const protocol::Conversation &in, const protocol::ChatMessage &message) const;
    bool isSeen(const protocol::Conversation &in) const;
    void withdraw(const QString &key);
    void withdrawAll();
    QString keyOf(const protocol::Conversation &conversation) const;

    client::Session &m_session;
    const Wishes &m_wishes;
    QWidget &m_window;
    QList<Notifier *> m_notifiers;
    QHash<QString, protocol::Conversation> m_shown; // by key
    bool m_isDisturbable = true;
};

} // namespace charla::ui
