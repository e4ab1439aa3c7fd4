// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>
#include <server/store/keys.h>

#include <QHash>

namespace charla::server {

class SqlConnection;

//! \brief The rows of people and conversations, made when they are first asked for.
//!
//! Inside a transaction, on the writer's thread. Remembers the rows in use, at most
//! MaxRemembered of each.
class Directory
{
public:
    static constexpr qsizetype MaxRemembered = 20'000;

    explicit Directory(SqlConnection &connection) : m_connection(&connection) { }

    //! Somebody who is not known yet is filed with \a nick and can't come back.
    qint64 person(const PersonId &person, const QString &nick = {});
    qint64 conversation(const ConversationKey &key);

    //! The newest entry of a conversation.
    protocol::Seq last(const ConversationKey &key);
    void setLast(const ConversationKey &key, protocol::Seq last);

    //! Writes down what setLast() was told; before each commit.
    void save();
    //! The transaction was rolled back: rows that it made are not there.
    void forget();

private:
    struct Filed
    {
        qint64 row = 0;
        protocol::Seq last;
    };

    const Filed &filed(const ConversationKey &key);
    Filed found(const ConversationKey &key);

    SqlConnection *m_connection;
    QHash<PersonId, qint64> m_people;
    QHash<ConversationKey, Filed> m_conversations;
    QHash<qint64, protocol::Seq> m_unsaved;
};

//! The row of a conversation, 0 when there is none. For any connection.
qint64 conversationRow(SqlConnection &connection, const ConversationKey &key);

} // namespace charla::server
