// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/directory.h>

#include <server/store/sqlite/sqlconnection.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

qint64 Directory::person(const PersonId &person, const QString &nick)
{
    if (const auto known = m_people.constFind(person); known != m_people.constEnd())
        return *known;
    if (m_people.size() >= MaxRemembered)
        m_people.clear();
    const QByteArray uuid = person.uuid().toRfc4122();
    qint64 row
        = m_connection->value(u"SELECT person FROM people WHERE uuid = ?"_s, {uuid}).toLongLong();
    if (row == 0) {
        m_connection->run(u"INSERT INTO people (uuid, nick, seen) VALUES (?, ?, 0)"_s,
                          {uuid, nick});
        row = m_connection->madeRow();
    }
    m_people.insert(person, row);
    return row;
}

qint64 Directory::conversation(const ConversationKey &key)
{
    return filed(key).row;
}

Seq Directory::last(const ConversationKey &key)
{
    return filed(key).last;
}

void Directory::setLast(const ConversationKey &key, Seq last)
{
    const qint64 row = filed(key).row;
    m_conversations[key].last = last;
    m_unsaved.insert(row, last);
}

void Directory::save()
{
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it) {
        m_connection->run(u"UPDATE conversations SET last = ? WHERE conversation = ?"_s,
                          {it.value().value(), it.key()});
    }
    m_unsaved.clear();
}

void Directory::forget()
{
    m_people.clear();
    m_conversations.clear();
    m_unsaved.clear();
}

const Directory::Filed &Directory::filed(const ConversationKey &key)
{
    if (const auto known = m_conversations.constFind(key); known != m_conversations.constEnd())
        return *known;
    if (m_conversations.size() >= MaxRemembered) {
        save(); // else what is unsaved would be read as it was before
        m_conversations.clear();
    }
    return *m_conversations.insert(key, found(key));
}

Directory::Filed Directory::found(const ConversationKey &key)
{
    if (const qint64 row = conversationRow(*m_connection, key)) {
        const QVariant last = m_connection->value(
            u"SELECT last FROM conversations WHERE conversation = ?"_s, {row});
        return {row, Seq(last.toLongLong())};
    }
    if (const auto *room = std::get_if<RoomName>(&key)) {
        m_connection->run(u"INSERT INTO conversations (room) VALUES (?)"_s, {room->text()});
    } else {
        const auto &talk = std::get<PrivateKey>(key);
        m_connection->run(u"INSERT INTO conversations (low, high) VALUES (?, ?)"_s,
                          {person(talk.low()), person(talk.high())});
    }
    return {m_connection->madeRow(), Seq()};
}

qint64 conversationRow(SqlConnection &connection, const ConversationKey &key)
{
    if (const auto *room = std::get_if<RoomName>(&key)) {
        return connection
            .value(u"SELECT conversation FROM conversations WHERE room = ?"_s, {room->text()})
            .toLongLong();
    }
    const auto &talk = std::get<PrivateKey>(key);
    return connection
        .value(u"SELECT conversation FROM conversations "
               "WHERE low = (SELECT person FROM people WHERE uuid = ?) "
               "AND high = (SELECT person FROM people WHERE uuid = ?)"_s,
               {talk.low().uuid().toRfc4122(), talk.high().uuid().toRfc4122()})
        .toLongLong();
}

} // namespace charla::server
