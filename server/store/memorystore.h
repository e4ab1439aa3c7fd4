// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/memoryfiles.h>
#include <server/store/searchtext.h>
#include <server/store/store.h>

#include <QHash>
#include <QPointer>
#include <QSet>

#include <deque>
#include <memory>

namespace charla::server {

//! \brief A store that keeps everything in memory and forgets it with the server.
//!
//! For a talk that must leave no trace. Bounded: past maxBytes the oldest entries of the whole
//! server go. Commits what came in during one turn of the event loop at its end. Of facts it keeps
//! those of uploads and acts only: the hub has the others as long as this lives.
class MemoryStore final : public Store
{
    Q_OBJECT

public:
    //! Some 200,000 messages of a usual length.
    static constexpr qsizetype DefaultMaxBytes = 64 * 1024 * 1024;
    //! Drafts of one turn: some ms of work.
    static constexpr std::size_t MaxWaiting = 4096;
    //! Entries that a search looks at in one turn: some ms of work.
    static constexpr int SearchedPerTurn = 2000;
    //! Acts; the oldest go.
    static constexpr std::size_t MaxActs = 10'000;

    explicit MemoryStore(qsizetype maxBytes = DefaultMaxBytes, QObject *parent = nullptr);

    Snapshot load() override;
    void append(Draft draft) override;
    bool isFull() const override { return m_waiting.size() >= MaxWaiting; }
    void note(Fact fact) override;
    void page(const PageRequest &request, QObject *context, PageDone done) override;
    void search(const SearchQuery &query, QObject *context, SearchDone done) override;
    void file(const FileCapability &capability, QObject *context, FileDone done) override;
    void acts(const ActsRequest &request, QObject *context, ActsDone done) override;

private:
    struct Kept
    {
        PersonId author;
        ConversationKey conversation;
        protocol::Entry entry;
    };

    //! What is done at the end of the turn, in the order in which it came.
    using Work = std::variant<Draft, UploadRecord, UploadForgotten>;

    //! An entry, or why there is none.
    using Outcome = protocol::Result<Commit, protocol::ErrorCode>;

    //! A search that is going on, from the newest entry to the oldest.
    struct Search
    {
        SearchQuery query;
        std::vector<SearchTerm> terms;
        QSet<ConversationKey> among;
        QPointer<QObject> context;
        SearchDone done;
        protocol::Seq end; // not looked at yet is what stands before this
        Findings findings;
    };

    void enqueue(Work work);
    void commitWaiting();
    void tell(const std::vector<Work> &works, std::vector<Outcome> outcomes);
    Outcome commit(const Draft &draft);
    std::optional<protocol::ErrorCode> objectionTo(const Draft &draft);
    void keepRecord(const Draft &draft);
    void keep(ActRecord act);
    Kept *kept(protocol::Seq seq);
    protocol::ChatMessage *message(const ConversationKey &conversation, protocol::Seq seq);
    void workIn(const protocol::Change &change, const ConversationKey &conversation);
    void forgetEdits(const ConversationKey &conversation, protocol::Seq target);
    void forgetOldest();
    Page pageOf(const PageRequest &request);
    void goOn(const std::shared_ptr<Search> &search);
    bool isDone(Search &search);

    qsizetype m_maxBytes;
    qsizetype m_bytes = 0;
    protocol::Seq m_last;
    std::vector<Work> m_waiting;
    MemoryFiles m_files;
    std::deque<Kept> m_entries; // oldest first, no seq left out
    QHash<ConversationKey, std::deque<protocol::Seq>> m_talks; // of m_entries
    QHash<ConversationKey, protocol::Seq>
        m_lastOf; // outlives what is forgotten: prev must stay true
    QHash<protocol::MessageId, protocol::Seq> m_known; // of m_entries
    std::deque<ActRecord> m_acts; // oldest first
};

} // namespace charla::server
