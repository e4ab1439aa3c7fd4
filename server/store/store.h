// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/files/filepaths.h>
#include <server/store/keys.h>
#include <server/store/records.h>

#include <QObject>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace charla::server {

//! A message, or a change of one, that its author may make and that has no place in the order yet.
struct Draft
{
    struct Text
    {
        protocol::SendAt sendAt;
        QString text;
        protocol::Seq replyTo;
        //! Complete uploads of the author, by UploadRecord::key, that become its files.
        std::vector<FileHash> uploads = {};
    };

    //! Delete by somebody who keeps order: messages of others, too.
    struct Order
    {
        std::vector<PersonId> sparing; //!< but not of these
        ActRecord act; //!< kept with the deletion, or not at all; the store fills in whose it was
    };

    struct Alteration
    {
        protocol::Seq target;
        protocol::ChangeKind kind = protocol::ChangeKind::Edit;
        QString text;
        std::optional<Order> order = {};
    };

    PersonId author;
    ConversationKey conversation;
    protocol::MessageId id;
    protocol::Nick from;
    protocol::Conversation to; //!< as it goes into the entry: the room, or the one addressed
    std::variant<Text, Alteration> content;
};

//! A draft that has become an entry.
struct Commit
{
    enum class Novelty {
        New,
        Known, //!< this id was committed before, as `entry`: a resend after a lost ack
    };

    PersonId author;
    ConversationKey conversation;
    protocol::Entry entry;
    Novelty novelty = Novelty::New;
    std::vector<FileHash> taken = {}; //!< uploads that are its files now, by UploadRecord::key
};

//! What a capability leads to.
struct StoredFile
{
    QString name;
    QString mime;
    FileHash content;
    std::optional<FileHash> preview = {};
};

//! Gives a draft its place; its files are still missing. A sendAt that did not come becomes \a at
//! in ISO 8601.
protocol::Entry placed(const Draft &draft, protocol::Seq seq, protocol::Seq prev,
                       protocol::Timestamp at);

//! Which entries of a conversation: right behind `after`, right before `before` (both excluded),
//! half of them up to `around` and half behind it, or with none of them the newest. At most one of
//! the three is set; 1 ≤ limit.
struct PageRequest
{
    ConversationKey conversation;
    std::optional<protocol::Seq> before;
    std::optional<protocol::Seq> after;
    std::optional<protocol::Seq> around;
    int limit = 0;
};

//! Entries in the order of seq, messages as they are now, and whether the conversation goes on in
//! the direction asked for (behind the page for `around`).
struct Page
{
    std::vector<protocol::Entry> entries;
    protocol::HistoryPage::Rest rest = protocol::HistoryPage::Rest::None;
};

//! What to look for, and where its asker may look; as protocol::SearchRequest says.
struct SearchQuery
{
    std::vector<ConversationKey> among;
    QString words;
    std::optional<protocol::Nick> from;
    std::optional<protocol::Timestamp> since;
    std::optional<protocol::Timestamp> until;
    std::optional<protocol::Seq> before;
    int limit = 0;
};

//! What was found, newest first, and whether there are older ones.
struct Findings
{
    std::vector<protocol::Hit> hits;
    protocol::HistoryPage::Rest rest = protocol::HistoryPage::Rest::None;
};

//! How it stands with what a store must keep.
enum class StoreCondition {
    Well,
    Refusing, //!< the last time nothing could be written: the disk is full, say; it is tried again
    Damaged, //!< nothing is written any more
};

//! \brief Keeps what must not be lost: the entries of all conversations, to which it gives their
//! order (rules 1 and 2 of the house), and who and what there is.
//!
//! 1. Every draft is answered by one entry of committed() or one failed(), in the order of append().
//! 2. Nothing is answered before the call that asked has returned.
//! 3. Whatever came in since the last commit is committed together, drafts and facts in the order
//!    in which they came.
//! 4. A page asked for after a committed() has what that told of.
//! 5. A message takes its uploads in the same transaction, all of them or it fails, and gives each
//!    file a capability. What no message and no upload names any more is told by released(), behind
//!    the committed() of the same transaction.
//! 6. A message of somebody else is deleted in one transaction with the record of that act.
//!
//! Lives on the hub's thread, also when an implementation works on another one. Knows nothing of
//! people's rights: the hub has asked them already.
class Store : public QObject
{
    Q_OBJECT

public:
    using PageDone = std::function<void(const Page &)>;
    using SearchDone = std::function<void(const Findings &)>;
    using FileDone = std::function<void(const std::optional<StoredFile> &)>;
    using ActsDone = std::function<void(const ActsPage &)>;

    using QObject::QObject;

    //! What was kept, for a hub that starts. To be called once, before anything else; blocks.
    virtual Snapshot load() = 0;

    //! Hands a draft over. An id that was committed already is not stored again: ids are UUIDs, so
    //! that it is the same message also when its author came back as a new session meanwhile.
    //! Whoever finds that isFull() afterwards has no other draft handed over till ready().
    virtual void append(Draft draft) = 0;

    //! Too much waits to be committed: who has a draft waits for ready(). Nothing is dropped.
    virtual bool isFull() const = 0;

    //! What was found at the last write.
    virtual StoreCondition condition() const { return StoreCondition::Well; }

    //! Hands a fact over. Not answered.
    virtual void note(Fact fact) = 0;

    //! Asks for entries; \a done is called with them, unless \a context is gone by then.
    virtual void page(const PageRequest &request, QObject *context, PageDone done) = 0;

    //! Looks for messages; \a done is called with them, unless \a context is gone by then.
    virtual void search(const SearchQuery &query, QObject *context, SearchDone done) = 0;

    //! Looks where a capability leads; \a done is called with it, unless \a context is gone by then.
    virtual void file(const FileCapability &capability, QObject *context, FileDone done) = 0;

    //! Asks for what was done; \a done is called with it, unless \a context is gone by then. The
    //! newest that were noted may be missing.
    virtual void acts(const ActsRequest &request, QObject *context, ActsDone done) = 0;

signals:
    //! These entries can no longer be lost. In the order of append(); new ones in that of seq.
    void committed(const std::vector<charla::server::Commit> &commits);
    //! This one could not be kept; after NotStored, trying again later may help. Else NoSuchMessage,
    //! NotYours, NotAllowed, TooManyMarks or NoSuchUpload.
    void failed(const charla::server::Draft &draft, charla::protocol::ErrorCode why);
    //! No message and no upload names these any more.
    void released(const std::vector<charla::server::FileHash> &contents);
    //! isFull() no longer.
    void ready();
};

} // namespace charla::server
