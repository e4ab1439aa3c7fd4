// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagemodel.h>
#include <client/outbox.h>
#include <client/timeline.h>
#include <client/unread.h>
#include <protocol/message.h>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief One conversation: what is known of it, and how it is shown.
//!
//! Puts what the server tells into the timeline and the model together, so that the two agree.
//! Changes are worked into their messages in the order of seq; those whose message is not there are
//! left aside, because it comes as it is then. Sends nothing: it says what to ask for.
class Talk
{
public:
    explicit Talk(protocol::Conversation name) : m_name(std::move(name)) { }

    const protocol::Conversation &name() const { return m_name; }
    void rename(const protocol::Conversation &name) { m_name = name; }
    MessageModel &model() { return m_model; }
    Timeline &timeline() { return m_timeline; }

    //! An own message, as the person pressed Enter.
    //! \a files are those of the message; while the entry has no tokens for them they are on their way.
    void addPending(const Outbox::Entry &entry, const QString &author, protocol::Timestamp now,
                    const QList<MessageFile> &files = {});
    //! An own message is on its way to be deleted, or the server will not have that.
    void setLeaving(protocol::Seq message, bool isLeaving);
    //! The server will not have it.
    void refuse(const protocol::MessageId &id);
    //! Somebody came or went.
    void addNotice(MessageModel::Kind kind, const protocol::Nick &nick, protocol::Timestamp now);

    void take(const protocol::Ack &ack);
    //! Messages as they are said, one after the other. \return those of others that were not there yet.
    std::vector<protocol::ChatMessage> take(const std::vector<protocol::ChatMessage> &messages,
                                            const Self &self);
    void take(const protocol::Change &change);
    //! The answer to \a request. \return the news among it.
    std::vector<protocol::ChatMessage> take(const Timeline::Request &request,
                                            const protocol::HistoryPage &page, const Self &self);
    //! What the server sent by itself. \return the news among it.
    std::vector<protocol::ChatMessage> takeMissed(const protocol::HistoryPage &page,
                                                  const Self &self);
    //! What was kept of the talk; everything up to \a upTo was known then.
    void restore(const std::vector<protocol::Entry> &entries, protocol::Seq upTo, const Self &self);
    //! The server has lost its data and numbers anew.
    void beginLife();
    //! The server doesn't answer it: there is nothing to be had that way.
    void giveUp(const Timeline::Request &request);

    //! The page to ask for so that nothing is missing; none when nothing is, or one is under way.
    //! Counts as under way afterwards.
    std::optional<Timeline::Request> nextMissing();
    //! The same for what is older than the first row.
    std::optional<Timeline::Request> nextOlder();
    //! The same for what lies around \a seq; also when one is under way.
    Timeline::Request nextAround(protocol::Seq seq);
    //! The same as nextOlder() for what lies behind the gap behind \a seq.
    std::optional<Timeline::Request> nextBehind(protocol::Seq seq);
    //! What is missing will come by itself: nextMissing() is none until it has.
    void expectMissed() { m_comesByItself = true; }
    //! What was under way will not be answered.
    void forgetRequests();

    //! The person has seen everything that is there. \return whether that is new.
    bool readAll();
    //! They have seen everything up to \a upTo, here or elsewhere. \return whether that is new.
    bool readUpTo(protocol::Seq upTo);
    //! 0 for nothing in this life of the server.
    protocol::Seq read() const;
    //! The connection is lost, or was not there yet.
    void beginAbsence() { m_readBefore = read(); }
    //! What read() was when the last absence began.
    protocol::Seq readBefore() const { return m_readBefore; }
    const Unread &unseen() const;
    int unread() const { return unseen().messages; }

private:
    //! An own message has got its place. \return whether it was waiting for one.
    bool settle(const protocol::MessageId &id, protocol::Seq seq, protocol::Timestamp at);
    //! Puts a page's messages where they belong. \return those of others that are news.
    std::vector<protocol::ChatMessage> show(const protocol::HistoryPage &page,
                                            const std::vector<std::optional<Place>> &places,
                                            const Self &self);
    //! A page is asked for now.
    void noteAsked();
    //! Works in what nothing is missing before.
    void workInChanges();
    void conclude(const Timeline::Request &request);
    void showOlder();

    protocol::Conversation m_name;
    Timeline m_timeline;
    MessageModel m_model;
    std::optional<Timeline::Request> m_missing; // under way
    std::optional<Timeline::Request> m_older; // under way
    std::optional<Timeline::Request> m_behind; // under way
    int m_underWay = 0;
    protocol::Seq m_sureUpTo; // pages under way have every change up to here worked in
    std::vector<protocol::Change> m_early; // something before them may be missing
    Place m_read;
    protocol::Seq m_readBefore;
    mutable std::optional<Unread> m_unread; // none when it has to be counted
    bool m_comesByItself = false;
};

} // namespace charla::client
