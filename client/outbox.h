// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace charla::client {

//! \brief The own messages that the server has not acknowledged, in the order in which they were written.
//!
//! An entry only moves forward: written, sent on a connection, sent again on a later one, and out
//! when it is acknowledged or refused. It keeps its id, so that a resend is the same message
//! (rule 2 of the house). Pure.
class Outbox
{
public:
    struct Entry
    {
        protocol::MessageId id;
        protocol::Conversation to;
        QString text;
        QString sendAt;
    };

    //! Whether the server would take messages to that conversation now.
    using IsOpen = std::function<bool(const protocol::Conversation &)>;

    void add(Entry entry);

    //! What goes out now: everything that was not sent on this connection and whose conversation
    //! is open, in the order of add(). Counts as sent afterwards.
    std::vector<Entry> takeDue(const IsOpen &isOpen);
    //! A new connection: what was sent on earlier ones is due again.
    void beginConnection() { ++m_connection; }

    //! \return the entry, which is no longer in the outbox; none when there was none of that id.
    std::optional<Entry> remove(const protocol::MessageId &id);

    int size() const { return int(m_entries.size()); }
    void clear() { m_entries.clear(); }

private:
    struct Held
    {
        Entry entry;
        int sentOn = 0; //!< number of the newest connection it was sent on; 0 for none
    };

    std::vector<Held> m_entries;
    int m_connection = 1;
};

} // namespace charla::client
