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

//! \brief Decides of what a person is told who looks elsewhere: private messages, and messages in
//! rooms that name them.
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
    Attention(client::Session &session, QWidget &window, QObject *parent = nullptr);

    //! Shown by the first that can.
    void setNotifiers(const QList<Notifier *> &notifiers);
    void setDisturbable(bool isDisturbable);

signals:
    //! The person clicked on a notification.
    void conversationWanted(const charla::protocol::Conversation &conversation);

private:
    void onMessage(const protocol::Conversation &in, const protocol::ChatMessage &message);
    void onRoomsChanged(const QModelIndex &first, const QModelIndex &last);
    bool concerns(const protocol::Conversation &in, const protocol::ChatMessage &message) const;
    bool isSeen(const protocol::Conversation &in) const;
    void withdraw(const QString &key);
    void withdrawAll();
    static QString keyOf(const protocol::Conversation &conversation);

    client::Session &m_session;
    QWidget &m_window;
    QList<Notifier *> m_notifiers;
    QHash<QString, protocol::Conversation> m_shown; // by key
    bool m_isDisturbable = true;
};

} // namespace charla::ui
