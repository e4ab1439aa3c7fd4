// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/store/keys.h>

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace charla::server {

//! A message that its sender may send, and that has no place in the order yet.
struct Draft
{
    PersonId author;
    ConversationKey conversation;
    protocol::MessageId id;
    protocol::Nick from;
    protocol::Conversation to;
    protocol::SendAt sendAt;
    QString text;
};

//! A draft that has become a message.
struct Commit
{
    enum class Novelty {
        New,
        Known, //!< this id was committed before, as `message`: a resend after a lost ack
    };

    PersonId author;
    ConversationKey conversation;
    protocol::ChatMessage message;
    Novelty novelty = Novelty::New;
};

//! Gives a draft its place. A sendAt that did not come becomes \a at in ISO 8601.
protocol::ChatMessage placed(const Draft &draft, protocol::Seq seq, protocol::Seq prev,
                             protocol::Timestamp at);

//! Which messages of a conversation: right behind `after`, right before `before` (both excluded),
//! or with neither the newest. At most one of the two is set; 1 ≤ limit.
struct PageRequest
{
    ConversationKey conversation;
    std::optional<protocol::Seq> before;
    std::optional<protocol::Seq> after;
    int limit = 0;
};

//! Messages in the order of seq, and whether the conversation goes on in the direction asked for.
struct Page
{
    std::vector<protocol::ChatMessage> messages;
    protocol::HistoryPage::Rest rest = protocol::HistoryPage::Rest::None;
};

//! \brief Keeps the messages of a server and gives them their order (rules 1 and 2 of the house).
//!
//! 1. Every draft is answered by one entry of committed() or one failed(), in the order of append().
//! 2. Nothing is answered before the call that asked has returned.
//! 3. Whatever came in since the last commit is committed together.
//!
//! Lives on the hub's thread, also when an implementation works on another one. Knows nothing of
//! people's rights: the hub has asked them already.
class Store : public QObject
{
    Q_OBJECT

public:
    using PageDone = std::function<void(const Page &)>;

    using QObject::QObject;

    //! Hands a draft over. An id that was committed already is not stored again: ids are UUIDs, so
    //! that it is the same message also when its author came back as a new session meanwhile.
    virtual void append(Draft draft) = 0;

    //! Asks for messages; \a done is called with them, unless \a context is gone by then.
    virtual void page(const PageRequest &request, QObject *context, PageDone done) = 0;

signals:
    //! These messages can no longer be lost. In the order of append(); new ones in that of seq.
    void committed(const std::vector<charla::server::Commit> &commits);
    //! This one could not be kept; trying again later may help.
    void failed(const charla::server::Draft &draft);
};

} // namespace charla::server
