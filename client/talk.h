// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagemodel.h>
#include <client/outbox.h>
#include <client/timeline.h>
#include <protocol/message.h>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief One conversation: what is known of it, and how it is shown.
//!
//! Puts what the server tells into the timeline and the model together, so that the two agree.
//! Sends nothing: it says what to ask for.
class Talk
{
public:
    explicit Talk(protocol::Conversation name) : m_name(std::move(name)) { }

    const protocol::Conversation &name() const { return m_name; }
    void rename(const protocol::Conversation &name) { m_name = name; }
    MessageModel &model() { return m_model; }
    Timeline &timeline() { return m_timeline; }

    //! An own message, as the person pressed Enter.
    void addPending(const Outbox::Entry &entry, const QString &author, protocol::Timestamp now);
    //! The server will not have it.
    void refuse(const protocol::MessageId &id);
    //! Somebody came or went.
    void addNotice(MessageModel::Kind kind, const protocol::Nick &nick, protocol::Timestamp now);

    void take(const protocol::Ack &ack);
    //! \return whether it is somebody else's and was not there yet.
    bool take(const protocol::ChatMessage &message, const protocol::Nick &self);
    //! The answer to \a request. \return the news among it.
    std::vector<protocol::ChatMessage> take(const Timeline::Request &request,
                                            const protocol::HistoryPage &page,
                                            const protocol::Nick &self);
    //! The server doesn't answer it: there is nothing to be had that way.
    void giveUp(const Timeline::Request &request);

    //! The page to ask for so that nothing is missing; none when nothing is, or one is under way.
    //! Counts as under way afterwards.
    std::optional<Timeline::Request> nextMissing();
    //! The same for what is older than the first row.
    std::optional<Timeline::Request> nextOlder();
    //! What was under way will not be answered.
    void forgetRequests();

private:
    //! An own message has got its place. \return whether it was waiting for one.
    bool settle(const protocol::MessageId &id, protocol::Seq seq, protocol::Timestamp at);
    void conclude(const Timeline::Request &request);
    void showOlder();

    protocol::Conversation m_name;
    Timeline m_timeline;
    MessageModel m_model;
    std::optional<Timeline::Request> m_missing; // under way
    std::optional<Timeline::Request> m_older; // under way
};

} // namespace charla::client
