// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/self.h>
#include <protocol/message.h>

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace charla::client {

//! \brief The own messages and changes of messages that the server has not acknowledged, in the
//! order in which they were made.
//!
//! An entry only moves forward: written, kept on disk where there is a cache, sent on a connection,
//! sent again on a later one, and out when it is acknowledged or refused. It keeps its id, so that a resend is the same message
//! (rule 2 of the house). So many are under way at once that the server has to refuse few when it is
//! too fast for it; those wait, and nothing behind them goes out before. Pure.
class Outbox
{
public:
    struct Entry
    {
        protocol::MessageId id;
        protocol::Conversation to;
        QString text; //!< of the message; of a change as in protocol::ChangeRequest
        QString sendAt; //!< empty for a change
        protocol::Seq replyTo; //!< 0 for none
        std::optional<protocol::ChangeKind> change; //!< none for a message
        protocol::Seq target; //!< of a change
        std::vector<protocol::UploadToken> files = {}; //!< of a message, all on the server
    };

    //! What goes out for an entry.
    static protocol::ClientMessage requestOf(const Entry &entry);
    //! What an entry has become.
    static protocol::Entry committed(const Entry &entry, const protocol::Ack &ack,
                                     const Self &self);

    //! Whether the server would take messages to that conversation now.
    using IsOpen = std::function<bool(const protocol::Conversation &)>;

    void add(Entry entry);
    //! It doesn't go out before release().
    void addHeld(Entry entry);
    //! Without effect when there is none of that id.
    void release(const protocol::MessageId &id);

    //! What goes out now: everything that was not sent on this connection, is not held, and whose
    //! conversation is open, in the order of add(), as long as not too much is under way. Nothing
    //! between defer() and goOn(). Counts as sent afterwards.
    std::vector<Entry> takeDue(const IsOpen &isOpen);
    //! A new connection: what was sent on earlier ones is due again.
    void beginConnection();

    //! The server has refused it for now, and all that was sent behind it: both are due again, after
    //! goOn(), and with fewer under way at once.
    //! \return whether it was sent on this connection.
    bool defer(const protocol::MessageId &id);
    void goOn() { m_isResting = false; }

    //! \return the entry, which is no longer in the outbox; none when there was none of that id.
    std::optional<Entry> remove(const protocol::MessageId &id);

    bool contains(const protocol::MessageId &id) const;
    int size() const { return int(m_entries.size()); }
    void clear() { m_entries.clear(); }
    //! What was kept, before everything that was added since.
    void restore(std::vector<Entry> entries);
    //! Everything, in the order of add().
    std::vector<Entry> entries() const;

private:
    struct Held
    {
        Entry entry;
        int sentOn = 0; //!< number of the newest connection it was sent on; 0 for none
        bool isHeld = false;
    };

    // A server lets hundreds pass at once; of what it doesn't, a window's worth goes in vain.
    static constexpr int MostUnderWay = 100;
    static constexpr int FewestUnderWay = 4;

    int underWay() const;

    std::vector<Held> m_entries;
    int m_connection = 1;
    int m_window = MostUnderWay;
    bool m_isResting = false;
};

} // namespace charla::client
