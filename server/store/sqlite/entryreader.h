// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QVariant>

namespace charla::server {

class SqlConnection;

//! \brief Reads entries as they are now.
//!
//! On the thread of its connection.
class EntryReader
{
public:
    explicit EntryReader(SqlConnection &connection) : m_connection(&connection) { }

    //! One state of the data, in a read transaction of its own. Empty on trouble, which stays with
    //! the connection.
    Page page(const PageRequest &request);

    //! The entry of that id, if there is one.
    std::optional<protocol::Entry> entry(const protocol::MessageId &id);

    //! A message that somebody wants to change, and the row of its author.
    struct Target
    {
        protocol::ChatMessage message;
        qint64 author = 0;
    };

    //! The message of that seq in that conversation, if there is one.
    std::optional<Target> target(protocol::Seq seq, const ConversationKey &conversation);

    //! Fills in the marks and the files beside messages that were read without them.
    void addWhatIsBeside(std::vector<protocol::Entry> &entries);
    void addWhatIsBeside(protocol::Entry &entry);

private:
    //! A conversation's rows, and how its messages are addressed.
    struct Talk
    {
        qint64 row = 0;
        std::optional<protocol::RoomName> room;
    };

    enum class Direction { Back, On };

    void addReactions(protocol::Entry &entry);

    Talk talkOf(const ConversationKey &key);
    Page pageOf(const Talk &talk, const PageRequest &request);
    Page around(const Talk &talk, protocol::Seq seq, int limit);
    //! Up to \a limit entries from \a bound (excluded) on, in the order of seq.
    Page stretch(const Talk &talk, Direction direction, protocol::Seq bound, int limit);
    std::vector<protocol::Reaction> reactions(protocol::Seq target);

    SqlConnection *m_connection;
};

} // namespace charla::server
