// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QHash>

#include <deque>

namespace charla::server {

//! \brief A store that keeps everything in memory and forgets it with the server.
//!
//! For a talk that must leave no trace. Bounded: past maxBytes the oldest messages of the whole
//! server go. Commits what came in during one turn of the event loop at its end.
class MemoryStore final : public Store
{
    Q_OBJECT

public:
    //! Some 200,000 messages of a usual length.
    static constexpr qsizetype DefaultMaxBytes = 64 * 1024 * 1024;

    explicit MemoryStore(qsizetype maxBytes = DefaultMaxBytes, QObject *parent = nullptr);

    void append(Draft draft) override;
    void page(const PageRequest &request, QObject *context, PageDone done) override;

private:
    using Talk = std::deque<protocol::ChatMessage>;

    void commitWaiting();
    Commit commit(const Draft &draft);
    void forgetOldest();
    Page pageOf(const PageRequest &request) const;

    qsizetype m_maxBytes;
    qsizetype m_bytes = 0;
    protocol::Seq m_last;
    std::vector<Draft> m_waiting;
    QHash<ConversationKey, Talk> m_talks;
    QHash<ConversationKey, protocol::Seq>
        m_lastOf; // outlives what is forgotten: prev must stay true
    QHash<protocol::MessageId, protocol::ChatMessage> m_known;
    std::deque<ConversationKey> m_order; // of every kept message, oldest first
};

} // namespace charla::server
